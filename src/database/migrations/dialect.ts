import type { Engine } from '../db';

/** Types as each engine names them. Text sorts by bytes on both, whatever the server's locale. */
export interface Dialect {
  readonly text: string;
  readonly time: string;
  readonly int: string;
  readonly real: string;
  /** Ends a table whose primary key is its only access path. */
  readonly clustered: string;
  /** Begins a table that holds work under way: a crash may empty it. */
  readonly scratch: string;
  /**
   * Ends a table that is filled and emptied all the time, which has the server guess its rows from its size: what was
   * counted while it was empty would have it planned as empty ever after.
   */
  readonly uncounted: string;
  /** Whether the engine plans by what it counted of the rows. */
  readonly counts: boolean;
  /** Whether the constraints of a table can be changed: SQLite would have to write all of it, and what refers to it, anew. */
  readonly altersConstraints: boolean;
}

export const dialects: Readonly<Record<Engine, Dialect>> = {
  sqlite: {
    text: 'text',
    time: 'text',
    int: 'integer',
    real: 'real',
    clustered: ' without rowid',
    scratch: 'create table',
    uncounted: '',
    counts: false,
    altersConstraints: false,
  },
  postgres: {
    text: 'text collate "C"',
    time: 'timestamptz',
    int: 'bigint',
    real: 'double precision',
    clustered: '',
    scratch: 'create unlogged table',
    uncounted: ' with (autovacuum_enabled = false)',
    counts: true,
    altersConstraints: true,
  },
};

/** What a step may do to rows that are there already; `?` are bindings. */
export interface MigrationWork {
  readonly all: (
    sql: string,
    bindings: readonly (string | number | null)[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly run: (sql: string, bindings: readonly (string | number | null)[]) => Promise<void>;
}

/** One step of the schema. Statements run in order, in one transaction. */
export interface Migration {
  readonly name: string;
  readonly up: (dialect: Dialect) => readonly string[];
  /** Fills in what no statement can compute, after `up` and in its transaction. */
  readonly fill?: (work: MigrationWork) => Promise<void>;
  readonly down: readonly string[] | ((dialect: Dialect) => readonly string[]);
}

/** The statements that drop tables, the last made first. */
export const dropped = (...tables: readonly string[]): readonly string[] =>
  [...tables].reverse().map((table) => `drop table ${table}`);
