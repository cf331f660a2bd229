import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import * as data from '../data/vulnerabilities';
import type { Vulnerability } from '../domain/vulnerability';
import { vulnerabilityKnown } from './read-vulnerabilities';

/** So many vulnerabilities are changed by one call. */
export const mostChosen = 150;

/** The input field of the vulnerability at a place of the list. */
export const chosenField = (index: number): readonly string[] => ['input', 'vulnerabilityIds', String(index)];

/**
 * The vulnerabilities of a group that a caller names, as they stand, in the caller's order. One that the group has
 * not, or that the actor may not know of, is NOT_FOUND: then nothing is done.
 */
export const chosenVulnerabilities = async (
  env: Env,
  groupId: string,
  ids: readonly string[],
  field: readonly string[] = ['input', 'vulnerabilityIds'],
): Promise<Result<readonly Vulnerability[], Refusal<'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED'>>> => {
  if (ids.length === 0) return refuse('INVALID_VALUE', field, 'Give at least one vulnerability.');
  if (ids.length > mostChosen) return refuse('LIMIT_REACHED', field, `At most ${mostChosen} vulnerabilities a call.`);
  if (new Set(ids).size < ids.length) return refuse('INVALID_VALUE', field, 'A vulnerability is named twice.');
  const found = new Map((await data.selectVulnerabilities(env.db, ids)).map((each) => [each.id, each]));
  const chosen = ids.map((id) => found.get(id));
  const missing = chosen.findIndex((each) => each?.groupId !== groupId || !vulnerabilityKnown(env, each));
  return missing === -1
    ? succeed(chosen.filter((each) => each !== undefined))
    : refuse('NOT_FOUND', [...field, String(missing)], 'The group has no such vulnerability.');
};
