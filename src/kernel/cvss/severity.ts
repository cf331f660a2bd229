/** The levels of the qualitative severity rating scale. */
export type SeverityLevel = 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

const inTenths = (score: number): number => Math.round(score * 10);

/**
 * The level of a score from 0.0 to 10.0, which the scale takes with one decimal.
 * Source: CVSS v3.1 specification, section 5, Table 14; CVSS v4.0 specification, section 6.
 */
export const severityLevel = (score: number): SeverityLevel => {
  const tenths = inTenths(score);
  if (tenths >= 90) return 'CRITICAL';
  if (tenths >= 70) return 'HIGH';
  if (tenths >= 40) return 'MEDIUM';
  return tenths >= 1 ? 'LOW' : 'NONE';
};

/**
 * The exposure one vulnerability stands for: 4^(score - 4), rounded to three decimals, so that 4.0 gives 1, 7.0 gives
 * 64 and 10.0 gives 4096. The score, from 0.0 to 10.0, is taken with one decimal.
 */
export const cvssf = (score: number): number => Math.round(1000 * 2 ** ((inTenths(score) - 40) / 5)) / 1000;
