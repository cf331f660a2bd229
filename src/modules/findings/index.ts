// Weaknesses of a group. A finding has a weakness key, by which reports of any tool find it again.
// Invariants: one finding for each weakness key of a group; figures and status follow the vulnerabilities in the same
// transaction; what is not released is seen by analysts, reviewers and group managers only.
export type { Finding, FindingText, SeverityLevel } from './domain/finding';
export type { Requirement } from './domain/requirement';
export {
  addFinding,
  type FindingDraft,
  removeFinding,
  removeFindingsOfGroup,
  type HasVulnerabilities,
} from './operations/change-findings';
export {
  findingKnown,
  findingPages,
  findingsByIds,
  findingsOfWeakness,
  findingTenancy,
  findingVisible,
  type FindingListArguments,
} from './operations/read-findings';
export {
  findingIdsByKey,
  holdFindings,
  keepFigures,
  openReportedFindings,
  removeUnusedFindings,
  type FindingFigures,
  type ReportedWeakness,
} from './operations/reported-findings';
export { updateFinding, type Rescoring } from './operations/update-finding';
export { keepSeverityChanges, severityHistories, type Rescored } from './operations/severity-history';
export {
  checkVectors,
  sameVectors,
  scoreOfVectors,
  severityOf,
  type Severity,
  type SeverityChange,
  type Vectors,
} from './domain/severity';
