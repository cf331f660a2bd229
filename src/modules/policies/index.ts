// What organizations and groups demand: how long and what may be accepted, and what breaks a build.
// Invariants: a group inherits value by value; the lowest score that may be accepted is never above the highest one in
// force, in the organization and in each of its groups; each change has its row of history.
export type {
  MissionWellBeing,
  Policies,
  PolicyChange,
  PolicySource,
  PolicyValues,
  SuppressedResults,
} from './domain/policies';
export { updateGroupPolicies, updateOrganizationPolicies } from './operations/change-policies';
export {
  groupPolicies,
  organizationPolicies,
  policiesInForce,
  policyHistories,
  policyHistoryVisible,
  removePoliciesOfGroup,
} from './operations/read-policies';
