import type { Db } from './db';

/**
 * A table read by one of its indexes, as a source for raw SQL. SQLite, which keeps no statistics, takes the beginning of
 * a primary key for no worse than the whole of another index; PostgreSQL knows better.
 */
export const byIndex = ({ engine }: Pick<Db, 'engine'>, table: string, index: string): string =>
  engine === 'sqlite' ? `${table} indexed by ${index}` : table;
