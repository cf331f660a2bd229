// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Query: 'version';
  SimplePayload: 'success' | 'userErrors';
  UserError: 'code' | 'field' | 'message';
  PageInfo: 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor';
  Node: 'id';
  MutationPayload: 'success' | 'userErrors';
};

interface DefinedEnumValues {
  UserErrorCode: 'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'NOT_FOUND' | 'WRONG_STATE' | 'LAST_MANAGER' | 'ROLE_NOT_GRANTABLE' | 'OWN_REQUEST' | 'NOT_AUTHOR' | 'POLICY_LIMIT' | 'LIMIT_REACHED' | 'UNREADABLE_REPORT' | 'REFUSED_ADDRESS' | 'NOT_REACHABLE' | 'HOST_NOT_TRUSTED' | 'AUTHENTICATION_FAILED' | 'REPOSITORY_NOT_FOUND' | 'BRANCH_NOT_FOUND' | 'TIMED_OUT' | 'TOO_LARGE' | 'SECRET_UNREADABLE' | 'WRONG_CREDENTIALS' | 'WRONG_CODE' | 'WEAK_PASSWORD';
  SortDirection: 'ASC' | 'DESC';
};

interface DefinedInputFields {
  DateTimeRange: 'from' | 'to';
  ScoreRange: 'min' | 'max';
};

export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Node = Pick<Types.Node, DefinedFields['Node']>;
export type MutationPayload = Pick<Types.MutationPayload, DefinedFields['MutationPayload']>;
export type UserError = Pick<Types.UserError, DefinedFields['UserError']>;
export type SimplePayload = Pick<Types.SimplePayload, DefinedFields['SimplePayload']>;
export type UserErrorCode = DefinedEnumValues['UserErrorCode'];
export type PageInfo = Pick<Types.PageInfo, DefinedFields['PageInfo']>;
export type SortDirection = DefinedEnumValues['SortDirection'];
export type DateTimeRange = Pick<Types.DateTimeRange, DefinedInputFields['DateTimeRange']>;
export type ScoreRange = Pick<Types.ScoreRange, DefinedInputFields['ScoreRange']>;

export type Scalars = Pick<Types.Scalars, 'DateTime' | 'Date' | 'JSON' | 'Upload' | 'EmailAddress' | 'URL' | 'UUID' | 'CvssVector'>;
export type DateTimeScalarConfig = Types.DateTimeScalarConfig;
export type DateScalarConfig = Types.DateScalarConfig;
export type JsonScalarConfig = Types.JsonScalarConfig;
export type UploadScalarConfig = Types.UploadScalarConfig;
export type EmailAddressScalarConfig = Types.EmailAddressScalarConfig;
export type UrlScalarConfig = Types.UrlScalarConfig;
export type UuidScalarConfig = Types.UuidScalarConfig;
export type CvssVectorScalarConfig = Types.CvssVectorScalarConfig;

export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type SimplePayloadResolvers = Pick<Types.SimplePayloadResolvers, DefinedFields['SimplePayload'] | '__isTypeOf'>;
export type UserErrorResolvers = Pick<Types.UserErrorResolvers, DefinedFields['UserError']>;
export type PageInfoResolvers = Pick<Types.PageInfoResolvers, DefinedFields['PageInfo']>;
export type NodeResolvers = Pick<Types.NodeResolvers, DefinedFields['Node']>;
export type MutationPayloadResolvers = Pick<Types.MutationPayloadResolvers, DefinedFields['MutationPayload']>;

export interface Resolvers {
  Query: QueryResolvers;
  SimplePayload?: SimplePayloadResolvers;
  UserError?: UserErrorResolvers;
  PageInfo?: PageInfoResolvers;
  DateTime?: Types.Resolvers['DateTime'];
  Date?: Types.Resolvers['Date'];
  JSON?: Types.Resolvers['JSON'];
  Upload?: Types.Resolvers['Upload'];
  EmailAddress?: Types.Resolvers['EmailAddress'];
  URL?: Types.Resolvers['URL'];
  UUID?: Types.Resolvers['UUID'];
  CvssVector?: Types.Resolvers['CvssVector'];
};