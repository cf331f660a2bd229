import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { scoreOfVectors, type Finding, type Vectors } from '../../findings';
import type { Root } from '../../roots';
import { insertManualIdentities } from '../data/changes';
import { insertTags } from '../data/tags';
import { insertVulnerabilities } from '../data/vulnerabilities';
import { manualIdentity, type ManualReport } from '../domain/manual';
import { undecided, type Vulnerability } from '../domain/vulnerability';
import { refreshChanged } from './figures';
import { keepChanges } from './history';

/** A place that a person reports, checked, in a root of the finding's own group. */
export interface PlaceDraft {
  readonly root: Root;
  readonly report: ManualReport;
  readonly vectors?: Vectors;
  readonly tags?: readonly string[];
}

const vulnerabilityOf = (env: Env, finding: Finding, { root, report, vectors }: PlaceDraft): Vulnerability => {
  const now = env.now();
  const { source, ...place } = report;
  return {
    ...place,
    id: env.newId(),
    organizationId: finding.organizationId,
    groupId: finding.groupId,
    findingId: finding.id,
    rootId: root.id,
    line: report.kind === 'LINES' ? Number(report.specific) : null,
    column: null,
    snippet: null,
    technique: 'MPT',
    source: source ?? 'ANALYST',
    state: 'SUBMITTED',
    reportedScore: finding.severityScore,
    reportedVector: null,
    branch: root.__typename === 'GitRoot' ? root.branch : null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    releasedAt: null,
    ...undecided,
    ...vectors,
    severityScore: (vectors && scoreOfVectors(vectors)) ?? finding.severityScore,
  };
};

/**
 * Adds what a person reports of a finding, in the transaction of the caller, who has authorized it: all of it waits for
 * review. Fails with a duplicate when one of the places was reported by hand already.
 */
export const reportPlaces = async (
  env: Env,
  finding: Finding,
  drafts: readonly PlaceDraft[],
): Promise<readonly Vulnerability[]> => {
  if (drafts.length === 0) return [];
  const made = drafts.map((draft) => ({ draft, vulnerability: vulnerabilityOf(env, finding, draft) }));
  const vulnerabilities = made.map(({ vulnerability }) => vulnerability);
  await insertVulnerabilities(env.db, vulnerabilities, nameOf(env.actor));
  await insertManualIdentities(
    env.db,
    made.map(({ draft: { report }, vulnerability: { id, rootId } }) => ({
      rootId,
      vulnerabilityId: id,
      value: manualIdentity(finding.weaknessKey, report),
    })),
  );
  await insertTags(
    env.db,
    made.flatMap(({ draft: { tags = [] }, vulnerability: { id } }) =>
      tags.map((tag) => ({ vulnerabilityId: id, tag })),
    ),
  );
  const changes = vulnerabilities.map((after) => ({ before: null, after }));
  await keepChanges(env, changes, 'REPORTED', null, 'VulnerabilityReported');
  await refreshChanged(env, vulnerabilities);
  return vulnerabilities;
};
