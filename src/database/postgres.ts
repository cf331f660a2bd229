import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { types, type ClientBase } from 'pg';
import type { Statement } from './db';

/** Times are ISO text and counts are numbers, as on SQLite. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [types.builtins.DATE]: (text) => text,
  [types.builtins.INT8]: Number,
  [types.builtins.NUMERIC]: Number,
  [types.builtins.JSON]: (text) => text,
  [types.builtins.JSONB]: (text) => text,
};

export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    parsers[oid] ?? types.getTypeParser(oid, format as 'text'),
};

const names = new LRUCache<string, string>({ max: 1000 });

const nameOf = (sql: string): string => {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
  names.set(sql, made);
  return made;
};

const send = (client: ClientBase, { sql, bindings, prepared }: Statement) =>
  client.query({
    text: sql,
    values: bindings as unknown[],
    rowMode: 'array',
    types: columnTypes as typeof types,
    ...(prepared ? { name: nameOf(sql) } : {}),
  });

export const readRows = async (client: ClientBase, statement: Statement): Promise<unknown[][]> =>
  (await send(client, statement)).rows as unknown[][];

export const run = async (client: ClientBase, statement: Statement): Promise<number> =>
  (await send(client, statement)).rowCount ?? 0;
