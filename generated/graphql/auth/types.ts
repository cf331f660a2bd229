// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  CurrentAccess: 'provider' | 'expiresAt' | 'scopes';
  AccessToken: 'id' | 'name' | 'prefix' | 'scopes' | 'createdAt' | 'expiresAt' | 'lastUsedAt';
  AccessTokenConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  AccessTokenEdge: 'cursor' | 'node';
  CreateAccessTokenPayload: 'success' | 'userErrors' | 'token' | 'secret';
  Query: 'currentAccess' | 'accessTokens' | 'sessions';
  Mutation: 'createAccessToken' | 'revokeAccessToken' | 'changePassword' | 'enrolSecondFactor' | 'confirmSecondFactor' | 'removeSecondFactor' | 'regenerateRecoveryCodes' | 'resetPassword' | 'resetSecondFactor' | 'revokeSession' | 'revokeAllSessions';
  SecondFactor: 'enabled' | 'confirmedAt' | 'recoveryCodesLeft';
  EnrolSecondFactorPayload: 'success' | 'userErrors' | 'secret' | 'uri';
  RecoveryCodesPayload: 'success' | 'userErrors' | 'recoveryCodes';
  ResetPasswordPayload: 'success' | 'userErrors' | 'oneTimePassword';
  Session: 'id' | 'provider' | 'createdAt' | 'lastUsedAt' | 'expiresAt' | 'address' | 'userAgent' | 'current';
  SessionConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  SessionEdge: 'cursor' | 'node';
  RevokeAllSessionsPayload: 'success' | 'userErrors' | 'revoked';
};

interface DefinedEnumValues {
  AuthProvider: 'GOOGLE' | 'MICROSOFT' | 'BITBUCKET' | 'OIDC' | 'LOCAL';
};

interface DefinedInputFields {
  CreateAccessTokenInput: 'name' | 'scopes' | 'expiresAt';
  RevokeAccessTokenInput: 'tokenId';
  ChangePasswordInput: 'currentPassword' | 'newPassword';
  EnrolSecondFactorInput: 'currentPassword';
  ConfirmSecondFactorInput: 'code';
  RemoveSecondFactorInput: 'currentPassword' | 'code';
  RegenerateRecoveryCodesInput: 'currentPassword' | 'code';
  ResetPasswordInput: 'email';
  ResetSecondFactorInput: 'email';
  RevokeSessionInput: 'sessionId';
  RevokeAllSessionsInput: 'keepCurrent';
};

