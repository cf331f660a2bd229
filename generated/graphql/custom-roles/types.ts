// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  CustomRole: 'id' | 'organization' | 'name' | 'description' | 'level' | 'permissions' | 'createdAt';
  CustomRoleConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  CustomRoleEdge: 'cursor' | 'node';
  CustomRolePayload: 'success' | 'userErrors' | 'customRole';
  Mutation: 'addCustomRole' | 'updateCustomRole' | 'removeCustomRole';
  Organization: 'customRoles';
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

export type CustomRoleResolvers = Pick<Types.CustomRoleResolvers, DefinedFields['CustomRole'] | '__isTypeOf'>;
export type CustomRoleConnectionResolvers = Pick<Types.CustomRoleConnectionResolvers, DefinedFields['CustomRoleConnection']>;
export type CustomRoleEdgeResolvers = Pick<Types.CustomRoleEdgeResolvers, DefinedFields['CustomRoleEdge']>;
export type CustomRolePayloadResolvers = Pick<Types.CustomRolePayloadResolvers, DefinedFields['CustomRolePayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;

export interface Resolvers {
  CustomRole?: CustomRoleResolvers;
  CustomRoleConnection?: CustomRoleConnectionResolvers;
  CustomRoleEdge?: CustomRoleEdgeResolvers;
  CustomRolePayload?: CustomRolePayloadResolvers;
  Mutation: MutationResolvers;
  Organization?: OrganizationResolvers;
};