// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  AuditEntry: 'id' | 'sequence' | 'at' | 'actor' | 'door' | 'accessId' | 'type' | 'subjectId' | 'groupId' | 'data' | 'hash';
  AuditEntryConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  AuditEntryEdge: 'cursor' | 'node';
  Organization: 'auditLog';
};

interface DefinedEnumValues {
  AuditDoor: 'SESSION' | 'TOKEN' | 'COMMAND_LINE' | 'NONE' | 'SERVER' | 'TOKEN_EXCHANGE';
};

interface DefinedInputFields {
  AuditFilter: 'and' | 'or' | 'not' | 'actor' | 'type' | 'subjectId' | 'groupId' | 'door' | 'at';
};

export type AuditEntry = Pick<Types.AuditEntry, DefinedFields['AuditEntry']>;
export type UUID = Types.Uuid;
export type DateTime = Types.DateTime;
export type AuditDoor = DefinedEnumValues['AuditDoor'];
export type JSON = Types.Json;
export type Node = Types.Node;
export type AuditEntryConnection = Pick<Types.AuditEntryConnection, DefinedFields['AuditEntryConnection']>;
export type AuditEntryEdge = Pick<Types.AuditEntryEdge, DefinedFields['AuditEntryEdge']>;
export type PageInfo = Types.PageInfo;
export type AuditFilter = Pick<Types.AuditFilter, DefinedInputFields['AuditFilter']>;
export type DateTimeRange = Types.DateTimeRange;
export type Organization = Types.Organization;

export type AuditEntryResolvers = Pick<Types.AuditEntryResolvers, DefinedFields['AuditEntry'] | '__isTypeOf'>;
export type AuditEntryConnectionResolvers = Pick<Types.AuditEntryConnectionResolvers, DefinedFields['AuditEntryConnection']>;
export type AuditEntryEdgeResolvers = Pick<Types.AuditEntryEdgeResolvers, DefinedFields['AuditEntryEdge']>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;

export interface Resolvers {
  AuditEntry?: AuditEntryResolvers;
  AuditEntryConnection?: AuditEntryConnectionResolvers;
  AuditEntryEdge?: AuditEntryEdgeResolvers;
  Organization?: OrganizationResolvers;
};