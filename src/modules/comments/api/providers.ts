import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import { commentEdits, commentPages, commentsByIds, commentVisible, type Comment, type CommentEdit } from '../index';

type Lists = ByParent<PageArguments, Page<Comment>>;
type None = Readonly<Record<string, never>>;

export const COMMENT_BY_ID = token<ById<Comment>>('COMMENT_BY_ID');
export const COMMENTS_BY_GROUP = token<Lists>('COMMENTS_BY_GROUP');
export const COMMENTS_BY_FINDING = token<Lists>('COMMENTS_BY_FINDING');
export const OBSERVATIONS_BY_FINDING = token<Lists>('OBSERVATIONS_BY_FINDING');
export const COMMENTS_BY_EVENT = token<Lists>('COMMENTS_BY_EVENT');
export const EDITS_BY_COMMENT = token<ByParent<None, readonly CommentEdit[]>>('EDITS_BY_COMMENT');

export const commentsProviders: readonly Provider[] = [
  byId(COMMENT_BY_ID, commentsByIds, commentVisible),
  byParent(COMMENTS_BY_GROUP, (env, ids, page) => commentPages(env, 'GROUP', 'CONSULT', ids, page)),
  byParent(COMMENTS_BY_FINDING, (env, ids, page) => commentPages(env, 'FINDING', 'CONSULT', ids, page)),
  byParent(OBSERVATIONS_BY_FINDING, (env, ids, page) => commentPages(env, 'FINDING', 'OBSERVATION', ids, page)),
  byParent(COMMENTS_BY_EVENT, (env, ids, page) => commentPages(env, 'EVENT', 'CONSULT', ids, page)),
  byParent(EDITS_BY_COMMENT, commentEdits),
];
