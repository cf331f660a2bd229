import type { ClientBase } from 'pg';
import type { Database as SqliteConnection } from 'sqlite3';
import type { Engine, Statement } from './db';
import type { Connection } from './pools';
import * as postgres from './postgres';
import * as sqlite from './sqlite';
import { unanswered, type Waits } from './waits';

export const readOn = (
  engine: Engine,
  connection: Connection,
  statement: Statement,
  waits: Waits,
): Promise<unknown[][]> =>
  engine === 'sqlite'
    ? sqlite.inTime(connection as SqliteConnection, waits.statement, () =>
        sqlite.readJson(connection as SqliteConnection, statement),
      )
    : postgres.readRows(connection as ClientBase, statement, unanswered(waits));

export const runOn = (engine: Engine, connection: Connection, statement: Statement, waits: Waits): Promise<number> =>
  engine === 'sqlite'
    ? // What changes something waits for the writer's lock within the same statement.
      sqlite.inTime(connection as SqliteConnection, waits.turn + waits.statement, () =>
        sqlite.run(connection as SqliteConnection, statement),
      )
    : postgres.run(connection as ClientBase, statement, unanswered(waits));

const plain = (sql: string): Statement => ({ sql, bindings: [], prepared: false });

/** Does work between BEGIN and COMMIT; what it throws rolls back. */
export const transactionOn = async <T>(
  engine: Engine,
  connection: Connection,
  waits: Waits,
  work: () => Promise<T>,
): Promise<T> => {
  const run = (sql: string): Promise<number> => runOn(engine, connection, plain(sql), waits);
  // IMMEDIATE takes SQLite's write lock at once: a later upgrade would fail instead of waiting.
  await run(engine === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN');
  try {
    const result = await work();
    await run('COMMIT');
    return result;
  } catch (error) {
    await run('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

/** Has the transaction that was begun wait for longer than the connection's settings say (PostgreSQL). */
export const allowMore = async (connection: Connection, waits: Waits): Promise<void> => {
  const { turn, statement } = waits;
  await postgres.readRows(
    connection as ClientBase,
    {
      sql: `select set_config('lock_timeout', $1, true), set_config('statement_timeout', $2, true),
        set_config('idle_in_transaction_session_timeout', $2, true)`,
      bindings: [String(turn), String(statement)],
      prepared: true,
    },
    unanswered(waits),
  );
};

const longWaits = ['lock_timeout', 'statement_timeout'] as const;

/** Runs a statement outside of any transaction that may wait for longer than the connection's settings say (PostgreSQL). */
export const runAlone = async (connection: Connection, statement: Statement, waits: Waits): Promise<number> => {
  const client = connection as ClientBase;
  const ask = (sql: string, bindings: readonly string[]): Promise<unknown> =>
    postgres.readRows(client, { sql, bindings, prepared: true }, unanswered(waits));
  await ask(`select set_config('lock_timeout', $1, false), set_config('statement_timeout', $2, false)`, [
    String(waits.turn),
    String(waits.statement),
  ]);
  try {
    return await postgres.run(client, statement, unanswered(waits));
  } finally {
    await ask('select set_config(name, reset_val, false) from pg_settings where name in ($1, $2)', longWaits);
  }
};
