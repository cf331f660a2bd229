import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import {
  ensureStakeholder,
  grantRole,
  heldRoles,
  mayGrantBy,
  membershipOf,
  stakeholderByEmail,
  stakeholdersByIds,
  type Membership,
} from '../../access';
import { isWithoutAccount, preparePassword, setUpLocalAccount } from '../../auth';
import { dropMailsAbout } from '../../mail';
import * as data from '../data/invitations';
import { invitationTenancy, type Invitation } from '../domain/invitation';
import { told } from './invite';
import { detailsOf, joinOrganization } from './join-organization';
import { takeMembersTurn } from './members-turn';

type Dead = Refusal<'NOT_FOUND'>;
type AcceptRefused = Refusal<'NOT_FOUND' | 'INVALID_VALUE' | 'TOO_LONG' | 'WEAK_PASSWORD' | 'WRONG_STATE'>;

const dead = (): Result<never, Dead> =>
  refuse(
    'NOT_FOUND',
    ['input', 'token'],
    'This link leads nowhere: it was used or taken back, or its time has passed.',
  );

/** Whether whoever invited may still give the role: what somebody gave away must not outlive their own rights. */
const isStillGrantable = async (env: Env, { inviterId, role, ...invitation }: Invitation): Promise<boolean> => {
  if (inviterId === null) return true;
  const [inviter] = await stakeholdersByIds(env, [inviterId]);
  if (inviter === undefined || inviter.state === 'SUSPENDED') return false;
  const now = env.now();
  const held = (await heldRoles(env, inviterId)).filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  return mayGrantBy(held, role, invitation);
};

/** The invitation that a link leads to; undefined when it leads nowhere. */
export const invitationBy = async (env: Env, token: string): Promise<Invitation | undefined> => {
  const now = env.now();
  const link = await env.entrance.readLink('INVITATION', token, now);
  if (link === undefined) return undefined;
  const [invitation] = await data.selectInvitations(env.db, [link.subject]);
  if (invitation?.tokenId !== link.id || invitation.expiresAt <= now) return undefined;
  const person = await stakeholderByEmail(env, invitation.email);
  return person?.state !== 'SUSPENDED' && (await isStillGrantable(env, invitation)) ? invitation : undefined;
};

/** Whether whoever holds the link may choose a password: nobody who can sign in gets another way in by a mail. */
export const mayChoosePassword = async (env: Env, { email }: Invitation): Promise<boolean> => {
  if (!env.entrance.localAccounts) return false;
  const person = await stakeholderByEmail(env, email);
  return person === undefined || isWithoutAccount(env, person);
};

/** Gives the person of an invitation what it says, unless they are a member by now. */
const join = async (env: Env, invitation: Invitation): Promise<Membership> => {
  const { email, role, responsibility, membershipExpiresAt: expiresAt, invitedBy: by } = invitation;
  const on = invitationTenancy(invitation);
  const member = await membershipOf(env, on, email);
  if (member !== undefined) return member;
  if (on.groupId !== null) await joinOrganization(env, on, email, by);
  const granted = await grantRole(env, on, { email, role, responsibility, expiresAt, by });
  await record(env, {
    type: 'MemberAdded',
    on,
    subjectId: granted.id,
    data: { email, after: detailsOf(granted) },
  });
  return granted;
};

/** Runs work on the invitation of a link and ends it, so that no link of it is used twice. */
const using = <Refused extends Refusal>(
  env: Env,
  token: string,
  type: 'InvitationAccepted' | 'InvitationRejected',
  work: (env: Env, invitation: Invitation) => Promise<Result<null, Refused>>,
): Promise<Result<null, Refused | Dead>> =>
  transact<null, Refused | Dead>(env, async (inner) => {
    const asked = await invitationBy(inner, token);
    if (asked === undefined) return dead();
    await takeMembersTurn(inner, asked);
    // Somebody may have used the link meanwhile.
    const invitation = await invitationBy(inner, token);
    if (invitation === undefined) return dead();
    const done = await work(inner, invitation);
    if (!done.ok) return done;
    await data.deleteInvitations(inner.db, [invitation.id]);
    await dropMailsAbout(inner, invitation.id);
    const on = invitationTenancy(invitation);
    await record(inner, { type, on, subjectId: invitation.id, data: { before: told(invitation) } });
    return succeed(null);
  });

/**
 * Accepts an invitation by its link, which proves that whoever holds it reads the mailbox. With a password it also sets
 * up an account for a person who has none; others sign in as they always do.
 */
export const acceptInvitation = async (
  env: Env,
  token: string,
  password: string | null,
): Promise<Result<null, AcceptRefused>> => {
  if (password === null)
    return using<AcceptRefused>(env, token, 'InvitationAccepted', async (inner, invitation) => {
      await join(inner, invitation);
      return succeed(null);
    });
  const asked = await invitationBy(env, token);
  if (asked === undefined) return dead();
  if (!(await mayChoosePassword(env, asked))) return noPassword();
  const prepared = await preparePassword(password, { email: asked.email, name: null }, ['input', 'password']);
  if (!prepared.ok) return prepared;
  return using<AcceptRefused>(env, token, 'InvitationAccepted', async (inner, invitation) => {
    if (!(await mayChoosePassword(inner, invitation))) return noPassword();
    await join(inner, invitation);
    await setUpLocalAccount(inner, await ensureStakeholder(inner, invitation.email), prepared.value);
    return succeed(null);
  });
};

const noPassword = (): Result<never, Refusal<'WRONG_STATE'>> =>
  refuse(
    'WRONG_STATE',
    ['input', 'password'],
    'No password can be chosen here: accept without one, and sign in as you always do.',
  );

/** Rejects an invitation by its link. */
export const rejectInvitation = (env: Env, token: string): Promise<Result<null, Dead>> =>
  using<Dead>(env, token, 'InvitationRejected', () => Promise.resolve(succeed(null)));
