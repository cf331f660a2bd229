// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  GitRoot: 'id' | 'group' | 'nickname' | 'state' | 'createdAt' | 'url' | 'branch' | 'exclusions' | 'credentials';
  IPRoot: 'id' | 'group' | 'nickname' | 'state' | 'createdAt' | 'address';
  URLRoot: 'id' | 'group' | 'nickname' | 'state' | 'createdAt' | 'protocol' | 'host' | 'port' | 'path' | 'query';
  RootConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  RootEdge: 'cursor' | 'node';
  GitAccessPayload: 'success' | 'userErrors' | 'commit';
  RootPayload: 'success' | 'userErrors' | 'root';
  Query: 'root';
  Mutation: 'addGitRoot' | 'updateGitRoot' | 'verifyGitAccess' | 'addIpRoot' | 'addUrlRoot' | 'updateRootNickname' | 'deactivateRoot' | 'activateRoot' | 'removeRoot';
  Group: 'roots';
  Root: 'id' | 'group' | 'nickname' | 'state' | 'createdAt';
};

interface DefinedEnumValues {
  RootState: 'ACTIVE' | 'INACTIVE';
  UrlProtocol: 'HTTP' | 'HTTPS' | 'FILE';
  RootKind: 'GIT' | 'IP' | 'URL';
  RootDeactivationReason: 'OUT_OF_SCOPE' | 'REGISTERED_BY_MISTAKE' | 'OTHER';
  RootOrderField: 'CREATED_AT' | 'NICKNAME';
};

interface DefinedInputFields {
  RootFilter: 'and' | 'or' | 'not' | 'kind' | 'state' | 'nicknameContains';
  RootOrder: 'field' | 'direction';
  AddGitRootInput: 'groupId' | 'url' | 'branch' | 'nickname' | 'exclusions' | 'credentialsId' | 'verifyAccess';
  UpdateGitRootInput: 'rootId' | 'url' | 'branch' | 'nickname' | 'exclusions' | 'credentialsId' | 'verifyAccess';
  VerifyGitAccessInput: 'groupId' | 'url' | 'branch' | 'credentialsId';
  AddIpRootInput: 'groupId' | 'address' | 'nickname';
  AddUrlRootInput: 'groupId' | 'url' | 'nickname';
  UpdateRootNicknameInput: 'rootId' | 'nickname';
  DeactivateRootInput: 'rootId' | 'reason' | 'other';
  ActivateRootInput: 'rootId';
  RemoveRootInput: 'rootId';
};

export type Root = Pick<Types.Root, DefinedFields['Root']>;
export type UUID = Types.Uuid;
export type Group = Types.Group;
export type RootState = DefinedEnumValues['RootState'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type GitRoot = Pick<Types.GitRoot, DefinedFields['GitRoot']>;
export type Credentials = Types.Credentials;
export type IPRoot = Pick<Types.IpRoot, DefinedFields['IPRoot']>;
export type URLRoot = Pick<Types.UrlRoot, DefinedFields['URLRoot']>;
export type UrlProtocol = DefinedEnumValues['UrlProtocol'];
export type RootKind = DefinedEnumValues['RootKind'];
export type RootDeactivationReason = DefinedEnumValues['RootDeactivationReason'];
export type RootConnection = Pick<Types.RootConnection, DefinedFields['RootConnection']>;
export type RootEdge = Pick<Types.RootEdge, DefinedFields['RootEdge']>;
export type PageInfo = Types.PageInfo;
export type RootFilter = Pick<Types.RootFilter, DefinedInputFields['RootFilter']>;
export type RootOrderField = DefinedEnumValues['RootOrderField'];
export type RootOrder = Pick<Types.RootOrder, DefinedInputFields['RootOrder']>;
export type SortDirection = Types.SortDirection;
export type AddGitRootInput = Pick<Types.AddGitRootInput, DefinedInputFields['AddGitRootInput']>;
export type UpdateGitRootInput = Pick<Types.UpdateGitRootInput, DefinedInputFields['UpdateGitRootInput']>;
export type VerifyGitAccessInput = Pick<Types.VerifyGitAccessInput, DefinedInputFields['VerifyGitAccessInput']>;
export type GitAccessPayload = Pick<Types.GitAccessPayload, DefinedFields['GitAccessPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type AddIpRootInput = Pick<Types.AddIpRootInput, DefinedInputFields['AddIpRootInput']>;
export type AddUrlRootInput = Pick<Types.AddUrlRootInput, DefinedInputFields['AddUrlRootInput']>;
export type UpdateRootNicknameInput = Pick<Types.UpdateRootNicknameInput, DefinedInputFields['UpdateRootNicknameInput']>;
export type DeactivateRootInput = Pick<Types.DeactivateRootInput, DefinedInputFields['DeactivateRootInput']>;
export type ActivateRootInput = Pick<Types.ActivateRootInput, DefinedInputFields['ActivateRootInput']>;
export type RemoveRootInput = Pick<Types.RemoveRootInput, DefinedInputFields['RemoveRootInput']>;
export type RootPayload = Pick<Types.RootPayload, DefinedFields['RootPayload']>;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;

export type GitRootResolvers = Pick<Types.GitRootResolvers, DefinedFields['GitRoot'] | '__isTypeOf'>;
export type IPRootResolvers = Pick<Types.IpRootResolvers, DefinedFields['IPRoot'] | '__isTypeOf'>;
export type URLRootResolvers = Pick<Types.UrlRootResolvers, DefinedFields['URLRoot'] | '__isTypeOf'>;
export type RootConnectionResolvers = Pick<Types.RootConnectionResolvers, DefinedFields['RootConnection']>;
export type RootEdgeResolvers = Pick<Types.RootEdgeResolvers, DefinedFields['RootEdge']>;
export type GitAccessPayloadResolvers = Pick<Types.GitAccessPayloadResolvers, DefinedFields['GitAccessPayload'] | '__isTypeOf'>;
export type RootPayloadResolvers = Pick<Types.RootPayloadResolvers, DefinedFields['RootPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type RootResolvers = Pick<Types.RootResolvers, DefinedFields['Root']>;

export interface Resolvers {
  GitRoot?: GitRootResolvers;
  IPRoot?: IPRootResolvers;
  URLRoot?: URLRootResolvers;
  RootConnection?: RootConnectionResolvers;
  RootEdge?: RootEdgeResolvers;
  GitAccessPayload?: GitAccessPayloadResolvers;
  RootPayload?: RootPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Group?: GroupResolvers;
};