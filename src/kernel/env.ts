import type { Logger } from 'pino';
import type { Db } from '../database/db';
import type { Actor } from './actor';
import type { Entrance } from './entrance';
import type { FileStore } from './files';
import type { Git } from './git';
import type { OperationLimits } from './limits';
import type { Secrets } from './secrets';

/** An instant in ISO 8601 form, UTC, with milliseconds. */
export type Instant = string;

export type Id = string;

/** Everything an operation may touch. Tests give a fixed clock and a database of their own. */
export interface Env {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: () => Instant;
  readonly newId: () => Id;
  readonly log: Logger;
  /** Where files are kept that are too large for the database. */
  readonly files: FileStore;
  /** Seals what must not be readable in the database. */
  readonly secrets: Secrets;
  /** Asks repositories elsewhere. */
  readonly git: Git;
  /** What people may do before they sign in. */
  readonly entrance: Entrance;
  readonly limits: OperationLimits;
  /** Reads the actor's roles anew, after an operation that changed them; until then the request goes on with the old ones. */
  readonly renewActor: () => Promise<void>;
}

/** What stands outside of the database, and what the installation lets operations take. */
export type Ports = Pick<Env, 'files' | 'secrets' | 'git' | 'entrance' | 'limits'>;

/** For actors whose roles don't change while they act. */
export const keepActor = (): Promise<void> => Promise.resolve();

/** The last instant that was told: many ask within a millisecond, and writing one out takes as long as reading a row. */
const told = { at: 0, instant: '' };

export const systemClock = (): Instant => {
  const at = Date.now();
  if (at !== told.at) Object.assign(told, { at, instant: new Date(at).toISOString() });
  return told.instant;
};

export { newId } from './new-id';
