import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { baseRoles, beyond, levelOf, permissionsOf, type GroupRole, type OrganizationRole } from '../../access';
import { customRoleOf } from './read-custom-roles';

/** The role that a membership is to have: a built-in one, and perhaps a custom one that stands on it. */
export interface GivenRole {
  readonly role: OrganizationRole | GroupRole;
  readonly customRoleId: string | null;
}

/** Checks that the actor may give a role on an organization or a group: one for such, and nothing beyond their own. */
export const checkGivenRole = async (
  env: Pick<Env, 'db' | 'actor'>,
  on: Tenancy,
  { role, customRoleId }: GivenRole,
): Promise<Result<null, Refusal<'NOT_FOUND' | 'INVALID_VALUE'>>> => {
  if (customRoleId === null) return succeed(null);
  const level = levelOf(on);
  const found = await customRoleOf(env, on.organizationId, customRoleId);
  if (!found.ok) return found;
  const field = ['input', 'customRoleId'];
  if (found.value.level !== level)
    return refuse('INVALID_VALUE', field, `This role is held in ${level === 'GROUP' ? 'organizations' : 'groups'}.`);
  if (role !== baseRoles[level])
    return refuse('INVALID_VALUE', ['input', 'role'], `A custom role stands on ${baseRoles[level]}: give that.`);
  const more = beyond(env.actor, permissionsOf(found.value), on);
  return more.length === 0
    ? succeed(null)
    : refuse('INVALID_VALUE', field, `You may not do this yourself: ${more.join(', ')}.`);
};
