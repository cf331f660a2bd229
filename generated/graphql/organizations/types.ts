// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Organization: 'id' | 'name' | 'country' | 'state' | 'createdAt';
  OrganizationConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  OrganizationEdge: 'cursor' | 'node';
  OrganizationPayload: 'success' | 'userErrors' | 'organization';
  Query: 'organization' | 'organizationByName' | 'organizations';
  Mutation: 'addOrganization' | 'updateOrganization';
};

interface DefinedEnumValues {
  OrganizationState: 'ACTIVE' | 'DELETING';
  OrganizationOrderField: 'CREATED_AT' | 'NAME';
};

interface DefinedInputFields {
  OrganizationFilter: 'and' | 'or' | 'not' | 'state' | 'nameContains' | 'createdAt';
  OrganizationOrder: 'field' | 'direction';
  AddOrganizationInput: 'name' | 'country';
  UpdateOrganizationInput: 'organizationId' | 'name' | 'country';
};

export type Organization = Pick<Types.Organization, DefinedFields['Organization']>;
export type UUID = Types.Uuid;
export type OrganizationState = DefinedEnumValues['OrganizationState'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type OrganizationConnection = Pick<Types.OrganizationConnection, DefinedFields['OrganizationConnection']>;
export type OrganizationEdge = Pick<Types.OrganizationEdge, DefinedFields['OrganizationEdge']>;
export type PageInfo = Types.PageInfo;
export type OrganizationFilter = Pick<Types.OrganizationFilter, DefinedInputFields['OrganizationFilter']>;
export type DateTimeRange = Types.DateTimeRange;
export type OrganizationOrderField = DefinedEnumValues['OrganizationOrderField'];
export type OrganizationOrder = Pick<Types.OrganizationOrder, DefinedInputFields['OrganizationOrder']>;
export type SortDirection = Types.SortDirection;
export type AddOrganizationInput = Pick<Types.AddOrganizationInput, DefinedInputFields['AddOrganizationInput']>;
export type UpdateOrganizationInput = Pick<Types.UpdateOrganizationInput, DefinedInputFields['UpdateOrganizationInput']>;
export type OrganizationPayload = Pick<Types.OrganizationPayload, DefinedFields['OrganizationPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;

export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization'] | '__isTypeOf'>;
export type OrganizationConnectionResolvers = Pick<Types.OrganizationConnectionResolvers, DefinedFields['OrganizationConnection']>;
export type OrganizationEdgeResolvers = Pick<Types.OrganizationEdgeResolvers, DefinedFields['OrganizationEdge']>;
export type OrganizationPayloadResolvers = Pick<Types.OrganizationPayloadResolvers, DefinedFields['OrganizationPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;

export interface Resolvers {
  Organization?: OrganizationResolvers;
  OrganizationConnection?: OrganizationConnectionResolvers;
  OrganizationEdge?: OrganizationEdgeResolvers;
  OrganizationPayload?: OrganizationPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
};