import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';

const maximumCwe = 20;

/** Checks CWE numbers: positive, none twice, at most 20. */
export const checkCwe = (cwe: readonly number[]): Result<readonly number[], Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  const field = ['input', 'cwe'];
  if (cwe.length > maximumCwe) return refuse('TOO_LONG', field, `At most ${maximumCwe} CWE numbers.`);
  return cwe.some((number) => number < 1 || number > 99_999)
    ? refuse('INVALID_VALUE', field, 'A CWE number is from 1 to 99999.')
    : succeed([...new Set(cwe)]);
};

const wordsOf = (title: string): string =>
  title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');

/** The weakness of a finding made by hand: its primary CWE, else its title. */
export const manualWeaknessKey = (cwe: readonly number[], title: string): string =>
  cwe[0] === undefined ? `manual/${wordsOf(title) || title}` : `CWE-${cwe[0]}`;
