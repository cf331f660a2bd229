import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { reach, requireReach } from '../../access';
import { selectIdentities, selectScopesAfter, selectSightedAfter } from '../data/sighted';
import type { VulnerabilityFilter } from '../data/vulnerability-lists';
import type { SightingScope, StoredIdentity } from '../domain/staging';
import type { Vulnerability } from '../domain/vulnerability';

/** The scopes of a root in the order of tool, category and branch, from one on: at most so many. */
export const scopesAfter = (
  { db }: Env,
  rootId: string,
  after: Pick<SightingScope, 'tool' | 'category' | 'branch'> | null,
  most: number,
): Promise<readonly SightingScope[]> => selectScopesAfter(db, rootId, after, most);

/** What the newest run of a scope saw, a filter finds and the actor may see, in the order of ids from one on: at most so many. */
export const sightedAfter = async (
  env: Env,
  scopeId: string,
  filter: VulnerabilityFilter,
  after: string,
  most: number,
): Promise<readonly Vulnerability[]> => {
  requireReach(env, 'VULNERABILITY_READ');
  const sight = { unreleased: reach(env.actor, 'FINDING_READ_UNRELEASED') };
  return selectSightedAfter(env.db, scopeId, sight, filter, after, most);
};

/** By what vulnerabilities which the actor was shown are recognised: those of today's versions first. */
export const identitiesOf = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredIdentity[]>> =>
  grouped(ids, await selectIdentities(db, ids), ({ vulnerabilityId }) => vulnerabilityId);
