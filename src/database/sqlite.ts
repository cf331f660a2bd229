import { LRUCache } from 'lru-cache';
import type { Database, Statement as Prepared } from 'sqlite3';
import type { Binding, Statement } from './db';

type Connection = Database;

type Cache = LRUCache<string, Promise<Prepared>>;

const preparedByConnection = new WeakMap<Connection, Cache>();
const preparedLimit = 300;

/** SQLite plans by the value of a bare `limit ?`, and so anew for each execution: of an expression it knows no value. */
const plannedOnce = (sql: string): string => sql.replace(/\blimit \?/g, 'limit (? + 0)');

/** The driver tells of a text that can't be prepared here alone; calls on such a statement never answer. */
const prepare = (connection: Connection, sql: string): Promise<Prepared> =>
  new Promise((resolve, reject) => {
    const statement = connection.prepare(plannedOnce(sql), (error: Error | null) =>
      error === null ? resolve(statement) : reject(error),
    );
  });

const finalize = (preparing: Promise<Prepared>): void =>
  void preparing.then(
    (statement) => statement.finalize(),
    () => undefined,
  );

const preparedOn = (connection: Connection, sql: string): Promise<Prepared> => {
  const cache: Cache =
    preparedByConnection.get(connection) ??
    new LRUCache<string, Promise<Prepared>>({ max: preparedLimit, dispose: finalize });
  preparedByConnection.set(connection, cache);
  const known = cache.get(sql);
  if (known !== undefined) return known;
  const made = prepare(connection, sql);
  cache.set(sql, made);
  made.catch(() => cache.delete(sql));
  return made;
};

/** Gives back what a connection prepared. SQLite closes none that holds any: its file and its memory would stay in use. */
export const forgetPrepared = async (connection: Connection): Promise<void> => {
  const cache = preparedByConnection.get(connection);
  if (cache === undefined) return;
  preparedByConnection.delete(connection);
  const preparing = [...cache.values()];
  cache.clear();
  await Promise.allSettled(preparing);
};

const bound = (bindings: readonly Binding[]): (string | number | null)[] =>
  bindings.map((value) => (Array.isArray(value) ? JSON.stringify(value) : (value as string | number | null)));

/** The first column of the first row. It reads to the end: a statement left open would hold its old snapshot. */
const scalar = (connection: Connection, { sql, bindings, prepared }: Statement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, rows: unknown[]): void =>
      error === null ? resolve(Object.values(rows[0] ?? {})[0]) : reject(error);
    if (prepared) preparedOn(connection, sql).then((statement) => statement.all(bound(bindings), done), reject);
    else connection.all(sql, bound(bindings), done);
  });

/**
 * Reads rows as one JSON text: the driver is slow per row and column, and fast per statement.
 * The statement must select `json_group_array(json_array(...))`.
 */
export const readJson = async (connection: Connection, statement: Statement): Promise<unknown[][]> => {
  const text = await scalar(connection, statement);
  return typeof text === 'string' ? (JSON.parse(text) as unknown[][]) : [];
};

export const run = (connection: Connection, { sql, bindings, prepared }: Statement): Promise<number> =>
  new Promise((resolve, reject) => {
    const done = function (this: { changes?: number }, error: Error | null): void {
      if (error === null) resolve(this.changes ?? 0);
      else reject(error);
    };
    if (prepared) preparedOn(connection, sql).then((statement) => statement.run(bound(bindings), done), reject);
    else connection.run(sql, bound(bindings), done);
  });

/**
 * Has a statement fail with SQLITE_INTERRUPT when it takes longer than so many milliseconds; a change that it made part
 * of is undone. A connection runs one statement at a time, so no other one is met.
 */
export const inTime = async <T>(connection: Connection, milliseconds: number, work: () => Promise<T>): Promise<T> => {
  const timer = setTimeout(() => connection.interrupt(), milliseconds);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
};

/** Settings of every connection: WAL lets readers go on beside the one writer; FULL flushes before a commit is told. */
export const prepareConnection = (
  connection: Connection,
  readOnly: boolean,
  busyMilliseconds: number,
  done: (error: Error | null) => void,
): void => {
  const settings = [
    `PRAGMA busy_timeout = ${busyMilliseconds}`,
    'PRAGMA foreign_keys = ON',
    'PRAGMA synchronous = FULL',
    // What a big report sorts must not grow in memory; readers sort little.
    `PRAGMA temp_store = ${readOnly ? 'MEMORY' : 'FILE'}`,
    'PRAGMA cache_size = -32000',
    readOnly ? 'PRAGMA query_only = ON' : 'PRAGMA journal_mode = WAL',
    // 16 MB: a commit moves what was committed into the database four times less often, and readers still look pages up
    // in one segment of the index (4,062 of them).
    ...(readOnly ? [] : ['PRAGMA wal_autocheckpoint = 4000']),
  ];
  connection.exec(settings.join(';'), done);
};
