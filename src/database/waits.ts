import type { Engine } from './db';

/** How long work on the database may take, in milliseconds. */
export interface Waits {
  /** For its turn: a free connection, and a lock that another transaction holds. */
  readonly turn: number;
  /** For one statement: one that takes longer is ended. */
  readonly statement: number;
}

/**
 * Of what somebody waits for who asked: beyond it they are told to try again. SQLite has one writer for which all
 * changes queue, so waiting there is how it works and no sign of trouble.
 */
export const ordinaryWaits: Readonly<Record<Engine, Waits>> = {
  sqlite: { turn: 10_000, statement: 10_000 },
  postgres: { turn: 2_000, statement: 10_000 },
};

/**
 * Of long work of our own, which asks for it by `db.patient`: applying reports, counting anew, commands. It gives way
 * to others for so long, and its greatest statements walk over all of a report or a table.
 */
export const patientWaits: Waits = { turn: 5 * 60_000, statement: 30 * 60_000 };

/** A transaction that does nothing for so long belongs to a process that is stuck or gone: its locks are freed. */
export const idleInTransaction = 60_000;

/** The server ends a statement that takes too long; one that is stuck itself does not even that, so we stop listening. */
export const unanswered = ({ statement }: Waits): number => statement + 1_000;
