import { record } from '../../../journal/record';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { endMembership, endMembershipsOf, heldRoles, organizationManagers, type Membership } from '../../access';
import { revokeTokensOf } from '../../auth';
import { keepsManager } from '../domain/member';
import { dropInvitations } from './drop-invitations';
import { detailsOf } from './join-organization';

/** Whether the organization keeps a manager; groups may be without one. */
export const organizationKeepsManager = async (
  env: Env,
  on: Tenancy,
  member: Membership,
  next: Membership | null,
): Promise<Result<null, Refusal<'LAST_MANAGER'>>> =>
  on.groupId === null ? keepsManager(await organizationManagers(env, on.organizationId), member, next) : succeed(null);

/** Why a membership ended, as the journal says it. */
export type Ending = 'MemberRemoved' | 'MemberLeft' | 'MembershipExpired' | 'InactiveMemberRemoved';

/**
 * Ends a membership, in the transaction that decided so; one in an organization ends those in its groups. Invitations to
 * come back go with it, and so do the tokens of a person who is a member of nothing any more.
 */
export const endMember = async (env: Env, before: Membership, type: Ending): Promise<void> => {
  const { organizationId, groupId, stakeholderId, email } = before;
  const on: Tenancy = { organizationId, groupId };
  await dropInvitations(env, email, on);
  await (groupId === null ? endMembershipsOf(env, organizationId, stakeholderId) : endMembership(env, before.id));
  await record(env, { type, on, subjectId: before.id, data: { email, before: detailsOf(before) } });
  if ((await heldRoles(env, stakeholderId)).length === 0) await revokeTokensOf(env, stakeholderId);
};
