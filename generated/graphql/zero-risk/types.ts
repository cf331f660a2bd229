// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  ZeroRiskChange: 'status' | 'at' | 'by' | 'reportId' | 'justification';
  Mutation: 'requestZeroRisk' | 'confirmZeroRisk' | 'rejectZeroRisk';
  Vulnerability: 'zeroRiskHistory';
};

interface DefinedInputFields {
  RequestZeroRiskInput: 'groupId' | 'vulnerabilityIds' | 'justification';
  ConfirmZeroRiskInput: 'groupId' | 'vulnerabilityIds' | 'justification';
  RejectZeroRiskInput: 'groupId' | 'vulnerabilityIds' | 'justification';
};

export type ZeroRiskChange = Pick<Types.ZeroRiskChange, DefinedFields['ZeroRiskChange']>;
export type ZeroRiskStatus = Types.ZeroRiskStatus;
export type DateTime = Types.DateTime;
export type UUID = Types.Uuid;
export type RequestZeroRiskInput = Pick<Types.RequestZeroRiskInput, DefinedInputFields['RequestZeroRiskInput']>;
export type ConfirmZeroRiskInput = Pick<Types.ConfirmZeroRiskInput, DefinedInputFields['ConfirmZeroRiskInput']>;
export type RejectZeroRiskInput = Pick<Types.RejectZeroRiskInput, DefinedInputFields['RejectZeroRiskInput']>;
export type Vulnerability = Types.Vulnerability;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type VulnerabilitiesPayload = Types.VulnerabilitiesPayload;

export type ZeroRiskChangeResolvers = Pick<Types.ZeroRiskChangeResolvers, DefinedFields['ZeroRiskChange']>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type VulnerabilityResolvers = Pick<Types.VulnerabilityResolvers, DefinedFields['Vulnerability']>;

export interface Resolvers {
  ZeroRiskChange?: ZeroRiskChangeResolvers;
  Mutation: MutationResolvers;
  Vulnerability?: VulnerabilityResolvers;
};