import type { Fingerprint } from './observation';

/**
 * A fingerprint of a line with its number among equal lines, such as CodeQL's `primaryLocationLineHash`: mend the first,
 * and the second gets its number. Twins are told apart by their places instead.
 */
const numberedHash = /^([0-9a-f]{8,128}):\d{1,6}$/i;

/** The value of a fingerprint as it identifies: without such a number. */
export const withoutNumber = ({ value, scope }: Fingerprint): string =>
  scope === 'WHOLE' ? value : (numberedHash.exec(value)?.[1] ?? value);
