const grammar = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?(?:[eE][+-]?\d+)?$/;

/** Digits without the zeros around them, and the power of ten of the last one: equal for equal decimals. */
const decimal = (token: string): string => {
  const [mantissa = '', exponent = '0'] = token.replace(/^-/, '').split(/[eE]/);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  return `${kept}e${String(Number(exponent) - fraction.length + digits.length - kept.length)}`;
};

/**
 * Whether JSON.parse keeps what a number says. Fractions are doubles by nature and pass up to 17 digits;
 * whole numbers beyond 2^53, overflow and underflow do not.
 */
export const numberKind = (token: string): 'EXACT' | 'INEXACT' | 'MALFORMED' => {
  const match = grammar.exec(token);
  if (match === null) return 'MALFORMED';
  const value = Number(token);
  if (!Number.isFinite(value)) return 'INEXACT';
  if (Math.abs(value) >= Number.MAX_SAFE_INTEGER)
    return decimal(token) === decimal(String(value)) ? 'EXACT' : 'INEXACT';
  const digits = (token.split(/[eE]/)[0] ?? '').replace(/[-.]/g, '').replace(/^0+/, '').length;
  return digits > 17 || (value === 0 && digits > 0) ? 'INEXACT' : 'EXACT';
};
