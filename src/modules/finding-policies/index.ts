// Acceptances of a whole weakness in an organization: asked for, approved by somebody else, and ended again.
// Invariants: one policy at a time waits or is in force for a weakness; a policy accepts each vulnerability once, so that
// what people decide afterwards stays; its end takes back only the acceptances that it made itself.
export {
  findingPolicyStates,
  type FindingPolicy,
  type FindingPolicyChange,
  type FindingPolicyState,
} from './domain/finding-policy';
export { applyFindingPolicies } from './operations/apply-finding-policies';
export {
  approveFindingPolicy,
  deactivateFindingPolicy,
  rejectFindingPolicy,
  requestFindingPolicy,
} from './operations/change-finding-policies';
export {
  findingPolicyHistories,
  findingPolicyHistoryVisible,
  findingPolicyPages,
  type FindingPolicyListArguments,
} from './operations/read-finding-policies';
