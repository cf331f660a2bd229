import type { Db } from '../../../database/db';
import { amongText, given, listBinding } from '../../../database/portable';
import { columnList, rawChange, rawRows } from '../../../database/rows';
import { snake } from '../../../database/names';
import type { ToeLines } from '../domain/lines';
import { linesTable } from './entries';

const { name, columns, types } = linesTable;

/** The files of a root in the order of their paths, from beyond one on. */
export const selectLinesAfter = (
  db: Db,
  rootId: string,
  filename: string,
  most: number,
): Promise<readonly ToeLines[]> =>
  rawRows(
    db,
    `select ${columnList(columns, name)} from ${name} where root_id = ? and filename > ? order by filename limit ?`,
    [rootId, filename, most],
    columns,
  );

const changing = [
  'presence',
  'absentSince',
  'loc',
  'lastAuthor',
  'lastCommit',
  'modifiedAt',
  'attackedLines',
  'coverage',
] as const satisfies readonly (keyof ToeLines)[];

/** Changes files that still are as they were read, by the revision they had; answers how many. */
export const updateLines = async (db: Db, lines: readonly ToeLines[]): Promise<number> => {
  if (lines.length === 0) return 0;
  const { source, binding } = given(db, types, lines);
  const set = changing.map((column) => `${snake(column)} = given.${snake(column)}`).join(', ');
  const update = `update ${name} set ${set}, revision = given.revision + 1 from ${source}
     where ${name}.id = given.id and ${name}.revision = given.revision`;
  // SQLite goes through what is given, and would go through all of it for each id of a list beside it.
  if (db.engine === 'sqlite') return rawChange(db, update, [binding]);
  const ids = listBinding(lines.map(({ id }) => id));
  return rawChange(db, `${update} and ${amongText(db, `${name}.id`)}`, [binding, ids]);
};
