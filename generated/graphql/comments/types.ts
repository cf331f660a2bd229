// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Comment: 'id' | 'kind' | 'content' | 'html' | 'author' | 'createdAt' | 'editedAt' | 'parent' | 'edits';
  CommentEdit: 'content' | 'replacedAt';
  CommentConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  CommentEdge: 'cursor' | 'node';
  CommentPayload: 'success' | 'userErrors' | 'comment';
  Mutation: 'addComment' | 'updateComment';
  Group: 'comments';
  Finding: 'comments' | 'observations';
  Event: 'comments';
};

interface DefinedEnumValues {
  CommentKind: 'CONSULT' | 'OBSERVATION';
  CommentSubject: 'GROUP' | 'FINDING' | 'EVENT';
};

interface DefinedInputFields {
  AddCommentInput: 'on' | 'subjectId' | 'kind' | 'parentId' | 'content';
  UpdateCommentInput: 'commentId' | 'content';
};

export type Comment = Pick<Types.Comment, DefinedFields['Comment']>;
export type UUID = Types.Uuid;
export type CommentKind = DefinedEnumValues['CommentKind'];
export type DateTime = Types.DateTime;
export type CommentEdit = Pick<Types.CommentEdit, DefinedFields['CommentEdit']>;
export type Node = Types.Node;
export type CommentSubject = DefinedEnumValues['CommentSubject'];
export type CommentConnection = Pick<Types.CommentConnection, DefinedFields['CommentConnection']>;
export type CommentEdge = Pick<Types.CommentEdge, DefinedFields['CommentEdge']>;
export type PageInfo = Types.PageInfo;
export type AddCommentInput = Pick<Types.AddCommentInput, DefinedInputFields['AddCommentInput']>;
export type UpdateCommentInput = Pick<Types.UpdateCommentInput, DefinedInputFields['UpdateCommentInput']>;
export type CommentPayload = Pick<Types.CommentPayload, DefinedFields['CommentPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Group = Types.Group;
export type Finding = Types.Finding;
export type Event = Types.Event;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;

export type CommentResolvers = Pick<Types.CommentResolvers, DefinedFields['Comment'] | '__isTypeOf'>;
export type CommentEditResolvers = Pick<Types.CommentEditResolvers, DefinedFields['CommentEdit']>;
export type CommentConnectionResolvers = Pick<Types.CommentConnectionResolvers, DefinedFields['CommentConnection']>;
export type CommentEdgeResolvers = Pick<Types.CommentEdgeResolvers, DefinedFields['CommentEdge']>;
export type CommentPayloadResolvers = Pick<Types.CommentPayloadResolvers, DefinedFields['CommentPayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;
export type EventResolvers = Pick<Types.EventResolvers, DefinedFields['Event']>;

export interface Resolvers {
  Comment?: CommentResolvers;
  CommentEdit?: CommentEditResolvers;
  CommentConnection?: CommentConnectionResolvers;
  CommentEdge?: CommentEdgeResolvers;
  CommentPayload?: CommentPayloadResolvers;
  Mutation: MutationResolvers;
  Group?: GroupResolvers;
  Finding?: FindingResolvers;
  Event?: EventResolvers;
};