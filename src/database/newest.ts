import type { Db } from './db';
import { amongText, listBinding } from './portable';
import { columnList, rawRows, type Columns } from './rows';

/** A table whose rows are the history of others, in the order of their ids. */
export interface History<T> {
  readonly table: string;
  readonly columns: Columns<T>;
  /** The column of the id whose history a row is part of, as SQL names it. */
  readonly of: string;
  /** Further SQL that rows must meet. */
  readonly where?: string;
}

const usual = 100;

/** The newest rows of each history, so many of each, the oldest of them first. */
export const selectNewest = <T>(
  db: Db,
  { table, columns, of, where = 'true' }: History<T>,
  ids: readonly string[],
  most = usual,
): Promise<readonly T[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'numbered')} from (
       select ${table}.*, row_number() over (partition by ${of} order by id desc) as place
       from ${table} where ${amongText(db, of)} and ${where}) as numbered
     where place <= ? order by id`,
    [listBinding(ids), most],
    columns,
  );
