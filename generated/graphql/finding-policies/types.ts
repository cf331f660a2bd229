// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  FindingPolicy: 'id' | 'organization' | 'weaknessKey' | 'state' | 'createdAt' | 'history';
  FindingPolicyChange: 'state' | 'at' | 'by' | 'justification';
  FindingPolicyConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  FindingPolicyEdge: 'cursor' | 'node';
  FindingPolicyPayload: 'success' | 'userErrors' | 'findingPolicy';
  Mutation: 'requestFindingPolicy' | 'approveFindingPolicy' | 'rejectFindingPolicy' | 'deactivateFindingPolicy';
  Organization: 'findingPolicies';
};

interface DefinedEnumValues {
  FindingPolicyState: 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'INACTIVE';
};

interface DefinedInputFields {
  FindingPolicyFilter: 'and' | 'or' | 'not' | 'state' | 'weaknessKey';
  RequestFindingPolicyInput: 'organizationId' | 'weaknessKey' | 'justification';
  ApproveFindingPolicyInput: 'organizationId' | 'weaknessKey' | 'justification';
  RejectFindingPolicyInput: 'organizationId' | 'weaknessKey' | 'justification';
  DeactivateFindingPolicyInput: 'organizationId' | 'weaknessKey' | 'justification';
};

export type FindingPolicy = Pick<Types.FindingPolicy, DefinedFields['FindingPolicy']>;
export type UUID = Types.Uuid;
export type Organization = Types.Organization;
export type FindingPolicyState = DefinedEnumValues['FindingPolicyState'];
export type DateTime = Types.DateTime;
export type FindingPolicyChange = Pick<Types.FindingPolicyChange, DefinedFields['FindingPolicyChange']>;
export type Node = Types.Node;
export type FindingPolicyConnection = Pick<Types.FindingPolicyConnection, DefinedFields['FindingPolicyConnection']>;
export type FindingPolicyEdge = Pick<Types.FindingPolicyEdge, DefinedFields['FindingPolicyEdge']>;
export type PageInfo = Types.PageInfo;
export type FindingPolicyFilter = Pick<Types.FindingPolicyFilter, DefinedInputFields['FindingPolicyFilter']>;
export type RequestFindingPolicyInput = Pick<Types.RequestFindingPolicyInput, DefinedInputFields['RequestFindingPolicyInput']>;
export type ApproveFindingPolicyInput = Pick<Types.ApproveFindingPolicyInput, DefinedInputFields['ApproveFindingPolicyInput']>;
export type RejectFindingPolicyInput = Pick<Types.RejectFindingPolicyInput, DefinedInputFields['RejectFindingPolicyInput']>;
export type DeactivateFindingPolicyInput = Pick<Types.DeactivateFindingPolicyInput, DefinedInputFields['DeactivateFindingPolicyInput']>;
export type FindingPolicyPayload = Pick<Types.FindingPolicyPayload, DefinedFields['FindingPolicyPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;

export type FindingPolicyResolvers = Pick<Types.FindingPolicyResolvers, DefinedFields['FindingPolicy'] | '__isTypeOf'>;
export type FindingPolicyChangeResolvers = Pick<Types.FindingPolicyChangeResolvers, DefinedFields['FindingPolicyChange']>;
export type FindingPolicyConnectionResolvers = Pick<Types.FindingPolicyConnectionResolvers, DefinedFields['FindingPolicyConnection']>;
export type FindingPolicyEdgeResolvers = Pick<Types.FindingPolicyEdgeResolvers, DefinedFields['FindingPolicyEdge']>;
export type FindingPolicyPayloadResolvers = Pick<Types.FindingPolicyPayloadResolvers, DefinedFields['FindingPolicyPayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;

export interface Resolvers {
  FindingPolicy?: FindingPolicyResolvers;
  FindingPolicyChange?: FindingPolicyChangeResolvers;
  FindingPolicyConnection?: FindingPolicyConnectionResolvers;
  FindingPolicyEdge?: FindingPolicyEdgeResolvers;
  FindingPolicyPayload?: FindingPolicyPayloadResolvers;
  Mutation: MutationResolvers;
  Organization?: OrganizationResolvers;
};