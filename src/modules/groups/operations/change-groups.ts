import { isDuplicate } from '../../../database/retry';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import { emailOf, nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, endAllMemberships, grantRole } from '../../access';
import * as data from '../data/groups';
import { changedGroup, groupNameKey, newGroup, type Group, type GroupChange, type GroupDraft } from '../domain/group';
import { groupTenancy } from './read-groups';

type AddRefused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS'>;

const nameTaken = (): Result<never, AddRefused> =>
  refuse('ALREADY_EXISTS', ['input', 'name'], 'A group of the organization has this name already.');

/** Creates a group; the actor becomes its group manager. */
export const addGroup = async (
  env: Env,
  input: Omit<GroupDraft, 'id' | 'createdAt'>,
): Promise<Result<Group, AddRefused>> => {
  authorize(env, 'GROUP_CREATE', { organizationId: input.organizationId, groupId: null });
  try {
    return await transact<Group, AddRefused>(env, async (inner) => {
      const made = newGroup({ ...input, id: inner.newId(), createdAt: inner.now() });
      if (!made.ok) return made;
      const group = made.value;
      const nameKey = groupNameKey(group.name);
      if ((await data.selectGroupByName(inner.db, group.organizationId, nameKey)) !== undefined) return nameTaken();
      await data.insertGroup(inner.db, { ...group, nameKey, createdBy: nameOf(inner.actor) });
      const on = groupTenancy(group);
      const email = emailOf(inner.actor);
      if (email !== undefined)
        await grantRole(inner, on, {
          email,
          role: 'GROUP_MANAGER',
          responsibility: null,
          expiresAt: null,
        });
      await record(inner, { type: 'GroupAdded', on, subjectId: group.id, data: { after: group } });
      return succeed(group);
    });
  } catch (error) {
    if (isDuplicate(error)) return nameTaken();
    throw error;
  }
};

const standing = async ({ db }: Env, id: string): Promise<Group> => {
  const [group] = await data.selectGroups(db, [id]);
  if (group === undefined) throw notFound();
  return group;
};

/** Changes a group's settings. */
export const updateGroup = (
  env: Env,
  id: string,
  change: GroupChange,
): Promise<Result<Group, Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE'>>> =>
  transact<Group, Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE'>>(env, async (inner) => {
    const before = await standing(inner, id);
    const on = groupTenancy(before);
    authorize(inner, 'GROUP_UPDATE', on);
    const next = changedGroup(before, change);
    if (!next.ok) return next;
    if ((await data.updateGroup(inner.db, before, next.value)) === 0) throw conflict();
    await record(inner, { type: 'GroupUpdated', on, subjectId: id, data: differenceOf(before, next.value) });
    return next;
  });

/** Empties a group of what another module keeps in it. */
export type Emptying = (env: Env, group: Group) => Promise<void>;

/**
 * Removes a group with all that it holds; `emptying` are the modules' own parts of it, in order. A large group takes
 * longer than others may wait.
 */
export const removeGroup = (
  env: Env,
  id: string,
  name: string,
  emptying: readonly Emptying[],
): Promise<Result<null, Refusal<'INVALID_VALUE'>>> =>
  transact<null, Refusal<'INVALID_VALUE'>>({ ...env, db: env.db.patient }, async (inner) => {
    const group = await standing(inner, id);
    const on = groupTenancy(group);
    authorize(inner, 'GROUP_REMOVE', on);
    if (groupNameKey(name) !== groupNameKey(group.name))
      return refuse('INVALID_VALUE', ['input', 'name'], "This is not the group's name.");
    await emptying.reduce(async (before, empty) => {
      await before;
      await empty(inner, group);
    }, Promise.resolve());
    await endAllMemberships(inner, { groupId: id });
    await data.deleteGroup(inner.db, id);
    await record(inner, { type: 'GroupRemoved', on, subjectId: id, data: { before: group } });
    return succeed(null);
  });
