import type { Db } from './db';

/**
 * A table read by one of its indexes, as a source for raw SQL. SQLite, which keeps no statistics, takes the beginning of
 * a primary key for no worse than the whole of another index; PostgreSQL knows better.
 */
export const byIndex = ({ engine }: Pick<Db, 'engine'>, table: string, index: string): string =>
  engine === 'sqlite' ? `${table} indexed by ${index}` : table;

/**
 * A table joined so that each row of what stands before it looks its row up by the id, in the order of those. Left to
 * themselves, SQLite turns the order round, by which each page would sort all of it, and PostgreSQL merges both tables
 * from their beginning, by which each page costs more than the one before it.
 */
export const lookedUp = ({ engine }: Pick<Db, 'engine'>, table: string, id: string): string =>
  engine === 'sqlite'
    ? `cross join ${table} on ${table}.id = ${id}`
    : `cross join lateral (select * from ${table} as one where one.id = ${id} offset 0) as ${table}`;
