import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { deleteGroupTags, insertGroupTags } from '../data/group-tags';
import { updateGroup } from '../data/groups';
import type { Group } from '../domain/group';
import { withoutTags, withTags } from '../domain/tag';
import { groupTenancy, groupToChange } from './read-groups';
import { tagsOfGroups } from './read-tags';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'NOT_FOUND' | 'LIMIT_REACHED' | 'WRONG_STATE'>;

interface Change {
  readonly fact: 'GroupTagsAdded' | 'GroupTagsRemoved';
  readonly next: typeof withTags;
  readonly store: (env: Env, group: Group) => Promise<number>;
}

const change = (
  env: Env,
  groupId: string,
  tags: readonly string[],
  { fact, next, store }: Change,
): Promise<Result<Group, Refused>> =>
  transact<Group, Refused>(env, async (inner) => {
    const found = await groupToChange(inner, 'GROUP_TAG', groupId);
    if (!found.ok) return found;
    const group = found.value;
    // Written as it was: whoever tags the group at the same time, or archives it, waits here.
    if ((await updateGroup(inner.db, group, group)) === 0) throw conflict();
    const before = (await tagsOfGroups(inner, [groupId])).get(groupId) ?? [];
    const after = next(before, tags);
    if (!after.ok) return after;
    if ((await store(inner, group)) !== tags.length) throw conflict();
    const on = groupTenancy(group);
    const told = { before: { tags: before }, after: { tags: after.value } };
    await record(inner, { type: fact, on, subjectId: groupId, data: told });
    return succeed(group);
  });

/** Gives tags to a group: all of them, or none. */
export const addGroupTags = (env: Env, groupId: string, tags: readonly string[]): Promise<Result<Group, Refused>> =>
  change(env, groupId, tags, {
    fact: 'GroupTagsAdded',
    next: withTags,
    store: ({ db }, { organizationId }) =>
      insertGroupTags(
        db,
        tags.map((tag) => ({ organizationId, tag, groupId })),
      ),
  });

/** Takes tags away from a group: all of them, or none. */
export const removeGroupTags = (env: Env, groupId: string, tags: readonly string[]): Promise<Result<Group, Refused>> =>
  change(env, groupId, tags, {
    fact: 'GroupTagsRemoved',
    next: withoutTags,
    store: ({ db }) => deleteGroupTags(db, groupId, tags),
  });
