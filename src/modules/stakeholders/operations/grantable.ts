import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, type Refusal, type Result } from '../../../kernel/result';
import { mayGrant } from '../../access';
import { checkGivenRole, type GivenRole } from '../../custom-roles';

/** Refuses a role that the caller may not give, and one of the organization's own that does more than the caller may. */
export const checkGrantable = async (
  env: Pick<Env, 'db' | 'actor'>,
  on: Tenancy,
  given: GivenRole,
): Promise<Result<null, Refusal<'ROLE_NOT_GRANTABLE' | 'NOT_FOUND' | 'INVALID_VALUE'>>> =>
  mayGrant(env.actor, given.role, on)
    ? checkGivenRole(env, on, given)
    : refuse('ROLE_NOT_GRANTABLE', ['input', 'role'], `Your role does not allow you to give the role ${given.role}.`);
