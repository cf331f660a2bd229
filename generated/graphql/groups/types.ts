// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Group: 'id' | 'organization' | 'name' | 'description' | 'service' | 'language' | 'state' | 'features' | 'context' | 'tags' | 'createdAt';
  GroupConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  GroupEdge: 'cursor' | 'node';
  GroupPayload: 'success' | 'userErrors' | 'group';
  Query: 'group' | 'groupByName';
  Mutation: 'removeOrganization' | 'addGroup' | 'updateGroup' | 'addGroupTags' | 'removeGroupTags' | 'removeGroup';
  Organization: 'groups';
};

interface DefinedEnumValues {
  GroupService: 'WHITE' | 'BLACK';
  Language: 'EN' | 'ES';
  GroupState: 'ACTIVE' | 'ARCHIVED' | 'DELETING';
  GroupFeature: 'REVIEW' | 'GATE' | 'REATTACK';
  GroupOrderField: 'CREATED_AT' | 'NAME';
};

interface DefinedInputFields {
  GroupFilter: 'and' | 'or' | 'not' | 'state' | 'service' | 'nameContains' | 'tag';
  GroupOrder: 'field' | 'direction';
  RemoveOrganizationInput: 'organizationId';
  AddGroupInput: 'organizationId' | 'name' | 'description' | 'service' | 'language' | 'features';
  UpdateGroupInput: 'groupId' | 'description' | 'language' | 'features' | 'context' | 'state';
  AddGroupTagsInput: 'groupId' | 'tags';
  RemoveGroupTagsInput: 'groupId' | 'tags';
  RemoveGroupInput: 'groupId' | 'name';
};

export type Group = Pick<Types.Group, DefinedFields['Group']>;
export type UUID = Types.Uuid;
export type Organization = Types.Organization;
export type GroupService = DefinedEnumValues['GroupService'];
export type Language = DefinedEnumValues['Language'];
export type GroupState = DefinedEnumValues['GroupState'];
export type GroupFeature = DefinedEnumValues['GroupFeature'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type GroupConnection = Pick<Types.GroupConnection, DefinedFields['GroupConnection']>;
export type GroupEdge = Pick<Types.GroupEdge, DefinedFields['GroupEdge']>;
export type PageInfo = Types.PageInfo;
export type GroupFilter = Pick<Types.GroupFilter, DefinedInputFields['GroupFilter']>;
export type GroupOrderField = DefinedEnumValues['GroupOrderField'];
export type GroupOrder = Pick<Types.GroupOrder, DefinedInputFields['GroupOrder']>;
export type SortDirection = Types.SortDirection;
export type RemoveOrganizationInput = Pick<Types.RemoveOrganizationInput, DefinedInputFields['RemoveOrganizationInput']>;
export type AddGroupInput = Pick<Types.AddGroupInput, DefinedInputFields['AddGroupInput']>;
export type UpdateGroupInput = Pick<Types.UpdateGroupInput, DefinedInputFields['UpdateGroupInput']>;
export type AddGroupTagsInput = Pick<Types.AddGroupTagsInput, DefinedInputFields['AddGroupTagsInput']>;
export type RemoveGroupTagsInput = Pick<Types.RemoveGroupTagsInput, DefinedInputFields['RemoveGroupTagsInput']>;
export type RemoveGroupInput = Pick<Types.RemoveGroupInput, DefinedInputFields['RemoveGroupInput']>;
export type GroupPayload = Pick<Types.GroupPayload, DefinedFields['GroupPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;

export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group'] | '__isTypeOf'>;
export type GroupConnectionResolvers = Pick<Types.GroupConnectionResolvers, DefinedFields['GroupConnection']>;
export type GroupEdgeResolvers = Pick<Types.GroupEdgeResolvers, DefinedFields['GroupEdge']>;
export type GroupPayloadResolvers = Pick<Types.GroupPayloadResolvers, DefinedFields['GroupPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;

export interface Resolvers {
  Group?: GroupResolvers;
  GroupConnection?: GroupConnectionResolvers;
  GroupEdge?: GroupEdgeResolvers;
  GroupPayload?: GroupPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Organization?: OrganizationResolvers;
};