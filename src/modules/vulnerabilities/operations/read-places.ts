import type { Env } from '../../../kernel/env';
import { pageRequest, type Page } from '../../../kernel/page';
import { pageOf } from '../../../kernel/page-of';
import { reach, requireReach } from '../../access';
import { vulnerabilityListing } from '../data/vulnerability-lists';
import type { Vulnerability } from '../domain/vulnerability';

/**
 * The places of findings that the actor may see, in the order of the places: of each finding at most so many, after a
 * cursor. Components and what is removed are left out.
 */
export const vulnerabilityPlaces = async (
  env: Env,
  findingIds: readonly string[],
  after: string | null,
  most: number,
): Promise<ReadonlyMap<string, Page<Vulnerability>>> => {
  requireReach(env, 'VULNERABILITY_READ');
  const listing = vulnerabilityListing(
    env.db,
    'findingId',
    { unreleased: reach(env.actor, 'FINDING_READ_UNRELEASED') },
    { kind: ['LINES', 'INPUT', 'PORT'], state: ['SUBMITTED', 'REJECTED', 'VULNERABLE', 'SAFE'] },
    { field: 'WHERE', direction: 'ASC' },
  );
  const request = { ...pageRequest({ after }, listing.sort, listing.kind), size: most };
  const pages = await listing.pages(findingIds, request);
  return new Map(
    findingIds.map((id) => [
      id,
      pageOf(request, pages.get(id) ?? [], listing.sort, listing.value, () => Promise.resolve(0)),
    ]),
  );
};
