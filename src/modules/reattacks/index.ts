// Verifications of fixes: asked for, held by an event, and answered by a person or by a later report.
// Invariants: one reattack at a time for a vulnerability; each step is a guarded change with its row of history; an
// event that ends lets go of what it held.
export { efficacyOf, verificationStates, type ReattackOutcome, type VerificationChange } from './domain/reattack';
export { answerSafe, answerStillOpen, cancelReattacks } from './operations/answer-reattacks';
export { heldReattacks, holdReattacks, releaseReattacks } from './operations/hold-reattacks';
export { reattackCycles, removeReattacksOfGroup, verificationHistories } from './operations/read-reattacks';
export { requestReattacks } from './operations/request-reattacks';
export {
  closeVulnerabilities,
  foundOpen,
  foundSafe,
  keepVerdicts,
  verifyReattacks,
} from './operations/verify-reattacks';
