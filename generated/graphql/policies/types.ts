// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Policies: 'inactivityPeriod' | 'maxAcceptanceDays' | 'maxNumberAcceptances' | 'minAcceptanceSeverity' | 'maxAcceptanceSeverity' | 'minBreakingSeverity' | 'vulnerabilityGracePeriod' | 'daysUntilItBreaks' | 'missionWellBeing' | 'maxClosingShare' | 'suppressedResults';
  NumberPolicy: 'value' | 'source';
  ScorePolicy: 'value' | 'source';
  MissionWellBeingPolicy: 'value' | 'source';
  SuppressedResultsPolicy: 'value' | 'source';
  OwnPolicies: 'inactivityPeriod' | 'maxAcceptanceDays' | 'maxNumberAcceptances' | 'minAcceptanceSeverity' | 'maxAcceptanceSeverity' | 'minBreakingSeverity' | 'vulnerabilityGracePeriod' | 'daysUntilItBreaks' | 'missionWellBeing' | 'maxClosingShare' | 'suppressedResults';
  PolicyChange: 'at' | 'by' | 'before' | 'after';
  PoliciesPayload: 'success' | 'userErrors' | 'policies';
  Mutation: 'updateOrganizationPolicies' | 'updateGroupPolicies';
  Organization: 'policies' | 'policyHistory';
  Group: 'policies' | 'policyHistory';
};

interface DefinedEnumValues {
  MissionWellBeing: 'LOW' | 'MEDIUM' | 'HIGH';
  SuppressedResults: 'IGNORE' | 'REQUEST_ACCEPTANCE';
  PolicySource: 'DEFAULT' | 'ORGANIZATION' | 'GROUP';
};

interface DefinedInputFields {
  UpdateOrganizationPoliciesInput: 'organizationId' | 'inactivityPeriod' | 'maxAcceptanceDays' | 'maxNumberAcceptances' | 'minAcceptanceSeverity' | 'maxAcceptanceSeverity' | 'minBreakingSeverity' | 'vulnerabilityGracePeriod' | 'daysUntilItBreaks' | 'missionWellBeing' | 'maxClosingShare' | 'suppressedResults';
  UpdateGroupPoliciesInput: 'groupId' | 'maxAcceptanceDays' | 'maxNumberAcceptances' | 'minAcceptanceSeverity' | 'maxAcceptanceSeverity' | 'minBreakingSeverity' | 'vulnerabilityGracePeriod' | 'daysUntilItBreaks' | 'missionWellBeing' | 'maxClosingShare' | 'suppressedResults';
};

export type Policies = Pick<Types.Policies, DefinedFields['Policies']>;
export type NumberPolicy = Pick<Types.NumberPolicy, DefinedFields['NumberPolicy']>;
export type ScorePolicy = Pick<Types.ScorePolicy, DefinedFields['ScorePolicy']>;
export type MissionWellBeingPolicy = Pick<Types.MissionWellBeingPolicy, DefinedFields['MissionWellBeingPolicy']>;
export type SuppressedResultsPolicy = Pick<Types.SuppressedResultsPolicy, DefinedFields['SuppressedResultsPolicy']>;
export type PolicySource = DefinedEnumValues['PolicySource'];
export type MissionWellBeing = DefinedEnumValues['MissionWellBeing'];
export type SuppressedResults = DefinedEnumValues['SuppressedResults'];
export type OwnPolicies = Pick<Types.OwnPolicies, DefinedFields['OwnPolicies']>;
export type PolicyChange = Pick<Types.PolicyChange, DefinedFields['PolicyChange']>;
export type DateTime = Types.DateTime;
export type UpdateOrganizationPoliciesInput = Pick<Types.UpdateOrganizationPoliciesInput, DefinedInputFields['UpdateOrganizationPoliciesInput']>;
export type UUID = Types.Uuid;
export type UpdateGroupPoliciesInput = Pick<Types.UpdateGroupPoliciesInput, DefinedInputFields['UpdateGroupPoliciesInput']>;
export type PoliciesPayload = Pick<Types.PoliciesPayload, DefinedFields['PoliciesPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Organization = Types.Organization;
export type Group = Types.Group;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;

export type PoliciesResolvers = Pick<Types.PoliciesResolvers, DefinedFields['Policies']>;
export type NumberPolicyResolvers = Pick<Types.NumberPolicyResolvers, DefinedFields['NumberPolicy']>;
export type ScorePolicyResolvers = Pick<Types.ScorePolicyResolvers, DefinedFields['ScorePolicy']>;
export type MissionWellBeingPolicyResolvers = Pick<Types.MissionWellBeingPolicyResolvers, DefinedFields['MissionWellBeingPolicy']>;
export type SuppressedResultsPolicyResolvers = Pick<Types.SuppressedResultsPolicyResolvers, DefinedFields['SuppressedResultsPolicy']>;
export type OwnPoliciesResolvers = Pick<Types.OwnPoliciesResolvers, DefinedFields['OwnPolicies']>;
export type PolicyChangeResolvers = Pick<Types.PolicyChangeResolvers, DefinedFields['PolicyChange']>;
export type PoliciesPayloadResolvers = Pick<Types.PoliciesPayloadResolvers, DefinedFields['PoliciesPayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;

export interface Resolvers {
  Policies?: PoliciesResolvers;
  NumberPolicy?: NumberPolicyResolvers;
  ScorePolicy?: ScorePolicyResolvers;
  MissionWellBeingPolicy?: MissionWellBeingPolicyResolvers;
  SuppressedResultsPolicy?: SuppressedResultsPolicyResolvers;
  OwnPolicies?: OwnPoliciesResolvers;
  PolicyChange?: PolicyChangeResolvers;
  PoliciesPayload?: PoliciesPayloadResolvers;
  Mutation: MutationResolvers;
  Organization?: OrganizationResolvers;
  Group?: GroupResolvers;
};