// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  TreatmentChange: 'kind' | 'status' | 'acceptance' | 'until' | 'branches' | 'assignee' | 'endsOnChange' | 'findingPolicyId' | 'reportId' | 'at' | 'by' | 'justification';
  TreatmentOutcome: 'vulnerabilityIds' | 'refusals';
  TreatmentRefusal: 'vulnerabilityId' | 'code' | 'message';
  TreatVulnerabilitiesPayload: 'success' | 'userErrors' | 'outcome';
  Mutation: 'startTreatment' | 'acceptVulnerabilities' | 'requestPermanentAcceptance' | 'approveAcceptances' | 'rejectAcceptances' | 'withdrawTreatments' | 'treatVulnerabilities';
  TrackingEntry: 'assignee';
  Vulnerability: 'assignee' | 'endsOnChange' | 'treatmentHistory';
};

interface DefinedEnumValues {
  TreatmentChangeKind: 'STARTED' | 'ACCEPTED' | 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'LAPSED' | 'WITHDRAWN' | 'EXPIRED' | 'EVIDENCE_CHANGED' | 'ACCEPTED_BY_POLICY' | 'POLICY_ENDED';
  TreatmentStep: 'START' | 'ACCEPT' | 'REQUEST' | 'APPROVE' | 'REJECT' | 'WITHDRAW';
};

interface DefinedInputFields {
  StartTreatmentInput: 'groupId' | 'vulnerabilityIds' | 'assignee' | 'branches' | 'justification';
  AcceptVulnerabilitiesInput: 'groupId' | 'vulnerabilityIds' | 'until' | 'branches' | 'endsOnChange' | 'justification';
  RequestPermanentAcceptanceInput: 'groupId' | 'vulnerabilityIds' | 'branches' | 'endsOnChange' | 'justification';
  ApproveAcceptancesInput: 'groupId' | 'vulnerabilityIds' | 'justification';
  RejectAcceptancesInput: 'groupId' | 'vulnerabilityIds' | 'justification';
  WithdrawTreatmentsInput: 'groupId' | 'vulnerabilityIds' | 'justification';
  TreatVulnerabilitiesInput: 'groupId' | 'filter' | 'step' | 'until' | 'assignee' | 'branches' | 'endsOnChange' | 'justification' | 'dryRun';
};

export type TreatmentChange = Pick<Types.TreatmentChange, DefinedFields['TreatmentChange']>;
export type TreatmentChangeKind = DefinedEnumValues['TreatmentChangeKind'];
export type TreatmentStatus = Types.TreatmentStatus;
export type AcceptanceStatus = Types.AcceptanceStatus;
export type Date = Types.Date;
export type Stakeholder = Types.Stakeholder;
export type UUID = Types.Uuid;
export type DateTime = Types.DateTime;
export type TreatmentStep = DefinedEnumValues['TreatmentStep'];
export type StartTreatmentInput = Pick<Types.StartTreatmentInput, DefinedInputFields['StartTreatmentInput']>;
export type EmailAddress = Types.EmailAddress;
export type AcceptVulnerabilitiesInput = Pick<Types.AcceptVulnerabilitiesInput, DefinedInputFields['AcceptVulnerabilitiesInput']>;
export type RequestPermanentAcceptanceInput = Pick<Types.RequestPermanentAcceptanceInput, DefinedInputFields['RequestPermanentAcceptanceInput']>;
export type ApproveAcceptancesInput = Pick<Types.ApproveAcceptancesInput, DefinedInputFields['ApproveAcceptancesInput']>;
export type RejectAcceptancesInput = Pick<Types.RejectAcceptancesInput, DefinedInputFields['RejectAcceptancesInput']>;
export type WithdrawTreatmentsInput = Pick<Types.WithdrawTreatmentsInput, DefinedInputFields['WithdrawTreatmentsInput']>;
export type TreatVulnerabilitiesInput = Pick<Types.TreatVulnerabilitiesInput, DefinedInputFields['TreatVulnerabilitiesInput']>;
export type VulnerabilityFilter = Types.VulnerabilityFilter;
export type TreatmentOutcome = Pick<Types.TreatmentOutcome, DefinedFields['TreatmentOutcome']>;
export type TreatmentRefusal = Pick<Types.TreatmentRefusal, DefinedFields['TreatmentRefusal']>;
export type UserErrorCode = Types.UserErrorCode;
export type TreatVulnerabilitiesPayload = Pick<Types.TreatVulnerabilitiesPayload, DefinedFields['TreatVulnerabilitiesPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type TrackingEntry = Types.TrackingEntry;
export type Vulnerability = Types.Vulnerability;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type VulnerabilitiesPayload = Types.VulnerabilitiesPayload;

export type TreatmentChangeResolvers = Pick<Types.TreatmentChangeResolvers, DefinedFields['TreatmentChange']>;
export type TreatmentOutcomeResolvers = Pick<Types.TreatmentOutcomeResolvers, DefinedFields['TreatmentOutcome']>;
export type TreatmentRefusalResolvers = Pick<Types.TreatmentRefusalResolvers, DefinedFields['TreatmentRefusal']>;
export type TreatVulnerabilitiesPayloadResolvers = Pick<Types.TreatVulnerabilitiesPayloadResolvers, DefinedFields['TreatVulnerabilitiesPayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type TrackingEntryResolvers = Pick<Types.TrackingEntryResolvers, DefinedFields['TrackingEntry']>;
export type VulnerabilityResolvers = Pick<Types.VulnerabilityResolvers, DefinedFields['Vulnerability']>;

export interface Resolvers {
  TreatmentChange?: TreatmentChangeResolvers;
  TreatmentOutcome?: TreatmentOutcomeResolvers;
  TreatmentRefusal?: TreatmentRefusalResolvers;
  TreatVulnerabilitiesPayload?: TreatVulnerabilitiesPayloadResolvers;
  Mutation: MutationResolvers;
  TrackingEntry?: TrackingEntryResolvers;
  Vulnerability?: VulnerabilityResolvers;
};