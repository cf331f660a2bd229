import type { Db } from './db';

/**
 * A table read by one of its indexes, as a source for raw SQL. SQLite, which keeps no statistics, takes the beginning of
 * a primary key for no worse than the whole of another index; PostgreSQL knows better.
 */
export const byIndex = ({ engine }: Pick<Db, 'engine'>, table: string, index: string): string =>
  engine === 'sqlite' ? `${table} indexed by ${index}` : table;

/**
 * A table joined so that each row of what stands before it looks its rows up by an index, which the condition names by
 * `alias`. PostgreSQL, which guesses how many rows stand before, would read all of the table to hash or merge it: a
 * subquery of its own for each row leaves it no choice. SQLite keeps to this order.
 */
export const lookedUpBy = (
  { engine }: Pick<Db, 'engine'>,
  table: string,
  alias: string,
  condition: string,
  how: 'cross' | 'left' = 'cross',
): string => {
  if (engine === 'sqlite') return `${how} join ${table} as ${alias} on ${condition}`;
  const looked = `lateral (select * from ${table} as ${alias} where ${condition} offset 0) as ${alias}`;
  return how === 'cross' ? `cross join ${looked}` : `left join ${looked} on true`;
};

/**
 * A table joined so that each row of what stands before it looks its row up by the id, in the order of those. Left to
 * themselves, SQLite turns the order round, by which each page would sort all of it, and PostgreSQL merges both tables
 * from their beginning, by which each page costs more than the one before it.
 */
export const lookedUp = (db: Pick<Db, 'engine'>, table: string, id: string): string =>
  lookedUpBy(db, table, table, `${table}.id = ${id}`);
