import { isDuplicate } from '../../../database/retry';
import { record } from '../../../journal/record';
import { nameOf, type Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, membershipOf } from '../../access';
import { dropMailsAbout } from '../../mail';
import * as data from '../data/invitations';
import { invitationTenancy, isForPeople, type Invitation } from '../domain/invitation';
import { checkDetails } from '../domain/member';
import type { NewMember } from './change-members';
import { checkGrantable } from './grantable';
import { manage, takeMembersTurn } from './members-turn';
import { checkLimits, newLink, writeInvitation } from './send-invitation';

type InviteRefused = Refusal<
  'NOT_FOUND' | 'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'LIMIT_REACHED' | 'ROLE_NOT_GRANTABLE'
>;

const known = (message: string): Result<never, InviteRefused> => refuse('ALREADY_EXISTS', ['input', 'email'], message);

const isInvited = (): Result<never, InviteRefused> =>
  known('This person is invited already: send the invitation again, or take it back.');

const checkInvitation = async (env: Env, on: Tenancy, { email, role }: NewMember) => {
  if (!isForPeople(role))
    return refuse('INVALID_VALUE', ['input', 'role'], 'A pipeline reads no mail: add it as a member instead.');
  if ((await membershipOf(env, on, email)) !== undefined)
    return known('This person is a member already: update the membership instead.');
  const open = await data.selectInvitationOf(env.db, on.organizationId, on.groupId, email.toLowerCase());
  if (open === undefined) return succeed(null);
  if (open.expiresAt > env.now()) return isInvited();
  await data.deleteInvitations(env.db, [open.id]);
  return succeed(null);
};

const draft = (env: Env, on: Tenancy, { email, role, responsibility, expiresAt }: NewMember): Invitation => ({
  id: env.newId(),
  organizationId: on.organizationId,
  groupId: on.groupId,
  email: email.toLowerCase(),
  role,
  responsibility,
  membershipExpiresAt: expiresAt,
  invitedBy: nameOf(env.actor),
  inviterId: env.actor.kind === 'PERSON' ? env.actor.id : null,
  createdAt: env.now(),
  ...newLink(env, expiresAt),
});

/** What the journal keeps of an invitation: never what its link names. */
export const told = ({ email, role, responsibility, membershipExpiresAt, expiresAt }: Invitation): object => ({
  email,
  role,
  responsibility,
  membershipExpiresAt,
  expiresAt,
});

/** Invites a person by mail; whether the person has an account is told to nobody. */
export const inviteMember = async (
  env: Env,
  on: Tenancy,
  member: NewMember,
): Promise<Result<Invitation, InviteRefused>> => {
  authorize(env, manage(on), on);
  try {
    return await transact<Invitation, InviteRefused>(env, async (inner) => {
      await takeMembersTurn(inner, on);
      const details = checkDetails(member, inner.now());
      if (!details.ok) return details;
      const grantable = await checkGrantable(inner, on, { role: member.role, customRoleId: null });
      if (!grantable.ok) return grantable;
      const checked = await checkInvitation(inner, on, member);
      if (!checked.ok) return checked;
      const invitation = draft(inner, on, { ...member, ...details.value });
      const enough = await checkLimits(inner, invitation, ['input', 'email']);
      if (enough !== undefined) return enough;
      await data.insertInvitation(inner.db, invitation);
      await writeInvitation(inner, invitation);
      const { id: subjectId } = invitation;
      await record(inner, { type: 'MemberInvited', on, subjectId, data: { after: told(invitation) } });
      return succeed(invitation);
    });
  } catch (error) {
    if (isDuplicate(error)) return isInvited();
    throw error;
  }
};

type ChangeRefused = Refusal<'NOT_FOUND' | 'LIMIT_REACHED'>;

const gone = (): Result<never, Refusal<'NOT_FOUND'>> =>
  refuse('NOT_FOUND', ['input', 'invitationId'], 'There is no such open invitation.');

/** An open invitation as it is once all other changes of members have ended. */
const standing = async (env: Env, { id, organizationId }: Invitation): Promise<Invitation | undefined> => {
  await takeMembersTurn(env, { organizationId });
  const [invitation] = await data.selectInvitations(env.db, [id]);
  return invitation;
};

/** Sends an invitation again, with a link of another week; the one before leads nowhere from now on. */
export const resendInvitation = (env: Env, asked: Invitation): Promise<Result<Invitation, ChangeRefused>> =>
  transact<Invitation, ChangeRefused>(env, async (inner) => {
    authorize(inner, 'INVITATION_MANAGE', invitationTenancy(asked));
    const before = await standing(inner, asked);
    if (before === undefined) return gone();
    const enough = await checkLimits(inner, before, ['input', 'invitationId']);
    if (enough !== undefined) return enough;
    const link = newLink(inner, before.membershipExpiresAt);
    const invitation = { ...before, ...link };
    await data.updateInvitation(inner.db, before.id, link);
    await writeInvitation(inner, invitation);
    const on = invitationTenancy(before);
    const { email, expiresAt } = invitation;
    const { id: subjectId } = before;
    await record(inner, {
      type: 'InvitationResent',
      on,
      subjectId,
      data: { email, before: { expiresAt: before.expiresAt }, after: { expiresAt } },
    });
    return succeed(invitation);
  });

/** Takes an invitation back; its link leads nowhere from now on. */
export const revokeInvitation = (env: Env, asked: Invitation): Promise<Result<null, Refusal<'NOT_FOUND'>>> =>
  transact<null, Refusal<'NOT_FOUND'>>(env, async (inner) => {
    const on = invitationTenancy(asked);
    authorize(inner, 'INVITATION_MANAGE', on);
    const before = await standing(inner, asked);
    if (before === undefined) return gone();
    await data.deleteInvitations(inner.db, [before.id]);
    await dropMailsAbout(inner, before.id);
    await record(inner, { type: 'InvitationRevoked', on, subjectId: before.id, data: { before: told(before) } });
    return succeed(null);
  });
