import type { Knex } from 'knex';

export type Engine = 'sqlite' | 'postgres';

export type Binding = string | number | null | readonly string[];

/** A finished statement in the engine's own dialect. */
export interface Statement {
  readonly sql: string;
  readonly bindings: readonly Binding[];
  /** The statement's text never varies: it is prepared once per connection. */
  readonly prepared: boolean;
  /** It can't run in a transaction. */
  readonly alone?: boolean;
}

/** A connection to the store, or a transaction on it. Opaque to operations; only `data` and `database` look inside. */
export interface Db {
  readonly engine: Engine;
  /** Builds queries; it is never awaited. */
  readonly sql: Knex;
  readonly inTransaction: boolean;
  /** Runs a statement that answers rows, each an array in the order of the selected columns. */
  readonly read: (statement: Statement) => Promise<readonly (readonly unknown[])[]>;
  /** Runs a statement that changes rows; answers how many. */
  readonly write: (statement: Statement) => Promise<number>;
  /** Has work done as the last of the transaction, just before it is committed: for locks that must be held briefly. */
  readonly beforeCommit: (work: () => Promise<void>) => void;
  /** Runs work in a new transaction on a connection of its own. */
  readonly transaction: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** The same for long work of our own, which may wait longer for its turn and take longer: see `patientWaits`. */
  readonly patient: Db;
}

/** What the runners tell of each statement: tests count them, logs time them. */
export type StatementListener = (sql: string) => void;
