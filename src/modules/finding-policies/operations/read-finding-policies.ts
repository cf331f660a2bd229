import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may } from '../../access';
import { findingPolicyListing, selectFindingPolicyChanges, type FindingPolicyFilter } from '../data/finding-policies';
import type { FindingPolicy, FindingPolicyChange } from '../domain/finding-policy';

export interface FindingPolicyListArguments extends PageArguments {
  readonly filter?: FindingPolicyFilter | null | undefined;
}

/** The finding policies of organizations that the actor may see, the newest first: a page for each. */
export const findingPolicyPages = (
  { db }: Env,
  organizationIds: readonly string[],
  { filter, ...page }: FindingPolicyListArguments,
): Promise<ReadonlyMap<string, Page<FindingPolicy>>> =>
  pagesOf(findingPolicyListing(db, filter), organizationIds, page);

/** What happened to finding policies. */
export const findingPolicyHistories = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly FindingPolicyChange[]>> =>
  grouped(ids, await selectFindingPolicyChanges(db, ids), ({ findingPolicyId }) => findingPolicyId);

/** The history names people: it is for those who may see the organization's members. */
export const findingPolicyHistoryVisible = (
  { actor }: Pick<Env, 'actor'>,
  { organizationId }: Pick<FindingPolicy, 'organizationId'>,
): boolean => may(actor, 'ORGANIZATION_MEMBERS_READ', { organizationId, groupId: null });
