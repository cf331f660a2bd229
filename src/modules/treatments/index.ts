// What the owners of vulnerabilities decide: to mend them, or to accept them until a date or for good.
// Invariants: only what is released, open and a risk is treated; policies bound temporary acceptances; a permanent one
// counts once somebody else than the requester approved it; each step is a guarded change with its row of history.
export {
  treatmentStates,
  type TreatmentChange,
  type TreatmentChangeKind,
  type TreatmentState,
  type TreatmentStep,
} from './domain/treatment';
export { acceptByPolicy, endByPolicy } from './operations/by-policy';
export { requestSuppressed, type BySuppression } from './operations/by-suppression';
export { lapseRequests } from './operations/lapse-requests';
export { endAbandoned } from './operations/unassign';
export { endChanged } from './operations/end-changed';
export { expireAcceptances, withdrawPending } from './operations/end-treatments';
export type { Wish } from './operations/plan';
export {
  assigneeVisible,
  latestTreatments,
  removeTreatmentsOfGroup,
  trackedTreatments,
  treatmentHistories,
} from './operations/read-treatments';
export { treatChosen, treatMatching, type TreatmentOutcome, type TreatmentRefusal } from './operations/treat';
