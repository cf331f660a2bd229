import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import type * as Pg from 'pg';
import type { ClientBase, QueryArrayConfig } from 'pg';
import type { Statement } from './db';

/** `2026-01-31 23:59:59.5+00` as ISO 8601 has it. `Date` would read years before 100 as of another century. */
const instant = (text: string): string => {
  if (text[10] !== ' ' || !text.endsWith('+00')) return new Date(text).toISOString();
  // Most have three digits after the point: nothing is to be filled up or cut off.
  const time =
    text.length === 26 ? text.slice(11, 23) : `${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0').slice(0, 3)}`;
  return `${text.slice(0, 10)}T${time}Z`;
};

/** The types of PostgreSQL that are read otherwise than its driver does: their numbers never change. */
const numbers = { int8: 20, json: 114, date: 1082, timestamptz: 1184, numeric: 1700, jsonb: 3802 } as const;

/** Times are ISO text and counts are numbers, as on SQLite. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [numbers.timestamptz]: instant,
  [numbers.date]: (text) => text,
  [numbers.int8]: Number,
  [numbers.numeric]: Number,
  [numbers.json]: (text) => text,
  [numbers.jsonb]: (text) => text,
};

const driver: { types?: typeof Pg.types } = {};

/** How the driver reads all other types. Whoever works on SQLite waits for no driver of PostgreSQL. */
const driverTypes = (): typeof Pg.types =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  (driver.types ??= (require('pg') as typeof Pg).types);

export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    parsers[oid] ?? driverTypes().getTypeParser(oid, format),
};

/** A server keeps prepared statements as long as the connection lives: only so many texts get one. */
const mostPrepared = 500;
const names = new Map<string, string>();
const metOnce = new LRUCache<string, true>({ max: 1000 });

/** The name under which a text is prepared, from the second time it comes; undefined when it is not. */
const nameOf = (sql: string): string | undefined => {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (!metOnce.has(sql)) {
    metOnce.set(sql, true);
    return undefined;
  }
  if (names.size >= mostPrepared) return undefined;
  const made = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
  names.set(sql, made);
  return made;
};

/** What pg says when no answer came in time. The connection still waits for it, and would for ever. */
const unanswered = 'Query read timeout';

interface Abandoned {
  readonly connection: { readonly stream: Socket };
  /** By this the pool knows that it must give the connection to nobody. */
  __knex__disposed?: Error;
}

const abandon = (client: ClientBase, error: Error): void => {
  const abandoned = client as unknown as Abandoned;
  abandoned.__knex__disposed = error;
  abandoned.connection.stream.destroy();
};

const send = async (client: ClientBase, { sql, bindings, prepared }: Statement, milliseconds: number) => {
  const name = prepared ? nameOf(sql) : undefined;
  const query: QueryArrayConfig & { readonly query_timeout: number } = {
    text: sql,
    values: bindings as unknown[],
    rowMode: 'array',
    types: columnTypes,
    query_timeout: milliseconds,
    ...(name === undefined ? {} : { name }),
  };
  try {
    return await client.query(query);
  } catch (error) {
    if (error instanceof Error && error.message === unanswered) abandon(client, error);
    throw error;
  }
};

/** Throws when no answer came in so many milliseconds; the connection is then closed. */
export const readRows = async (client: ClientBase, statement: Statement, milliseconds: number): Promise<unknown[][]> =>
  (await send(client, statement, milliseconds)).rows as unknown[][];

/** Throws when a COMMIT only ended a transaction that had failed: the server tells that by its answer's name alone. */
export const run = async (client: ClientBase, statement: Statement, milliseconds: number): Promise<number> => {
  const { command, rowCount } = await send(client, statement, milliseconds);
  if (statement.sql === 'COMMIT' && command !== 'COMMIT')
    throw new Error('the transaction had failed: nothing is kept');
  return rowCount ?? 0;
};
