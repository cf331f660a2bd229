import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { notFound } from '../../../kernel/refusal';
import { may, mayByRole, reach, requireReach } from '../../access';
import { findingListing, type FindingFilter, type FindingOrder } from '../data/finding-lists';
import * as data from '../data/findings';
import { isReleased, type Finding } from '../domain/finding';

export interface FindingListArguments extends PageArguments {
  readonly filter?: FindingFilter | null | undefined;
  readonly orderBy?: FindingOrder | null | undefined;
  /** What is looked at of each; all of it when nothing is said. */
  readonly asked?: readonly string[] | null | undefined;
}

/** As stored, for loaders and for deciding on access. */
export const findingsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Finding[]> =>
  data.selectFindings(db, ids);

/** The findings of a weakness in all groups of an organization, for decisions on the weakness as a whole. */
export const findingsOfWeakness = (
  { db }: Env,
  organizationId: string,
  weaknessKey: string,
): Promise<readonly Finding[]> => data.selectFindingsOfWeakness(db, organizationId, weaknessKey);

export const findingTenancy = ({ organizationId, groupId }: Pick<Finding, 'organizationId' | 'groupId'>): Tenancy => ({
  organizationId,
  groupId,
});

/** A finding that is not released is seen by analysts, reviewers and group managers only. */
export const findingVisible = ({ actor }: Pick<Env, 'actor'>, finding: Finding): boolean =>
  may(actor, isReleased(finding) ? 'FINDING_READ' : 'FINDING_READ_UNRELEASED', findingTenancy(finding));

/** Whether the actor's roles let it know that there is such a finding. */
export const findingKnown = ({ actor }: Pick<Env, 'actor'>, finding: Finding): boolean =>
  isReleased(finding) || mayByRole(actor, 'FINDING_READ_UNRELEASED', findingTenancy(finding));

/** A finding to be changed. Throws NOT_FOUND for one that the actor's roles don't let it know of. */
export const standingFinding = async (env: Env, id: string): Promise<Finding> => {
  const [finding] = await findingsByIds(env, [id]);
  if (finding === undefined || !findingKnown(env, finding)) throw notFound();
  return finding;
};

/** The findings of groups that the actor may see: a page for each group. */
export const findingPages = async (
  env: Env,
  groupIds: readonly string[],
  { filter, orderBy, asked, ...page }: FindingListArguments,
): Promise<ReadonlyMap<string, Page<Finding>>> => {
  requireReach(env, 'FINDING_READ');
  return pagesOf(
    findingListing(
      env.db,
      reach(env.actor, 'FINDING_READ_UNRELEASED'),
      filter,
      orderBy ?? { field: 'CREATED_AT', direction: 'DESC' },
      asked ?? null,
    ),
    groupIds,
    page,
  );
};
