// Weaknesses of a group. A finding has a weakness key, by which reports of any tool find it again.
// Invariants: one finding for each weakness key of a group; figures and status follow the vulnerabilities in the same
// transaction; what is not released is seen by analysts, reviewers and group managers only.
export type { Finding, FindingText, SeverityLevel } from './domain/finding';
export {
  addFinding,
  removeFinding,
  removeFindingsOfGroup,
  updateFinding,
  type HasVulnerabilities,
  type ScoreByTools,
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
  type FindingFigures,
  type ReportedWeakness,
} from './operations/reported-findings';
