import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { Vulnerability } from './vulnerability';

export type MergeRefused = Refusal<'INVALID_VALUE' | 'WRONG_STATE'>;

/** The input field of the vulnerability that is kept. */
export const keptField = ['input', 'vulnerabilityId'];

/** The input field of those that are merged into it. */
export const mergedField = ['input', 'mergedIds'];

/** The input field of one of them all, the kept one first. */
export const fieldOf = (place: number): readonly string[] =>
  place === 0 ? keptField : [...mergedField, String(place - 1)];

/** What somebody is asked and has not answered. */
const awaited = ({
  verification,
  acceptance,
  zeroRisk,
}: Pick<Vulnerability, 'verification' | 'acceptance' | 'zeroRisk'>): string | undefined => {
  if (verification === 'REQUESTED' || verification === 'ON_HOLD') return 'A reattack of it was asked for';
  if (acceptance === 'SUBMITTED') return 'Its permanent acceptance was asked for';
  return zeroRisk === 'REQUESTED' ? 'It is claimed to be no risk' : undefined;
};

/** Why a vulnerability can't become a part of the kept one. */
const checkMerged = (kept: Vulnerability, merged: Vulnerability, index: number): Result<null, MergeRefused> => {
  const field = fieldOf(index + 1);
  if (merged.id === kept.id) return refuse('INVALID_VALUE', field, 'This is the one that is kept.');
  if (merged.rootId !== kept.rootId) return refuse('INVALID_VALUE', field, 'It stands in another root.');
  if (merged.kind !== kept.kind)
    return refuse('INVALID_VALUE', field, `It is of kind ${merged.kind}, and the one that is kept ${kept.kind}.`);
  if (kept.state === 'SUBMITTED' && merged.state !== 'SUBMITTED')
    return refuse('WRONG_STATE', field, "It was released: it can't become a part of what waits for review.");
  const open = awaited(merged);
  return open === undefined
    ? succeed(null)
    : refuse('WRONG_STATE', field, `${open}: answer that first, since it would be lost.`);
};

/** Why vulnerabilities of one group can't be merged into one that is kept, as far as they themselves tell. */
export const checkMerge = (kept: Vulnerability, merged: readonly Vulnerability[]): Result<null, MergeRefused> => {
  if (kept.state === 'DELETED' || kept.state === 'REJECTED')
    return refuse(
      'WRONG_STATE',
      keptField,
      `The vulnerability was ${kept.state === 'DELETED' ? 'removed' : 'rejected'}: nothing can become a part of it.`,
    );
  const refused = merged.map((each, index) => checkMerged(kept, each, index)).find(({ ok }) => !ok);
  return refused ?? succeed(null);
};

/** Whether the kept one is opened again: it is closed, and one of the others is not. */
export const reopensWith = (
  kept: Pick<Vulnerability, 'state'>,
  merged: readonly Pick<Vulnerability, 'state'>[],
): boolean => kept.state === 'SAFE' && merged.some(({ state }) => state !== 'SAFE');
