// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  CustomRole: 'id' | 'organization' | 'name' | 'description' | 'level' | 'permissions' | 'createdAt';
  CustomRoleConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  CustomRoleEdge: 'cursor' | 'node';
  CustomRolePayload: 'success' | 'userErrors' | 'customRole';
  Mutation: 'addCustomRole' | 'updateCustomRole' | 'removeCustomRole';
  PermissionHolder: 'id' | 'stakeholder' | 'level' | 'organizationRole' | 'groupRole' | 'customRole' | 'expiresAt';
  PermissionHolderConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  PermissionHolderEdge: 'cursor' | 'node';
  Query: 'whoCanInOrganization' | 'whoCanInGroup';
  Organization: 'customRoles' | 'myPermissions';
  Group: 'myPermissions';
};

interface DefinedEnumValues {
  RoleLevel: 'ORGANIZATION' | 'GROUP';
};

interface DefinedInputFields {
  AddCustomRoleInput: 'organizationId' | 'name' | 'description' | 'level' | 'permissions';
  UpdateCustomRoleInput: 'organizationId' | 'customRoleId' | 'name' | 'description' | 'permissions';
  RemoveCustomRoleInput: 'organizationId' | 'customRoleId';
};

export type RoleLevel = DefinedEnumValues['RoleLevel'];
export type CustomRole = Pick<Types.CustomRole, DefinedFields['CustomRole']>;
export type UUID = Types.Uuid;
export type Organization = Types.Organization;
export type Permission = Types.Permission;
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type CustomRoleConnection = Pick<Types.CustomRoleConnection, DefinedFields['CustomRoleConnection']>;
export type CustomRoleEdge = Pick<Types.CustomRoleEdge, DefinedFields['CustomRoleEdge']>;
export type PageInfo = Types.PageInfo;
export type AddCustomRoleInput = Pick<Types.AddCustomRoleInput, DefinedInputFields['AddCustomRoleInput']>;
export type UpdateCustomRoleInput = Pick<Types.UpdateCustomRoleInput, DefinedInputFields['UpdateCustomRoleInput']>;
export type RemoveCustomRoleInput = Pick<Types.RemoveCustomRoleInput, DefinedInputFields['RemoveCustomRoleInput']>;
export type CustomRolePayload = Pick<Types.CustomRolePayload, DefinedFields['CustomRolePayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;
export type PermissionHolder = Pick<Types.PermissionHolder, DefinedFields['PermissionHolder']>;
export type Stakeholder = Types.Stakeholder;
export type OrganizationRole = Types.OrganizationRole;
export type GroupRole = Types.GroupRole;
export type PermissionHolderConnection = Pick<Types.PermissionHolderConnection, DefinedFields['PermissionHolderConnection']>;
export type PermissionHolderEdge = Pick<Types.PermissionHolderEdge, DefinedFields['PermissionHolderEdge']>;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Group = Types.Group;

export type CustomRoleResolvers = Pick<Types.CustomRoleResolvers, DefinedFields['CustomRole'] | '__isTypeOf'>;
export type CustomRoleConnectionResolvers = Pick<Types.CustomRoleConnectionResolvers, DefinedFields['CustomRoleConnection']>;
export type CustomRoleEdgeResolvers = Pick<Types.CustomRoleEdgeResolvers, DefinedFields['CustomRoleEdge']>;
export type CustomRolePayloadResolvers = Pick<Types.CustomRolePayloadResolvers, DefinedFields['CustomRolePayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type PermissionHolderResolvers = Pick<Types.PermissionHolderResolvers, DefinedFields['PermissionHolder'] | '__isTypeOf'>;
export type PermissionHolderConnectionResolvers = Pick<Types.PermissionHolderConnectionResolvers, DefinedFields['PermissionHolderConnection']>;
export type PermissionHolderEdgeResolvers = Pick<Types.PermissionHolderEdgeResolvers, DefinedFields['PermissionHolderEdge']>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;

export interface Resolvers {
  CustomRole?: CustomRoleResolvers;
  CustomRoleConnection?: CustomRoleConnectionResolvers;
  CustomRoleEdge?: CustomRoleEdgeResolvers;
  CustomRolePayload?: CustomRolePayloadResolvers;
  Mutation: MutationResolvers;
  PermissionHolder?: PermissionHolderResolvers;
  PermissionHolderConnection?: PermissionHolderConnectionResolvers;
  PermissionHolderEdge?: PermissionHolderEdgeResolvers;
  Query: QueryResolvers;
  Organization?: OrganizationResolvers;
  Group?: GroupResolvers;
};