// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Credentials: 'id' | 'organization' | 'name' | 'host' | 'type' | 'owner' | 'fingerprint' | 'secretChangedAt' | 'createdAt';
  CredentialsConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  CredentialsEdge: 'cursor' | 'node';
  CredentialsPayload: 'success' | 'userErrors' | 'credentials';
  Mutation: 'addCredentials' | 'updateCredentials' | 'removeCredentials';
  Organization: 'credentials';
  Group: 'credentials';
};

interface DefinedEnumValues {
  CredentialsType: 'HTTPS' | 'TOKEN' | 'SSH';
};

interface DefinedInputFields {
  CredentialsSecretInput: 'https' | 'token' | 'ssh';
  HttpsSecretInput: 'user' | 'password';
  TokenSecretInput: 'user' | 'token';
  SshSecretInput: 'privateKey';
  AddCredentialsInput: 'organizationId' | 'name' | 'host' | 'secret';
  UpdateCredentialsInput: 'organizationId' | 'credentialsId' | 'name' | 'secret';
  RemoveCredentialsInput: 'organizationId' | 'credentialsId';
};

export type Credentials = Pick<Types.Credentials, DefinedFields['Credentials']>;
export type UUID = Types.Uuid;
export type Organization = Types.Organization;
export type CredentialsType = DefinedEnumValues['CredentialsType'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type CredentialsConnection = Pick<Types.CredentialsConnection, DefinedFields['CredentialsConnection']>;
export type CredentialsEdge = Pick<Types.CredentialsEdge, DefinedFields['CredentialsEdge']>;
export type PageInfo = Types.PageInfo;
export type CredentialsSecretInput = Pick<Types.CredentialsSecretInput, DefinedInputFields['CredentialsSecretInput']>;
export type HttpsSecretInput = Pick<Types.HttpsSecretInput, DefinedInputFields['HttpsSecretInput']>;
export type TokenSecretInput = Pick<Types.TokenSecretInput, DefinedInputFields['TokenSecretInput']>;
export type SshSecretInput = Pick<Types.SshSecretInput, DefinedInputFields['SshSecretInput']>;
export type AddCredentialsInput = Pick<Types.AddCredentialsInput, DefinedInputFields['AddCredentialsInput']>;
export type UpdateCredentialsInput = Pick<Types.UpdateCredentialsInput, DefinedInputFields['UpdateCredentialsInput']>;
export type RemoveCredentialsInput = Pick<Types.RemoveCredentialsInput, DefinedInputFields['RemoveCredentialsInput']>;
export type CredentialsPayload = Pick<Types.CredentialsPayload, DefinedFields['CredentialsPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Group = Types.Group;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;

export type CredentialsResolvers = Pick<Types.CredentialsResolvers, DefinedFields['Credentials'] | '__isTypeOf'>;
export type CredentialsConnectionResolvers = Pick<Types.CredentialsConnectionResolvers, DefinedFields['CredentialsConnection']>;
export type CredentialsEdgeResolvers = Pick<Types.CredentialsEdgeResolvers, DefinedFields['CredentialsEdge']>;
export type CredentialsPayloadResolvers = Pick<Types.CredentialsPayloadResolvers, DefinedFields['CredentialsPayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;

export interface Resolvers {
  Credentials?: CredentialsResolvers;
  CredentialsConnection?: CredentialsConnectionResolvers;
  CredentialsEdge?: CredentialsEdgeResolvers;
  CredentialsPayload?: CredentialsPayloadResolvers;
  Mutation: MutationResolvers;
  Organization?: OrganizationResolvers;
  Group?: GroupResolvers;
};