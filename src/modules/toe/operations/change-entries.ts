import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import type { Permission } from '../../access';
import { inputsTable, linesTable, portsTable, updateEntry, type EntryTable } from '../data/entries';
import { attacked, withPresence, type Entry, type Invalid, type Presence, type Wrong } from '../domain/entry';
import type { ToeInput } from '../domain/input';
import { attackedLines, correctedLines, type FileVersion, type ToeLines } from '../domain/lines';
import type { ToePort } from '../domain/port';
import { checkRootActive, entryToChange, type Changing } from './entry-to-change';
import { entryTenancy } from './read-entries';

type Refused = Invalid | Wrong;
type Changed<E> = Promise<Result<E, Refused>>;

/** The entry that a change concerns, and the revision that it was decided on; null when that does not matter. */
export interface Chosen {
  readonly id: string;
  readonly revision: number | null;
}

interface Kind<E extends Entry> {
  readonly table: EntryTable<E>;
  readonly permission: Permission;
  readonly fact: string;
}

const change = <E extends Entry>(
  env: Env,
  { id, revision }: Chosen,
  { table, permission, fact }: Kind<E>,
  decide: (changing: Changing<E>, now: string, by: string) => Result<E, Refused>,
): Changed<E> =>
  transact<E, Refused>(env, async (inner) => {
    const found = await entryToChange(inner, table, permission, id, revision);
    if (!found.ok) return found;
    const { entry } = found.value;
    const decided = decide(found.value, inner.now(), nameOf(inner.actor));
    if (!decided.ok) return decided;
    const next = { ...decided.value, revision: entry.revision + 1 };
    if ((await updateEntry(inner.db, table, entry, next)) === 0) throw conflict();
    await record(inner, { type: fact, on: entryTenancy(entry), subjectId: id, data: differenceOf(entry, next) });
    return succeed(next);
  });

const present = <E extends Entry>({ entry, root }: Changing<E>, presence: Presence, now: string): Result<E, Wrong> => {
  const active = presence === 'PRESENT' ? checkRootActive(root, 'presence') : succeed(null);
  return active.ok ? withPresence(entry, presence, now) : active;
};

/** Corrects what is recorded of a file; what is left out stays. */
export const updateToeLines = (
  env: Env,
  chosen: Chosen,
  { presence, ...version }: Partial<FileVersion & Pick<ToeLines, 'presence'>>,
): Changed<ToeLines> => {
  const kind = { table: linesTable, permission: 'TOE_MANAGE', fact: 'ToeLinesUpdated' } as const;
  return change<ToeLines>(env, chosen, kind, (changing, now) => {
    const corrected = correctedLines(changing.entry, version, now);
    if (!corrected.ok || presence === undefined) return corrected;
    return present({ ...changing, entry: corrected.value }, presence, now);
  });
};

/** Says whether an input is there. */
export const updateToeInput = (env: Env, chosen: Chosen, presence: Presence): Changed<ToeInput> => {
  const kind = { table: inputsTable, permission: 'TOE_MANAGE', fact: 'ToeInputUpdated' } as const;
  return change(env, chosen, kind, (changing, now) => present(changing, presence, now));
};

/** Says whether a port is there. */
export const updateToePort = (env: Env, chosen: Chosen, presence: Presence): Changed<ToePort> => {
  const kind = { table: portsTable, permission: 'TOE_MANAGE', fact: 'ToePortUpdated' } as const;
  return change(env, chosen, kind, (changing, now) => present(changing, presence, now));
};

/** What is told of an attack on a file; null stands for now, for all lines, and for comments as they were. */
export interface ToldAttack {
  readonly attackedAt: string | null;
  readonly attackedLines: number | null;
  readonly comments: string | null;
}

/** Records that lines of a file were attacked. */
export const attackToeLines = (env: Env, chosen: Chosen, { attackedAt, ...told }: ToldAttack): Changed<ToeLines> => {
  const kind = { table: linesTable, permission: 'TOE_ATTACK', fact: 'ToeLinesAttacked' } as const;
  return change(env, chosen, kind, ({ entry }, now, by) =>
    attackedLines(entry, { ...told, at: attackedAt ?? now, by, on: kind.table.idField }, now),
  );
};

/** Records that an input was attacked, at an instant or now. */
export const attackToeInput = (env: Env, chosen: Chosen, attackedAt: string | null): Changed<ToeInput> => {
  const kind = { table: inputsTable, permission: 'TOE_ATTACK', fact: 'ToeInputAttacked' } as const;
  return change(env, chosen, kind, ({ entry }, now, by) =>
    attacked(entry, { at: attackedAt ?? now, by, on: kind.table.idField }, now),
  );
};

/** Records that a port was attacked, at an instant or now. */
export const attackToePort = (env: Env, chosen: Chosen, attackedAt: string | null): Changed<ToePort> => {
  const kind = { table: portsTable, permission: 'TOE_ATTACK', fact: 'ToePortAttacked' } as const;
  return change(env, chosen, kind, ({ entry }, now, by) =>
    attacked(entry, { at: attackedAt ?? now, by, on: kind.table.idField }, now),
  );
};
