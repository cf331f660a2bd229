import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { customRolesByIds, may, type CustomRole } from '../../access';

/** Those may see a role who may see its organization. */
export const customRoleVisible = (
  { actor }: Pick<Env, 'actor'>,
  { organizationId }: Pick<CustomRole, 'organizationId'>,
): boolean => may(actor, 'ORGANIZATION_READ', { organizationId, groupId: null });

/** A role of an organization, by its id in an input. */
export const customRoleOf = async (
  env: Pick<Env, 'db'>,
  organizationId: string,
  customRoleId: string,
): Promise<Result<CustomRole, Refusal<'NOT_FOUND'>>> => {
  const [role] = await customRolesByIds(env, [customRoleId]);
  return role?.organizationId === organizationId
    ? succeed(role)
    : refuse('NOT_FOUND', ['input', 'customRoleId'], 'The organization has no such custom role.');
};
