// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Finding: 'id' | 'group' | 'weaknessKey' | 'title' | 'description' | 'threat' | 'recommendation' | 'helpUrl' | 'cwe' | 'weaknesses' | 'requirements' | 'cvss31' | 'cvss40' | 'severityScore' | 'severity' | 'severityHistory' | 'status' | 'openVulnerabilities' | 'closedVulnerabilities' | 'acceptedVulnerabilities' | 'createdAt' | 'releasedAt';
  Requirement: 'identifier' | 'title';
  SeverityChange: 'at' | 'by' | 'before' | 'after';
  Severity: 'cvss31' | 'cvss40' | 'score';
  FindingConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  FindingEdge: 'cursor' | 'node';
  FindingPayload: 'success' | 'userErrors' | 'finding';
  Query: 'finding';
  Mutation: 'addFinding' | 'updateFinding' | 'removeFinding';
  Group: 'findings';
};

interface DefinedEnumValues {
  FindingStatus: 'DRAFT' | 'VULNERABLE' | 'SAFE';
  FindingOrderField: 'CREATED_AT' | 'SEVERITY_SCORE' | 'TITLE';
};

interface DefinedInputFields {
  RequirementInput: 'identifier' | 'title';
  FindingFilter: 'and' | 'or' | 'not' | 'status' | 'severityScore' | 'weaknessKey' | 'requirements' | 'titleContains' | 'createdAt';
  FindingOrder: 'field' | 'direction';
  AddFindingInput: 'groupId' | 'title' | 'description' | 'threat' | 'recommendation' | 'cwe' | 'requirements' | 'cvss31' | 'cvss40';
  UpdateFindingInput: 'findingId' | 'title' | 'description' | 'threat' | 'recommendation' | 'requirements' | 'cvss31' | 'cvss40';
  RemoveFindingInput: 'findingId';
};

export type Finding = Pick<Types.Finding, DefinedFields['Finding']>;
export type UUID = Types.Uuid;
export type Group = Types.Group;
export type URL = Types.Url;
export type Weakness = Types.Weakness;
export type Requirement = Pick<Types.Requirement, DefinedFields['Requirement']>;
export type CvssVector = Types.CvssVector;
export type SeverityLevel = Types.SeverityLevel;
export type SeverityChange = Pick<Types.SeverityChange, DefinedFields['SeverityChange']>;
export type FindingStatus = DefinedEnumValues['FindingStatus'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type RequirementInput = Pick<Types.RequirementInput, DefinedInputFields['RequirementInput']>;
export type Severity = Pick<Types.Severity, DefinedFields['Severity']>;
export type FindingConnection = Pick<Types.FindingConnection, DefinedFields['FindingConnection']>;
export type FindingEdge = Pick<Types.FindingEdge, DefinedFields['FindingEdge']>;
export type PageInfo = Types.PageInfo;
export type FindingFilter = Pick<Types.FindingFilter, DefinedInputFields['FindingFilter']>;
export type ScoreRange = Types.ScoreRange;
export type DateTimeRange = Types.DateTimeRange;
export type FindingOrderField = DefinedEnumValues['FindingOrderField'];
export type FindingOrder = Pick<Types.FindingOrder, DefinedInputFields['FindingOrder']>;
export type SortDirection = Types.SortDirection;
export type AddFindingInput = Pick<Types.AddFindingInput, DefinedInputFields['AddFindingInput']>;
export type UpdateFindingInput = Pick<Types.UpdateFindingInput, DefinedInputFields['UpdateFindingInput']>;
export type RemoveFindingInput = Pick<Types.RemoveFindingInput, DefinedInputFields['RemoveFindingInput']>;
export type FindingPayload = Pick<Types.FindingPayload, DefinedFields['FindingPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;

export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding'] | '__isTypeOf'>;
export type RequirementResolvers = Pick<Types.RequirementResolvers, DefinedFields['Requirement']>;
export type SeverityChangeResolvers = Pick<Types.SeverityChangeResolvers, DefinedFields['SeverityChange']>;
export type SeverityResolvers = Pick<Types.SeverityResolvers, DefinedFields['Severity']>;
export type FindingConnectionResolvers = Pick<Types.FindingConnectionResolvers, DefinedFields['FindingConnection']>;
export type FindingEdgeResolvers = Pick<Types.FindingEdgeResolvers, DefinedFields['FindingEdge']>;
export type FindingPayloadResolvers = Pick<Types.FindingPayloadResolvers, DefinedFields['FindingPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;

export interface Resolvers {
  Finding?: FindingResolvers;
  Requirement?: RequirementResolvers;
  SeverityChange?: SeverityChangeResolvers;
  Severity?: SeverityResolvers;
  FindingConnection?: FindingConnectionResolvers;
  FindingEdge?: FindingEdgeResolvers;
  FindingPayload?: FindingPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Group?: GroupResolvers;
};