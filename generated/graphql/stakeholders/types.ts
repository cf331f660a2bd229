// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Stakeholder: 'id' | 'email' | 'name' | 'role' | 'state' | 'createdAt' | 'lastLoginAt' | 'secondFactor';
  OrganizationMembership: 'id' | 'stakeholder' | 'organization' | 'role' | 'customRole' | 'responsibility' | 'expiresAt' | 'createdAt';
  GroupMembership: 'id' | 'stakeholder' | 'group' | 'role' | 'customRole' | 'responsibility' | 'expiresAt' | 'createdAt';
  OrganizationMembershipConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  OrganizationMembershipEdge: 'cursor' | 'node';
  GroupMembershipConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  GroupMembershipEdge: 'cursor' | 'node';
  OrganizationMembershipPayload: 'success' | 'userErrors' | 'membership';
  GroupMembershipPayload: 'success' | 'userErrors' | 'membership';
  Query: 'me';
  Mutation: 'addOrganizationMember' | 'updateOrganizationMember' | 'removeOrganizationMember' | 'addGroupMember' | 'updateGroupMember' | 'removeGroupMember';
  Organization: 'members';
  Group: 'members';
  Membership: 'id' | 'stakeholder' | 'customRole' | 'responsibility' | 'expiresAt' | 'createdAt';
};

interface DefinedEnumValues {
  StakeholderState: 'INVITED' | 'ACTIVE' | 'SUSPENDED';
};

interface DefinedInputFields {
  AddOrganizationMemberInput: 'organizationId' | 'email' | 'role' | 'customRoleId' | 'responsibility' | 'expiresAt';
  UpdateOrganizationMemberInput: 'organizationId' | 'email' | 'role' | 'customRoleId' | 'responsibility' | 'expiresAt';
  RemoveOrganizationMemberInput: 'organizationId' | 'email';
  AddGroupMemberInput: 'groupId' | 'email' | 'role' | 'customRoleId' | 'responsibility' | 'expiresAt';
  UpdateGroupMemberInput: 'groupId' | 'email' | 'role' | 'customRoleId' | 'responsibility' | 'expiresAt';
  RemoveGroupMemberInput: 'groupId' | 'email';
};

export type Stakeholder = Pick<Types.Stakeholder, DefinedFields['Stakeholder']>;
export type UUID = Types.Uuid;
export type EmailAddress = Types.EmailAddress;
export type UserRole = Types.UserRole;
export type StakeholderState = DefinedEnumValues['StakeholderState'];
export type DateTime = Types.DateTime;
export type SecondFactor = Types.SecondFactor;
export type Node = Types.Node;
export type Membership = Pick<Types.Membership, DefinedFields['Membership']>;
export type CustomRole = Types.CustomRole;
export type OrganizationMembership = Pick<Types.OrganizationMembership, DefinedFields['OrganizationMembership']>;
export type Organization = Types.Organization;
export type OrganizationRole = Types.OrganizationRole;
export type GroupMembership = Pick<Types.GroupMembership, DefinedFields['GroupMembership']>;
export type Group = Types.Group;
export type GroupRole = Types.GroupRole;
export type OrganizationMembershipConnection = Pick<Types.OrganizationMembershipConnection, DefinedFields['OrganizationMembershipConnection']>;
export type OrganizationMembershipEdge = Pick<Types.OrganizationMembershipEdge, DefinedFields['OrganizationMembershipEdge']>;
export type PageInfo = Types.PageInfo;
export type GroupMembershipConnection = Pick<Types.GroupMembershipConnection, DefinedFields['GroupMembershipConnection']>;
export type GroupMembershipEdge = Pick<Types.GroupMembershipEdge, DefinedFields['GroupMembershipEdge']>;
export type AddOrganizationMemberInput = Pick<Types.AddOrganizationMemberInput, DefinedInputFields['AddOrganizationMemberInput']>;
export type UpdateOrganizationMemberInput = Pick<Types.UpdateOrganizationMemberInput, DefinedInputFields['UpdateOrganizationMemberInput']>;
export type RemoveOrganizationMemberInput = Pick<Types.RemoveOrganizationMemberInput, DefinedInputFields['RemoveOrganizationMemberInput']>;
export type AddGroupMemberInput = Pick<Types.AddGroupMemberInput, DefinedInputFields['AddGroupMemberInput']>;
export type UpdateGroupMemberInput = Pick<Types.UpdateGroupMemberInput, DefinedInputFields['UpdateGroupMemberInput']>;
export type RemoveGroupMemberInput = Pick<Types.RemoveGroupMemberInput, DefinedInputFields['RemoveGroupMemberInput']>;
export type OrganizationMembershipPayload = Pick<Types.OrganizationMembershipPayload, DefinedFields['OrganizationMembershipPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type GroupMembershipPayload = Pick<Types.GroupMembershipPayload, DefinedFields['GroupMembershipPayload']>;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;

export type StakeholderResolvers = Pick<Types.StakeholderResolvers, DefinedFields['Stakeholder'] | '__isTypeOf'>;
export type OrganizationMembershipResolvers = Pick<Types.OrganizationMembershipResolvers, DefinedFields['OrganizationMembership'] | '__isTypeOf'>;
export type GroupMembershipResolvers = Pick<Types.GroupMembershipResolvers, DefinedFields['GroupMembership'] | '__isTypeOf'>;
export type OrganizationMembershipConnectionResolvers = Pick<Types.OrganizationMembershipConnectionResolvers, DefinedFields['OrganizationMembershipConnection']>;
export type OrganizationMembershipEdgeResolvers = Pick<Types.OrganizationMembershipEdgeResolvers, DefinedFields['OrganizationMembershipEdge']>;
export type GroupMembershipConnectionResolvers = Pick<Types.GroupMembershipConnectionResolvers, DefinedFields['GroupMembershipConnection']>;
export type GroupMembershipEdgeResolvers = Pick<Types.GroupMembershipEdgeResolvers, DefinedFields['GroupMembershipEdge']>;
export type OrganizationMembershipPayloadResolvers = Pick<Types.OrganizationMembershipPayloadResolvers, DefinedFields['OrganizationMembershipPayload'] | '__isTypeOf'>;
export type GroupMembershipPayloadResolvers = Pick<Types.GroupMembershipPayloadResolvers, DefinedFields['GroupMembershipPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type MembershipResolvers = Pick<Types.MembershipResolvers, DefinedFields['Membership']>;

export interface Resolvers {
  Stakeholder?: StakeholderResolvers;
  OrganizationMembership?: OrganizationMembershipResolvers;
  GroupMembership?: GroupMembershipResolvers;
  OrganizationMembershipConnection?: OrganizationMembershipConnectionResolvers;
  OrganizationMembershipEdge?: OrganizationMembershipEdgeResolvers;
  GroupMembershipConnection?: GroupMembershipConnectionResolvers;
  GroupMembershipEdge?: GroupMembershipEdgeResolvers;
  OrganizationMembershipPayload?: OrganizationMembershipPayloadResolvers;
  GroupMembershipPayload?: GroupMembershipPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Organization?: OrganizationResolvers;
  Group?: GroupResolvers;
};