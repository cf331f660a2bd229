import type * as Api from '../../../../generated/graphql/comments/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { htmlOf } from '../../../kernel/markdown';
import { countFields } from '../../../kernel/page';
import { addComment, updateComment } from '../index';
import {
  COMMENT_BY_ID,
  COMMENTS_BY_EVENT,
  COMMENTS_BY_FINDING,
  COMMENTS_BY_GROUP,
  EDITS_BY_COMMENT,
  OBSERVATIONS_BY_FINDING,
} from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Group: {
    comments: ({ id }, args, { injector }) => injector.get(COMMENTS_BY_GROUP).load(id, args),
  },
  Finding: {
    comments: ({ id }, args, { injector }) => injector.get(COMMENTS_BY_FINDING).load(id, args),
    observations: ({ id }, args, { injector }) => injector.get(OBSERVATIONS_BY_FINDING).load(id, args),
  },
  Event: {
    comments: ({ id }, args, { injector }) => injector.get(COMMENTS_BY_EVENT).load(id, args),
  },
  Comment: {
    parent: async ({ parentId }, _, { injector }) =>
      parentId === null ? null : ((await injector.get(COMMENT_BY_ID).load(parentId)) ?? null),
    html: ({ content }) => htmlOf(content),
    edits: ({ id }, _, { injector }) => injector.get(EDITS_BY_COMMENT).load(id, {}),
  },
  Mutation: {
    addComment: async (_, { input: { on, subjectId, kind, parentId, content } }, { env }) =>
      answer(
        'comment',
        await addComment(env, on, subjectId, { kind: kind ?? 'CONSULT', parentId: parentId ?? null, content }),
      ),
    updateComment: async (_, { input: { commentId, content } }, { env }) =>
      answer('comment', await updateComment(env, commentId, content)),
  },
  CommentConnection: countFields,
};
