import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { may, reach } from '../../access';
import type { Group } from '../../groups';
import { selectPending, selectStanding } from '../data/decisions';
import { selectAcceptedBefore, selectMatching, type VulnerabilityFilter } from '../data/vulnerability-lists';
import type { Decidable } from '../domain/vulnerability';

/** So many vulnerabilities are changed by one call that names them by a filter. */
export const mostMatched = 5000;

const field = ['input', 'filter'];

/**
 * The vulnerabilities of a group that a filter finds among those that the actor may see, the oldest first. More than
 * the limit are refused as a whole. A filter tells what there is, so a token needs the scope to read.
 */
export const matchingVulnerabilities = async (
  env: Env,
  group: Pick<Group, 'id' | 'organizationId'>,
  filter: VulnerabilityFilter,
): Promise<Result<readonly Decidable[], Refusal<'INVALID_VALUE' | 'LIMIT_REACHED'>>> => {
  if (!may(env.actor, 'VULNERABILITY_READ', { organizationId: group.organizationId, groupId: group.id }))
    return refuse('INVALID_VALUE', field, 'A filter needs a token with the scope READ: name the vulnerabilities.');
  const sight = { unreleased: reach(env.actor, 'FINDING_READ_UNRELEASED') };
  const found = await selectMatching(env.db, group.id, sight, filter, mostMatched);
  return found.length > mostMatched
    ? refuse('LIMIT_REACHED', field, `At most ${mostMatched} vulnerabilities a call: narrow the filter.`)
    : succeed(found);
};

/** What was accepted until a day before this one (ISO 8601): at most so many, the longest ago first. */
export const acceptedBefore = ({ db }: Env, day: string, most: number): Promise<readonly Decidable[]> =>
  selectAcceptedBefore(db, day, most);

/** What a permanent acceptance was asked for and not answered, in the order of ids from one on: at most so many. */
export const pendingAcceptances = ({ db }: Env, after: string, most: number): Promise<readonly Decidable[]> =>
  selectPending(db, after, most);

/** What stands in findings and is not accepted for good, in the order of ids from one on: at most so many. */
export const standingIn = (
  { db }: Env,
  findingIds: readonly string[],
  after: string,
  most: number,
): Promise<readonly Decidable[]> => selectStanding(db, findingIds, after, most);
