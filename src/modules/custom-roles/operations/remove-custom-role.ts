import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, dropRole, isHeld } from '../../access';
import { customRoleOf } from './read-custom-roles';

type Refused = Refusal<'NOT_FOUND' | 'WRONG_STATE'>;

/** Removes a role that nobody holds: to take rights from members, one says so of each of them. */
export const removeCustomRole = (
  env: Env,
  organizationId: string,
  customRoleId: string,
): Promise<Result<null, Refused>> => {
  const on = { organizationId, groupId: null };
  authorize(env, 'CUSTOM_ROLES_MANAGE', on);
  return transact<null, Refused>(env, async (inner) => {
    const before = await customRoleOf(inner, organizationId, customRoleId);
    if (!before.ok) return before;
    // Whoever is given it after this look makes the removal fail: memberships refer to it.
    if (await isHeld(inner, customRoleId))
      return refuse('WRONG_STATE', ['input', 'customRoleId'], 'Members hold this role: give them others first.');
    if ((await dropRole(inner, customRoleId)) === 0) throw conflict();
    await record(inner, { type: 'CustomRoleRemoved', on, subjectId: customRoleId, data: { before: before.value } });
    return succeed(null);
  });
};
