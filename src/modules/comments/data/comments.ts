import type { Db } from '../../../database/db';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { commentShape, type Comment } from '../domain/comment';

export const commentColumns = columnsOf(commentShape);

export const selectComments = (db: Db, ids: readonly string[]): Promise<readonly Comment[]> =>
  selectByIds(db, 'comments', commentColumns, ids);

export const insertComment = (db: Db, comment: Comment): Promise<number> =>
  insertMany(db, 'comments', typesOf(commentShape), [comment]);

/** Changes the text of a comment that was not changed since it was read; answers 0 when somebody was quicker. */
export const updateComment = (
  db: Db,
  { id, revision }: Comment,
  { content, editedAt, revision: next }: Comment,
): Promise<number> =>
  change(db, db.sql('comments').where({ id, revision }).update({ content, editedAt, revision: next }));

/** Answers go with what they answer. */
export const deleteCommentsOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('comments').where({ groupId }).delete());
