import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may, mayByRole, reach, requireReach } from '../../access';
import { selectChanges, selectSightings } from '../data/changes';
import { selectFigures } from '../data/figures';
import { selectReportedVectors } from '../data/severity';
import * as data from '../data/vulnerabilities';
import { vulnerabilityListing, type VulnerabilityFilter, type VulnerabilityOrder } from '../data/vulnerability-lists';
import type { Sighting } from '../domain/sighting';
import type { Vulnerability } from '../domain/vulnerability';
import type { VulnerabilityChange } from '../domain/vulnerability-change';

export type { VulnerabilityFilter } from '../data/vulnerability-lists';

export interface VulnerabilityListArguments extends PageArguments {
  readonly filter?: VulnerabilityFilter | null | undefined;
  readonly orderBy?: VulnerabilityOrder | null | undefined;
  /** What is looked at of each; all of it when nothing is said. */
  readonly asked?: readonly string[] | null | undefined;
}

/** As stored, for loaders and for deciding on access. */
export const vulnerabilitiesByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Vulnerability[]> =>
  data.selectVulnerabilities(db, ids);

export const vulnerabilityTenancy = ({
  organizationId,
  groupId,
}: Pick<Vulnerability, 'organizationId' | 'groupId'>): Tenancy => ({ organizationId, groupId });

/** A vulnerability that is not released is seen by analysts, reviewers and group managers only. */
export const vulnerabilityVisible = ({ actor }: Pick<Env, 'actor'>, vulnerability: Vulnerability): boolean =>
  may(
    actor,
    vulnerability.releasedAt === null ? 'FINDING_READ_UNRELEASED' : 'VULNERABILITY_READ',
    vulnerabilityTenancy(vulnerability),
  );

/** Whether the actor's roles let it know that there is such a vulnerability. */
export const vulnerabilityKnown = ({ actor }: Pick<Env, 'actor'>, vulnerability: Vulnerability): boolean =>
  vulnerability.releasedAt !== null || mayByRole(actor, 'FINDING_READ_UNRELEASED', vulnerabilityTenancy(vulnerability));

/** The vulnerabilities of groups or of findings that the actor may see: a page for each parent. */
export const vulnerabilityPages = async (
  env: Env,
  parent: 'groupId' | 'findingId',
  parentIds: readonly string[],
  { filter, orderBy, asked, ...page }: VulnerabilityListArguments,
): Promise<ReadonlyMap<string, Page<Vulnerability>>> => {
  requireReach(env, 'VULNERABILITY_READ');
  return pagesOf(
    vulnerabilityListing(
      env.db,
      parent,
      { unreleased: reach(env.actor, 'FINDING_READ_UNRELEASED') },
      filter,
      orderBy ?? { field: 'CREATED_AT', direction: 'DESC' },
      asked ?? null,
    ),
    parentIds,
    page,
  );
};

/** What stands in a finding at one of the places, each with one of the lines, fields or ports; removed ones count. */
export const vulnerabilitiesAt = (
  { db }: Env,
  findingId: string,
  wheres: readonly string[],
  specifics: readonly string[],
): Promise<readonly Vulnerability[]> => data.selectAtPlaces(db, findingId, wheres, specifics);

/** What the actor is to mend, in all groups where it may see it; nothing for those who are nobody's assignee. */
export const assignedPage = async (
  env: Env,
  { filter, asked, ...page }: Omit<VulnerabilityListArguments, 'orderBy'>,
): Promise<Page<Vulnerability>> => {
  const { actor } = env;
  const assignee = actor.kind === 'PERSON' ? actor.id : '';
  const pages = await pagesOf(
    vulnerabilityListing(
      env.db,
      'assigneeId',
      { unreleased: reach(actor, 'FINDING_READ_UNRELEASED'), released: reach(actor, 'VULNERABILITY_READ') },
      filter,
      { field: 'CREATED_AT', direction: 'DESC' },
      asked ?? null,
    ),
    [assignee],
    page,
  );
  return pages.get(assignee) as Page<Vulnerability>;
};

const ofVulnerability = ({ vulnerabilityId }: { readonly vulnerabilityId: string }): string => vulnerabilityId;

/** What the tools claim about vulnerabilities that the actor was shown. */
export const sightingsOf = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Sighting[]>> => grouped(ids, await selectSightings(db, ids), ofVulnerability);

/** What happened to vulnerabilities that the actor was shown. */
export const changesOf = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly VulnerabilityChange[]>> =>
  grouped(ids, await selectChanges(db, ids), ofVulnerability);

/** What else reports say of vulnerabilities that the actor was shown. */
export const detailsOf = async ({ db }: Env, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    (await data.selectDetails(db, ids)).map(({ id, detail }) => [id, detail === null ? null : JSON.parse(detail)]),
  );

/**
 * The vectors that the scores of findings without vectors were computed from, by ids of findings that the actor was
 * shown: of the first vulnerability that has the score by one, of those that the actor may see.
 */
export const reportedVectorsOf = async (
  { db, actor }: Env,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const vectors = await selectReportedVectors(db, reach(actor, 'FINDING_READ_UNRELEASED'), findingIds);
  const found = new Map(vectors.map(({ findingId, vector }) => [findingId, vector]));
  return new Map(findingIds.map((id) => [id, found.get(id) ?? null]));
};

/** Whether anything was ever reported on a root. */
export const wasReportedOn = ({ db }: Env, rootId: string): Promise<boolean> => data.existsInRoot(db, rootId);

/** Whether a finding has any vulnerability, removed ones included. */
export const hasVulnerabilities = ({ db }: Env, findingId: string): Promise<boolean> =>
  data.existsInFinding(db, findingId);

/** The highest score among a finding's vulnerabilities that are not removed. */
export const highestScore = async ({ db }: Env, findingId: string): Promise<number> =>
  (await selectFigures(db, 'FINDING', [findingId]))[0]?.topSeverity ?? 0;
