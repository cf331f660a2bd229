import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import { severityHistories, type SeverityChange } from '../../findings';
import {
  changesOf,
  detailsOf,
  reportedVectorsOf,
  sightingsOf,
  tagsOf,
  trackedDays,
  trackingPages,
  vulnerabilitiesByIds,
  vulnerabilityPages,
  vulnerabilityVisible,
  type CheckPlace,
  type Sighting,
  type TrackingEntry,
  type Vulnerability,
  type VulnerabilityChange,
  type VulnerabilityListArguments,
} from '../index';
import type { ReportedBranch, SeenOnBranch } from '../domain/branch';
import { reportedBranchesOf, seenOnBranches } from '../operations/read-branches';

type Lists = ByParent<VulnerabilityListArguments, Page<Vulnerability>>;
type None = Readonly<Record<string, never>>;

export const VULNERABILITY_BY_ID = token<ById<Vulnerability>>('VULNERABILITY_BY_ID');
export const VULNERABILITIES_BY_GROUP = token<Lists>('VULNERABILITIES_BY_GROUP');
export const VULNERABILITIES_BY_FINDING = token<Lists>('VULNERABILITIES_BY_FINDING');
export const SIGHTINGS_BY_VULNERABILITY = token<ByParent<None, readonly Sighting[]>>('SIGHTINGS_BY_VULNERABILITY');
export const BRANCHES_BY_VULNERABILITY = token<ByParent<None, readonly SeenOnBranch[]>>('BRANCHES_BY_VULNERABILITY');
export const BRANCHES_BY_ROOT = token<ByParent<None, readonly ReportedBranch[]>>('BRANCHES_BY_ROOT');
export const CHANGES_BY_VULNERABILITY =
  token<ByParent<None, readonly VulnerabilityChange[]>>('CHANGES_BY_VULNERABILITY');

export const TAGS_BY_VULNERABILITY = token<ByParent<None, readonly string[]>>('TAGS_BY_VULNERABILITY');

/** The vector that the score of a finding without vectors was computed from. */
export const REPORTED_VECTOR_BY_FINDING = token<ByParent<None, string | null>>('REPORTED_VECTOR_BY_FINDING');

export const DETAIL_BY_VULNERABILITY = token<ByParent<None, unknown>>('DETAIL_BY_VULNERABILITY');

export const SEVERITY_HISTORY = token<ByParent<None, readonly SeverityChange[]>>('SEVERITY_HISTORY');

export const TRACKING_BY_FINDING = token<ByParent<PageArguments, Page<TrackingEntry>>>('TRACKING_BY_FINDING');
/** The days on which anything happened to a finding, the oldest first. */
export const TRACKED_DAYS = token<ByParent<None, readonly string[]>>('TRACKED_DAYS');
/** Given by the application, since vulnerabilities know nothing of what there is to be tested. */
export const CHECK_PLACE = token<CheckPlace>('CHECK_PLACE');

export const vulnerabilitiesProviders: readonly Provider[] = [
  byId(VULNERABILITY_BY_ID, vulnerabilitiesByIds, vulnerabilityVisible),
  byParent(VULNERABILITIES_BY_GROUP, (env, ids, args) => vulnerabilityPages(env, 'groupId', ids, args)),
  byParent(VULNERABILITIES_BY_FINDING, (env, ids, args) => vulnerabilityPages(env, 'findingId', ids, args)),
  byParent(SIGHTINGS_BY_VULNERABILITY, sightingsOf),
  byParent(BRANCHES_BY_VULNERABILITY, seenOnBranches),
  byParent(BRANCHES_BY_ROOT, reportedBranchesOf),
  byParent(CHANGES_BY_VULNERABILITY, changesOf),
  byParent(DETAIL_BY_VULNERABILITY, detailsOf),
  byParent(REPORTED_VECTOR_BY_FINDING, reportedVectorsOf),
  byParent(TAGS_BY_VULNERABILITY, tagsOf),
  byParent(TRACKING_BY_FINDING, trackingPages),
  byParent(TRACKED_DAYS, trackedDays),
  byParent(SEVERITY_HISTORY, (env, ids) => severityHistories(env, 'VULNERABILITY', ids)),
];
