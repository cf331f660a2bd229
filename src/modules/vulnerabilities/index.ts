// The places where weaknesses stand: their states, identities, sightings and history.
// Invariants: each state change is one guarded update with its row of history; a report is staged, then applied in one
// transaction; what a person found or removed, no tool closes or brings back; figures follow in the same transaction.
export { recognisedBy, type VulnerabilityChange } from './domain/vulnerability-change';
export { anchorsOf, noMovements, type Movement, type Movements } from './domain/movement';
export { exclusions, suppressions } from './domain/left-out';
export { exportMark, exportedIdentities, identityNames, identityVersions } from './domain/staging';
export { tellsTheSame } from './domain/told-again';
export { techniques, treatedOn, vulnerabilityKinds } from './domain/vulnerability';
export type {
  Claim,
  ContentElsewhere,
  IdentityName,
  Outcome,
  OutcomeCounts,
  RunPart,
  SightingScope,
  StagedObservation,
  StoredIdentity,
} from './domain/staging';
export type { Waiting } from './domain/waiting';
export { changedEvidence, type ChangedEvidence } from './operations/changed-evidence';
export { writtenSuppression, type Sighting, type SightingSuppression } from './domain/sighting';
export * from './operations/statements';
export type {
  AcceptanceStatus,
  Decidable,
  Technique,
  TreatmentStatus,
  VerificationStatus,
  Vulnerability,
  VulnerabilityKind,
  VulnerabilitySource,
  VulnerabilityState,
  ZeroRiskStatus,
} from './domain/vulnerability';
export { addBulkVulnerabilities, type BulkFinding, type BulkRoot, type BulkTarget } from './operations/add-bulk';
export { applyRun, ensureScope, newestScopes, renewScope } from './operations/apply-report';
export { closeVanished, goneBefore, presentIn, vanishedFrom } from './operations/close-vanished';
export { identitiesOf, scopesAfter, sightedAfter } from './operations/read-sighted';
export type { RejectionReason } from './domain/review';
export { annotateVulnerabilities, tagsOf, updateVulnerability } from './operations/annotate';
export { chosenField, chosenVulnerabilities, mostChosen } from './operations/choose';
export * from './operations/match';
export type { VulnerabilityFilter } from './operations/read-vulnerabilities';
export { confirmVulnerabilities, rejectVulnerabilities, resubmitVulnerabilities } from './operations/review';
export { afterEvent, vulnerabilityStates } from './domain/state';
export { eachWaiting, waitingFindings } from './operations/answered';
export {
  bandOf,
  noFigures,
  daysSince,
  meanDaysInAll,
  meanDaysToRemediate,
  weightedMeanDays,
  type Band,
  type Figures,
} from './domain/figures';
export {
  closedIn,
  meanDaysOfClosed,
  sumOfDays,
  weightedMeanDaysOfClosed,
  type DailyFigures,
} from './domain/daily-figures';
export { sumOfFigures } from './domain/figure-sums';
export { pointsOf, type Point } from './domain/series';
export { dateOfDay, lastDays, spansUntil, type Span, type Step } from './domain/span';
export { spanOf, spansOf } from './operations/daily-figures';
export { figuresOf, refreshFigures } from './operations/figures';
export { checkFigures, eachPageOfFindings, recountFigures } from './operations/recount-figures';
export {
  entriesOf,
  happeningTo,
  keyOf,
  type Happening,
  type TrackingEntry,
  type TrackingKind,
} from './domain/tracking';
export {
  entriesOfFindings,
  happeningsOf,
  track,
  trackAnew,
  trackedChanges,
  trackedDays,
  trackingPages,
  type TrackedHistory,
} from './operations/tracking';
export { keptOpenLines, previewedLines, reportChangePages } from './operations/report-changes';
export * from './domain/report-change';
export {
  awaitClosing,
  awaitedClosings,
  forgetAwaited,
  scopesToClose,
  type AwaitedScope,
} from './operations/await-closing';
export { awaitMoves, moveConfirmed } from './operations/await-moves';
export { keepFindings, keepScope, keepVulnerabilities } from './operations/keep-for-undo';
export { forgetUndo, undoApplied, type UndoneReport } from './operations/undo-report';
export { keepChanges } from './operations/history';
export { assignments, inProgressOf, type Assignment } from './operations/assignments';
export { decide, decisionsBy, type Decision } from './operations/decide';
export { reportPlaces, type PlaceDraft } from './operations/report-places';
export { mergeVulnerabilities } from './operations/merge-vulnerabilities';
export { splitVulnerability } from './operations/split-vulnerability';
export { correctVulnerabilities, corrects, type Correction } from './operations/correct';
export { vulnerabilityPlaces } from './operations/read-places';
export { checkTags, mostTags } from './domain/annotation';
export { checkManualReport, type ManualPlace, type ManualReport } from './domain/manual';
export { addVulnerability, removeVulnerability, type CheckPlace } from './operations/change-vulnerabilities';
export {
  changesOf,
  detailsOf,
  reportedVectorsOf,
  hasVulnerabilities,
  sightingsOf,
  vulnerabilitiesAt,
  vulnerabilitiesByIds,
  vulnerabilityKnown,
  assignedPage,
  vulnerabilityPages,
  vulnerabilityTenancy,
  vulnerabilityVisible,
  wasReportedOn,
  type VulnerabilityListArguments,
} from './operations/read-vulnerabilities';
export { removeVulnerabilitiesOfGroup } from './operations/remove-of-group';
export {
  decideStaged,
  discardStaged,
  discardStagedBefore,
  freeStagedRoom,
  newWeaknesses,
  outcomesIn,
  setRepeatedApart,
  stagedCount,
  stageObservations,
  writtenObservations,
} from './operations/stage';
export type { SomeSuppressed, Suppressing, SuppressedWhich } from './domain/suppressed';
export { eachSuppressed, suppressedFindings, takeSuppressed } from './operations/suppressed';
export { putUnwitnessedBack, setUnwitnessedApart } from './operations/unwitnessed';
export { filesIn, movementsIn } from './operations/movements';
export { rescoreOfFinding, updateVulnerabilitySeverity } from './operations/change-severity';
