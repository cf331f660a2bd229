// Claims that a vulnerability is no risk: made by those who know the system, answered by a reviewer.
// Invariants: only a confirmed claim takes a vulnerability out of counts, exposure and gate; nobody confirms a claim of
// their own; each step is a guarded change with its row of history.
export { zeroRiskStates, type ZeroRiskChange } from './domain/zero-risk';
export { claimByReport, type ReportedClaim } from './operations/claim-by-report';
export { confirmZeroRisk, rejectZeroRisk, requestZeroRisk } from './operations/change-zero-risk';
export { latestZeroRisk, removeZeroRiskOfGroup, trackedZeroRisk, zeroRiskHistories } from './operations/read-zero-risk';
