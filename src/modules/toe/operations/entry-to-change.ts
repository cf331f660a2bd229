import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Result } from '../../../kernel/result';
import { authorize, type Permission } from '../../access';
import { checkActive } from '../../groups';
import { rootsByIds, type Root } from '../../roots';
import { selectEntries, type EntryTable } from '../data/entries';
import type { Entry, Wrong } from '../domain/entry';
import { entryTenancy } from './read-entries';

/** Has changes to the target of one root go on one after the other, its leaving of the scope included. */
export const turnOf = ({ db }: Env, rootId: string): Promise<void> => takeTurns(db, `target of root ${rootId}`);

const standing = async <E extends Entry>({ db }: Env, table: EntryTable<E>, id: string): Promise<E> => {
  const [entry] = await selectEntries(db, table, [id]);
  if (entry === undefined) throw notFound();
  return entry;
};

/** An entry, and the root that it is part of. */
export interface Changing<E extends Entry> {
  readonly entry: E;
  readonly root: Root;
}

/**
 * The entry that a change concerns, in its turn: the actor needs the permission on it, and its group must be active.
 * Throws NOT_FOUND, and CONFLICT when the change was decided on another revision.
 */
export const entryToChange = async <E extends Entry>(
  env: Env,
  table: EntryTable<E>,
  permission: Permission,
  id: string,
  revision: number | null,
): Promise<Result<Changing<E>, Wrong>> => {
  const { rootId, groupId, ...seen } = await standing(env, table, id);
  authorize(env, permission, entryTenancy({ ...seen, groupId }));
  const active = await checkActive(env, groupId, ['input', table.idField]);
  if (!active.ok) return active;
  await turnOf(env, rootId);
  const entry = await standing(env, table, id);
  if (revision !== null && revision !== entry.revision) throw conflict();
  const [root] = await rootsByIds(env, [rootId]);
  if (root === undefined) throw notFound();
  return succeed({ entry, root });
};

/** Refuses a root that is out of scope: nothing of it is there. */
export const checkRootActive = ({ state }: Root, field: string): Result<null, Wrong> =>
  state === 'ACTIVE' ? succeed(null) : refuse('WRONG_STATE', ['input', field], 'The root is not active.');
