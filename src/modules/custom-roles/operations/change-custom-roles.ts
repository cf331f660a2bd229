import { isDuplicate } from '../../../database/retry';
import { takeTurns } from '../../../database/turns';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import {
  addRole,
  authorize,
  beyond,
  changeRole,
  customRolesOf,
  type CustomRole,
  type Permission,
  type RoleLevel,
} from '../../access';
import {
  checkDescription,
  checkPermissions,
  checkRoleName,
  customRoleNameKey,
  maximumCustomRoles,
} from '../domain/custom-role';
import { customRoleOf } from './read-custom-roles';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'NOT_FOUND' | 'LIMIT_REACHED'>;
type Changed = Promise<Result<CustomRole, Refused>>;

export interface CustomRoleDraft {
  readonly name: string;
  readonly description: string;
  readonly level: RoleLevel;
  readonly permissions: readonly Permission[];
}

export type CustomRoleChange = Partial<Omit<CustomRoleDraft, 'level'>>;

const nameTaken = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', 'name'], 'A custom role of the organization has this name already.');

/** A name that was taken between the look-up and the write is refused as one that was taken before. */
const unlessTaken = async (work: () => Changed): Changed => {
  try {
    return await work();
  } catch (error) {
    if (isDuplicate(error)) return nameTaken();
    throw error;
  }
};

/** What is said of a role, checked; and that the actor may do all of it in the whole organization. */
const checkDraft = (
  env: Env,
  organizationId: string,
  { level, ...draft }: CustomRoleDraft,
): Result<Omit<CustomRoleDraft, 'level'>, Refused> => {
  const name = checkRoleName(draft.name);
  if (!name.ok) return name;
  const description = checkDescription(draft.description);
  if (!description.ok) return description;
  const permissions = checkPermissions(level, draft.permissions);
  if (!permissions.ok) return permissions;
  const more = beyond(env.actor, permissions.value, { organizationId, groupId: null });
  return more.length === 0
    ? succeed({ name: name.value, description: description.value, permissions: permissions.value })
    : refuse('INVALID_VALUE', ['input', 'permissions'], `You may not do this yourself: ${more.join(', ')}.`);
};

/** Makes a role of an organization's own. */
export const addCustomRole = (env: Env, organizationId: string, draft: CustomRoleDraft): Changed => {
  const on = { organizationId, groupId: null };
  authorize(env, 'CUSTOM_ROLES_MANAGE', on);
  return unlessTaken(() =>
    transact<CustomRole, Refused>(env, async (inner) => {
      const checked = checkDraft(inner, organizationId, draft);
      if (!checked.ok) return checked;
      const nameKey = customRoleNameKey(checked.value.name);
      await takeTurns(inner.db, `custom roles of ${organizationId}`);
      const present = await customRolesOf(inner, organizationId);
      if (present.length >= maximumCustomRoles)
        return refuse('LIMIT_REACHED', ['input', 'organizationId'], `At most ${maximumCustomRoles} custom roles.`);
      if (present.some(({ name }) => customRoleNameKey(name) === nameKey)) return nameTaken();
      const role: CustomRole = {
        id: inner.newId(),
        organizationId,
        level: draft.level,
        ...checked.value,
        createdAt: inner.now(),
        createdBy: nameOf(inner.actor),
      };
      await addRole(inner, role, nameKey);
      await record(inner, { type: 'CustomRoleAdded', on, subjectId: role.id, data: { after: role } });
      return succeed(role);
    }),
  );
};

/** Changes a role for all who hold it. */
export const updateCustomRole = (
  env: Env,
  organizationId: string,
  customRoleId: string,
  change: CustomRoleChange,
): Changed => {
  const on = { organizationId, groupId: null };
  authorize(env, 'CUSTOM_ROLES_MANAGE', on);
  return unlessTaken(() =>
    transact<CustomRole, Refused>(env, async (inner) => {
      await takeTurns(inner.db, `custom roles of ${organizationId}`);
      const before = await customRoleOf(inner, organizationId, customRoleId);
      if (!before.ok) return before;
      const checked = checkDraft(inner, organizationId, { ...before.value, ...change });
      if (!checked.ok) return checked;
      const next: CustomRole = { ...before.value, ...checked.value };
      if ((await changeRole(inner, next, customRoleNameKey(next.name))) === 0) throw conflict();
      await record(inner, {
        type: 'CustomRoleUpdated',
        on,
        subjectId: customRoleId,
        data: differenceOf(before.value, next),
      });
      return succeed(next);
    }),
  );
};
