// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Mail: 'id' | 'kind' | 'recipient' | 'state' | 'tries' | 'createdAt' | 'dueAt' | 'endedAt' | 'failure';
  MailConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  MailEdge: 'cursor' | 'node';
  Query: 'mails';
};

interface DefinedEnumValues {
  MailKind: 'INVITATION' | 'MEMBERSHIP_ENDS' | 'INACTIVITY_NOTICE' | 'INACTIVITY_REMOVAL' | 'ACCESS_TOKEN_ENDS';
  MailState: 'WAITING' | 'SENT' | 'GIVEN_UP' | 'DROPPED';
};

export type MailKind = DefinedEnumValues['MailKind'];
export type MailState = DefinedEnumValues['MailState'];
export type Mail = Pick<Types.Mail, DefinedFields['Mail']>;
export type UUID = Types.Uuid;
export type EmailAddress = Types.EmailAddress;
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type MailConnection = Pick<Types.MailConnection, DefinedFields['MailConnection']>;
export type MailEdge = Pick<Types.MailEdge, DefinedFields['MailEdge']>;
export type PageInfo = Types.PageInfo;
export type Query = Pick<Types.Query, DefinedFields['Query']>;

export type MailResolvers = Pick<Types.MailResolvers, DefinedFields['Mail'] | '__isTypeOf'>;
export type MailConnectionResolvers = Pick<Types.MailConnectionResolvers, DefinedFields['MailConnection']>;
export type MailEdgeResolvers = Pick<Types.MailEdgeResolvers, DefinedFields['MailEdge']>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;

export interface Resolvers {
  Mail?: MailResolvers;
  MailConnection?: MailConnectionResolvers;
  MailEdge?: MailEdgeResolvers;
  Query: QueryResolvers;
};