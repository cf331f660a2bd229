import type { Db } from '../../../database/db';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import type { Listing } from '../../../kernel/listing';
import { commentShape, type Comment, type CommentKind, type CommentSubject } from '../domain/comment';
import { commentColumns } from './comments';

const parents = { GROUP: 'groupId', FINDING: 'findingId', EVENT: 'eventId' } as const;

/** The comments of one kind on groups, findings or events, the oldest first. */
export const commentListing = (db: Db, on: CommentSubject, kind: CommentKind): Listing<Comment> => {
  const list: ListQuery<Comment> = {
    table: 'comments',
    columns: commentColumns,
    parent: parents[on],
    where: (query) => {
      const ofKind = query.where('comments.kind', kind);
      // Those on the findings and events of a group bear its id, too.
      return on === 'GROUP' ? ofKind.whereNull('comments.findingId').whereNull('comments.eventId') : ofKind;
    },
    column: 'createdAt',
    direction: 'asc',
  };
  return {
    sort: 'CREATED_AT_ASC',
    kind: commentShape.createdAt.sql,
    value: ({ createdAt }) => createdAt,
    pages: (ids, request) => selectPages(db, list, request, ids),
    counts: (ids) => countPages(db, list, ids),
  };
};
