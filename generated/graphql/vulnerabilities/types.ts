// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Vulnerability: 'id' | 'finding' | 'root' | 'kind' | 'where' | 'specific' | 'line' | 'column' | 'message' | 'snippet' | 'detail' | 'technique' | 'state' | 'severityScore' | 'severity' | 'branch' | 'commit' | 'createdAt' | 'updatedAt' | 'closedAt' | 'sightings' | 'history';
  Sighting: 'tool' | 'category' | 'ruleId' | 'branch' | 'presence' | 'firstSeenAt' | 'lastSeenAt';
  VulnerabilityChange: 'kind' | 'state' | 'previousWhere' | 'previousLine' | 'at' | 'by' | 'reportId' | 'justification';
  VulnerabilityConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  VulnerabilityEdge: 'cursor' | 'node';
  VulnerabilityPayload: 'success' | 'userErrors' | 'vulnerability';
  Query: 'vulnerability';
  Mutation: 'addVulnerability' | 'removeVulnerability';
  Group: 'vulnerabilities';
  Finding: 'vulnerabilities';
};

interface DefinedEnumValues {
  VulnerabilityKind: 'LINES' | 'INPUT' | 'PORT' | 'COMPONENT';
  Technique: 'SAST' | 'DAST' | 'SCA' | 'SECRET' | 'IAC' | 'CONTAINER' | 'MPT' | 'OTHER';
  VulnerabilityState: 'SUBMITTED' | 'REJECTED' | 'VULNERABLE' | 'SAFE' | 'DELETED';
  VulnerabilityRemovalReason: 'DUPLICATED' | 'FALSE_POSITIVE' | 'REPORTING_ERROR';
  SightingPresence: 'PRESENT' | 'ABSENT';
  VulnerabilityChangeKind: 'REPORTED' | 'MOVED' | 'CLOSED' | 'REOPENED' | 'REMOVED';
  VulnerabilityOrderField: 'CREATED_AT' | 'SEVERITY_SCORE' | 'WHERE';
};

interface DefinedInputFields {
  VulnerabilityFilter: 'and' | 'or' | 'not' | 'state' | 'kind' | 'technique' | 'rootId' | 'findingId' | 'severityScore' | 'whereStartsWith' | 'whereContains' | 'createdAt' | 'closedAt';
  VulnerabilityOrder: 'field' | 'direction';
  AddVulnerabilityInput: 'findingId' | 'rootId' | 'kind' | 'where' | 'specific' | 'message' | 'commit';
  RemoveVulnerabilityInput: 'vulnerabilityId' | 'reason';
};

export type Vulnerability = Pick<Types.Vulnerability, DefinedFields['Vulnerability']>;
export type UUID = Types.Uuid;
export type Finding = Types.Finding;
export type Root = Types.Root;
export type VulnerabilityKind = DefinedEnumValues['VulnerabilityKind'];
export type JSON = Types.Json;
export type Technique = DefinedEnumValues['Technique'];
export type VulnerabilityState = DefinedEnumValues['VulnerabilityState'];
export type SeverityLevel = Types.SeverityLevel;
export type DateTime = Types.DateTime;
export type Sighting = Pick<Types.Sighting, DefinedFields['Sighting']>;
export type VulnerabilityChange = Pick<Types.VulnerabilityChange, DefinedFields['VulnerabilityChange']>;
export type Node = Types.Node;
export type VulnerabilityRemovalReason = DefinedEnumValues['VulnerabilityRemovalReason'];
export type SightingPresence = DefinedEnumValues['SightingPresence'];
export type VulnerabilityChangeKind = DefinedEnumValues['VulnerabilityChangeKind'];
export type VulnerabilityConnection = Pick<Types.VulnerabilityConnection, DefinedFields['VulnerabilityConnection']>;
export type VulnerabilityEdge = Pick<Types.VulnerabilityEdge, DefinedFields['VulnerabilityEdge']>;
export type PageInfo = Types.PageInfo;
export type VulnerabilityFilter = Pick<Types.VulnerabilityFilter, DefinedInputFields['VulnerabilityFilter']>;
export type ScoreRange = Types.ScoreRange;
export type DateTimeRange = Types.DateTimeRange;
export type VulnerabilityOrderField = DefinedEnumValues['VulnerabilityOrderField'];
export type VulnerabilityOrder = Pick<Types.VulnerabilityOrder, DefinedInputFields['VulnerabilityOrder']>;
export type SortDirection = Types.SortDirection;
export type AddVulnerabilityInput = Pick<Types.AddVulnerabilityInput, DefinedInputFields['AddVulnerabilityInput']>;
export type RemoveVulnerabilityInput = Pick<Types.RemoveVulnerabilityInput, DefinedInputFields['RemoveVulnerabilityInput']>;
export type VulnerabilityPayload = Pick<Types.VulnerabilityPayload, DefinedFields['VulnerabilityPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Group = Types.Group;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;

export type VulnerabilityResolvers = Pick<Types.VulnerabilityResolvers, DefinedFields['Vulnerability'] | '__isTypeOf'>;
export type SightingResolvers = Pick<Types.SightingResolvers, DefinedFields['Sighting']>;
export type VulnerabilityChangeResolvers = Pick<Types.VulnerabilityChangeResolvers, DefinedFields['VulnerabilityChange']>;
export type VulnerabilityConnectionResolvers = Pick<Types.VulnerabilityConnectionResolvers, DefinedFields['VulnerabilityConnection']>;
export type VulnerabilityEdgeResolvers = Pick<Types.VulnerabilityEdgeResolvers, DefinedFields['VulnerabilityEdge']>;
export type VulnerabilityPayloadResolvers = Pick<Types.VulnerabilityPayloadResolvers, DefinedFields['VulnerabilityPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;

export interface Resolvers {
  Vulnerability?: VulnerabilityResolvers;
  Sighting?: SightingResolvers;
  VulnerabilityChange?: VulnerabilityChangeResolvers;
  VulnerabilityConnection?: VulnerabilityConnectionResolvers;
  VulnerabilityEdge?: VulnerabilityEdgeResolvers;
  VulnerabilityPayload?: VulnerabilityPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Group?: GroupResolvers;
  Finding?: FindingResolvers;
};