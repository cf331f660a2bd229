/** A decimal number held exactly, as `units` × 10^-`places`. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly places: number;
}

const shift = (units: bigint, places: number): bigint => (places === 0 ? units : units * 10n ** BigInt(places));

/** Reads a plain decimal such as `'8.22'`. */
export const decimal = (text: string): ExactDecimal => {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
};

const aligned = (
  left: ExactDecimal,
  right: ExactDecimal,
  combine: (left: bigint, right: bigint) => bigint,
): ExactDecimal => {
  const places = Math.max(left.places, right.places);
  return { units: combine(shift(left.units, places - left.places), shift(right.units, places - right.places)), places };
};

export const add = (left: ExactDecimal, right: ExactDecimal): ExactDecimal => aligned(left, right, (a, b) => a + b);

export const subtract = (left: ExactDecimal, right: ExactDecimal): ExactDecimal =>
  aligned(left, right, (a, b) => a - b);

export const minimum = (left: ExactDecimal, right: ExactDecimal): ExactDecimal =>
  aligned(left, right, (a, b) => (a < b ? a : b));

export const multiply = (...factors: readonly ExactDecimal[]): ExactDecimal => ({
  units: factors.reduce((product, { units }) => product * units, 1n),
  places: factors.reduce((sum, { places }) => sum + places, 0),
});

export const power = ({ units, places }: ExactDecimal, exponent: number): ExactDecimal => ({
  units: units ** BigInt(exponent),
  places: places * exponent,
});

const FIFTH_DECIMAL = 5;
const HUNDRED_THOUSANDTHS_PER_TENTH = 10_000n;

/**
 * The function Roundup, for a number that is not negative; the result is in tenths. As the specification has it, the
 * number is first rounded to its fifth decimal, then up to its first.
 * Source: CVSS v3.1 specification, section 7 and Appendix A.
 */
export const roundUpToTenths = ({ units, places }: ExactDecimal): number => {
  const doubled = 2n * shift(units, FIFTH_DECIMAL);
  const unit = 10n ** BigInt(places);
  const hundredThousandths = (doubled + unit) / (2n * unit);
  return Number((hundredThousandths + HUNDRED_THOUSANDTHS_PER_TENTH - 1n) / HUNDRED_THOUSANDTHS_PER_TENTH);
};
