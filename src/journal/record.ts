import { insertMany, type ColumnType } from '../database/portable';
import { nameOf, type Tenancy } from '../kernel/actor';
import type { Env } from '../kernel/env';

/** A past-tense fact: `GroupAdded`, `ReportApplied`. */
export interface Fact {
  readonly type: string;
  readonly on: Tenancy | null;
  readonly subjectId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const types: Readonly<Record<string, ColumnType>> = {
  id: 'text',
  organizationId: 'text',
  groupId: 'text',
  type: 'text',
  subjectId: 'text',
  actor: 'text',
  door: 'text',
  accessId: 'text',
  at: 'timestamptz',
  data: 'text',
};

const doorOf = ({ actor }: Env): string => {
  if (actor.kind === 'PERSON') return actor.door;
  if (actor.kind === 'SERVER') return 'SERVER';
  return actor.kind === 'OPERATOR' ? 'COMMAND_LINE' : 'NONE';
};

/** Records what happened, in the transaction of the change itself: who, by which door, when and what. */
export const record = (env: Env, ...facts: readonly Fact[]): Promise<number> =>
  insertMany(
    env.db,
    'journal',
    types,
    facts.map(({ type, on, subjectId, data }) => ({
      id: env.newId(),
      organizationId: on?.organizationId ?? null,
      groupId: on?.groupId ?? null,
      type,
      subjectId,
      actor: nameOf(env.actor),
      door: doorOf(env),
      accessId: env.actor.kind === 'PERSON' ? env.actor.accessId : null,
      at: env.now(),
      data: JSON.stringify(data),
    })),
  );
