// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  VerificationChange: 'status' | 'outcome' | 'at' | 'by' | 'reportId' | 'justification';
  Mutation: 'requestReattacks' | 'verifyReattacks' | 'closeVulnerabilities';
  Vulnerability: 'verificationHistory' | 'reattackCycles' | 'reattackEfficacy';
};

interface DefinedEnumValues {
  ReattackOutcome: 'OPEN' | 'SAFE' | 'CANCELLED';
};

interface DefinedInputFields {
  RequestReattacksInput: 'groupId' | 'vulnerabilityIds' | 'justification';
  VerifyReattacksInput: 'groupId' | 'openIds' | 'safeIds' | 'justification';
  CloseVulnerabilitiesInput: 'groupId' | 'vulnerabilityIds' | 'justification';
};

export type VerificationChange = Pick<Types.VerificationChange, DefinedFields['VerificationChange']>;
export type VerificationStatus = Types.VerificationStatus;
export type ReattackOutcome = DefinedEnumValues['ReattackOutcome'];
export type DateTime = Types.DateTime;
export type UUID = Types.Uuid;
export type RequestReattacksInput = Pick<Types.RequestReattacksInput, DefinedInputFields['RequestReattacksInput']>;
export type VerifyReattacksInput = Pick<Types.VerifyReattacksInput, DefinedInputFields['VerifyReattacksInput']>;
export type CloseVulnerabilitiesInput = Pick<Types.CloseVulnerabilitiesInput, DefinedInputFields['CloseVulnerabilitiesInput']>;
export type Vulnerability = Types.Vulnerability;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type VulnerabilitiesPayload = Types.VulnerabilitiesPayload;

export type VerificationChangeResolvers = Pick<Types.VerificationChangeResolvers, DefinedFields['VerificationChange']>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type VulnerabilityResolvers = Pick<Types.VulnerabilityResolvers, DefinedFields['Vulnerability']>;

export interface Resolvers {
  VerificationChange?: VerificationChangeResolvers;
  Mutation: MutationResolvers;
  Vulnerability?: VulnerabilityResolvers;
};