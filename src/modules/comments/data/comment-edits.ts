import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, typesOf } from '../../../database/portable';
import { columnList, columnsOf, rawRows } from '../../../database/rows';
import { commentEditShape, type CommentEdit } from '../domain/comment';

const columns = columnsOf(commentEditShape);
const types = { ...typesOf(commentEditShape), organizationId: 'text' } as const;

/** The texts that comments had before, the oldest first. */
export const selectEdits = (db: Db, commentIds: readonly string[]): Promise<readonly CommentEdit[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'comment_edits')} from comment_edits where ${amongText(db, 'comment_id')}
     order by comment_id, revision`,
    [listBinding(commentIds)],
    columns,
  );

export const insertEdit = (db: Db, edit: CommentEdit & { readonly organizationId: string }): Promise<number> =>
  insertMany(db, 'comment_edits', types, [edit]);