export type AuthProvider = DefinedEnumValues['AuthProvider'];
export type CurrentAccess = Pick<Types.CurrentAccess, DefinedFields['CurrentAccess']>;
export type DateTime = Types.DateTime;
export type TokenScope = Types.TokenScope;
export type AccessToken = Pick<Types.AccessToken, DefinedFields['AccessToken']>;
export type UUID = Types.Uuid;
export type Node = Types.Node;
export type AccessTokenConnection = Pick<Types.AccessTokenConnection, DefinedFields['AccessTokenConnection']>;
export type AccessTokenEdge = Pick<Types.AccessTokenEdge, DefinedFields['AccessTokenEdge']>;
export type PageInfo = Types.PageInfo;
export type CreateAccessTokenInput = Pick<Types.CreateAccessTokenInput, DefinedInputFields['CreateAccessTokenInput']>;
export type RevokeAccessTokenInput = Pick<Types.RevokeAccessTokenInput, DefinedInputFields['RevokeAccessTokenInput']>;
export type ChangePasswordInput = Pick<Types.ChangePasswordInput, DefinedInputFields['ChangePasswordInput']>;
export type CreateAccessTokenPayload = Pick<Types.CreateAccessTokenPayload, DefinedFields['CreateAccessTokenPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;
export type SecondFactor = Pick<Types.SecondFactor, DefinedFields['SecondFactor']>;
export type EnrolSecondFactorInput = Pick<Types.EnrolSecondFactorInput, DefinedInputFields['EnrolSecondFactorInput']>;
export type ConfirmSecondFactorInput = Pick<Types.ConfirmSecondFactorInput, DefinedInputFields['ConfirmSecondFactorInput']>;
export type RemoveSecondFactorInput = Pick<Types.RemoveSecondFactorInput, DefinedInputFields['RemoveSecondFactorInput']>;
export type RegenerateRecoveryCodesInput = Pick<Types.RegenerateRecoveryCodesInput, DefinedInputFields['RegenerateRecoveryCodesInput']>;
export type ResetPasswordInput = Pick<Types.ResetPasswordInput, DefinedInputFields['ResetPasswordInput']>;
export type EmailAddress = Types.EmailAddress;
export type ResetSecondFactorInput = Pick<Types.ResetSecondFactorInput, DefinedInputFields['ResetSecondFactorInput']>;
export type EnrolSecondFactorPayload = Pick<Types.EnrolSecondFactorPayload, DefinedFields['EnrolSecondFactorPayload']>;
export type RecoveryCodesPayload = Pick<Types.RecoveryCodesPayload, DefinedFields['RecoveryCodesPayload']>;
export type ResetPasswordPayload = Pick<Types.ResetPasswordPayload, DefinedFields['ResetPasswordPayload']>;
export type Session = Pick<Types.Session, DefinedFields['Session']>;
export type SessionConnection = Pick<Types.SessionConnection, DefinedFields['SessionConnection']>;
export type SessionEdge = Pick<Types.SessionEdge, DefinedFields['SessionEdge']>;
export type RevokeSessionInput = Pick<Types.RevokeSessionInput, DefinedInputFields['RevokeSessionInput']>;
export type RevokeAllSessionsInput = Pick<Types.RevokeAllSessionsInput, DefinedInputFields['RevokeAllSessionsInput']>;
export type RevokeAllSessionsPayload = Pick<Types.RevokeAllSessionsPayload, DefinedFields['RevokeAllSessionsPayload']>;

export type CurrentAccessResolvers = Pick<Types.CurrentAccessResolvers, DefinedFields['CurrentAccess']>;
export type AccessTokenResolvers = Pick<Types.AccessTokenResolvers, DefinedFields['AccessToken'] | '__isTypeOf'>;
export type AccessTokenConnectionResolvers = Pick<Types.AccessTokenConnectionResolvers, DefinedFields['AccessTokenConnection']>;
export type AccessTokenEdgeResolvers = Pick<Types.AccessTokenEdgeResolvers, DefinedFields['AccessTokenEdge']>;
export type CreateAccessTokenPayloadResolvers = Pick<Types.CreateAccessTokenPayloadResolvers, DefinedFields['CreateAccessTokenPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type SecondFactorResolvers = Pick<Types.SecondFactorResolvers, DefinedFields['SecondFactor']>;
export type EnrolSecondFactorPayloadResolvers = Pick<Types.EnrolSecondFactorPayloadResolvers, DefinedFields['EnrolSecondFactorPayload'] | '__isTypeOf'>;
export type RecoveryCodesPayloadResolvers = Pick<Types.RecoveryCodesPayloadResolvers, DefinedFields['RecoveryCodesPayload'] | '__isTypeOf'>;
export type ResetPasswordPayloadResolvers = Pick<Types.ResetPasswordPayloadResolvers, DefinedFields['ResetPasswordPayload'] | '__isTypeOf'>;
export type SessionResolvers = Pick<Types.SessionResolvers, DefinedFields['Session'] | '__isTypeOf'>;
export type SessionConnectionResolvers = Pick<Types.SessionConnectionResolvers, DefinedFields['SessionConnection']>;
export type SessionEdgeResolvers = Pick<Types.SessionEdgeResolvers, DefinedFields['SessionEdge']>;
export type RevokeAllSessionsPayloadResolvers = Pick<Types.RevokeAllSessionsPayloadResolvers, DefinedFields['RevokeAllSessionsPayload'] | '__isTypeOf'>;

export interface Resolvers {
  CurrentAccess?: CurrentAccessResolvers;
  AccessToken?: AccessTokenResolvers;
  AccessTokenConnection?: AccessTokenConnectionResolvers;
  AccessTokenEdge?: AccessTokenEdgeResolvers;
  CreateAccessTokenPayload?: CreateAccessTokenPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  SecondFactor?: SecondFactorResolvers;
  EnrolSecondFactorPayload?: EnrolSecondFactorPayloadResolvers;
  RecoveryCodesPayload?: RecoveryCodesPayloadResolvers;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers;
  Session?: SessionResolvers;
  SessionConnection?: SessionConnectionResolvers;
  SessionEdge?: SessionEdgeResolvers;
  RevokeAllSessionsPayload?: RevokeAllSessionsPayloadResolvers;
};