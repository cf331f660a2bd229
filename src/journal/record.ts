import type { Db } from '../database/db';
import { nameOf, type Tenancy } from '../kernel/actor';
import type { Env } from '../kernel/env';
import type { JournalRow } from './chain';
import { seal } from './seal';

/** A past-tense fact: `GroupAdded`, `ReportApplied`. */
export interface Fact {
  readonly type: string;
  readonly on: Tenancy | null;
  readonly subjectId: string | null;
  /** What changed: `before` and `after` where there are both. Never a secret, a token or code of a tenant. */
  readonly data: Readonly<Record<string, unknown>>;
}

const doorOf = ({ actor }: Env): string => {
  if (actor.kind === 'PERSON') return actor.door;
  if (actor.kind === 'SERVER') return 'SERVER';
  if (actor.kind === 'SERVICE') return 'TOKEN_EXCHANGE';
  return actor.kind === 'OPERATOR' ? 'COMMAND_LINE' : 'NONE';
};

const rowOf =
  (env: Env) =>
  ({ type, on, subjectId, data }: Fact): JournalRow => ({
    id: env.newId(),
    organizationId: on?.organizationId ?? null,
    groupId: on?.groupId ?? null,
    type,
    subjectId,
    actor: nameOf(env.actor),
    door: doorOf(env),
    accessId: env.actor.kind === 'PERSON' || env.actor.kind === 'SERVICE' ? env.actor.accessId : null,
    at: env.now(),
    data: JSON.stringify(data),
  });

const told = new WeakMap<Db, JournalRow[]>();

/**
 * Records what happened, in the transaction of the change itself: who, by which door, when and what. The facts of a
 * transaction are kept and written together as the last of it, since the end of a chain lets one writer in at a time.
 * Any number at once: a report or an event may decide on all that a group holds.
 */
export const recordAll = async (env: Env, facts: readonly Fact[]): Promise<void> => {
  const rows = facts.map(rowOf(env));
  const { db } = env;
  if (!db.inTransaction) {
    await db.transaction((inner) => seal(inner, rows));
    return;
  }
  const waiting = told.get(db);
  if (waiting !== undefined) {
    // One by one: handed over as arguments, a hundred thousand don't fit on the stack.
    rows.forEach((row) => waiting.push(row));
    return;
  }
  told.set(db, rows);
  db.beforeCommit(() => seal(db, rows));
};

/** The same for some facts that are told one by one. */
export const record = (env: Env, ...facts: readonly Fact[]): Promise<void> => recordAll(env, facts);
