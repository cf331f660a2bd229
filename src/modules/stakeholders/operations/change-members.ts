import { isDuplicate } from '../../../database/retry';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import {
  authorize,
  changeMembership,
  grantRole,
  membershipOf,
  type GroupRole,
  type Membership,
  type OrganizationRole,
} from '../../access';
import { changedRole, checkDetails, sameRole } from '../domain/member';
import { checkGrantable } from './grantable';
import { organizationKeepsManager } from './end-membership';
import { detailsOf, joinOrganization } from './join-organization';
import { manage, takeMembersTurn } from './members-turn';
import { dropInvitations } from './drop-invitations';

export interface NewMember {
  readonly email: string;
  readonly role: OrganizationRole | GroupRole;
  readonly customRoleId?: string | null;
  readonly responsibility: string | null;
  readonly expiresAt: string | null;
}

export type MemberChange = Partial<Pick<NewMember, 'role' | 'customRoleId' | 'responsibility' | 'expiresAt'>>;

type AddRefused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'NOT_FOUND' | 'ALREADY_EXISTS' | 'ROLE_NOT_GRANTABLE'>;
type ChangeRefused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'NOT_FOUND' | 'LAST_MANAGER' | 'ROLE_NOT_GRANTABLE'>;

const isMember = (): Result<never, AddRefused> =>
  refuse('ALREADY_EXISTS', ['input', 'email'], 'This person is a member already: update the membership instead.');

const noMember = (): Result<never, Refusal<'NOT_FOUND'>> =>
  refuse('NOT_FOUND', ['input', 'email'], 'This person is no member.');

/** Adds a member; a member of a group becomes a user of its organization, too. */
export const addMember = async (env: Env, on: Tenancy, member: NewMember): Promise<Result<Membership, AddRefused>> => {
  authorize(env, manage(on), on);
  try {
    return await transact<Membership, AddRefused>(env, async (inner) => {
      await takeMembersTurn(inner, on);
      const details = checkDetails(member, inner.now());
      if (!details.ok) return details;
      const given = await checkGrantable(inner, on, { role: member.role, customRoleId: member.customRoleId ?? null });
      if (!given.ok) return given;
      if ((await membershipOf(inner, on, member.email)) !== undefined) return isMember();
      await dropInvitations(inner, member.email, on);
      if (on.groupId !== null) await joinOrganization(inner, on, member.email);
      const granted = await grantRole(inner, on, { ...member, ...details.value });
      await record(inner, {
        type: 'MemberAdded',
        on,
        subjectId: granted.id,
        data: { email: granted.email, after: detailsOf(granted) },
      });
      return succeed(granted);
    });
  } catch (error) {
    if (isDuplicate(error)) return isMember();
    throw error;
  }
};

/** Changes a member's role, responsibility or end. */
export const updateMember = (
  env: Env,
  on: Tenancy,
  email: string,
  change: MemberChange,
): Promise<Result<Membership, ChangeRefused>> => {
  authorize(env, manage(on), on);
  return transact<Membership, ChangeRefused>(env, async (inner) => {
    await takeMembersTurn(inner, on);
    const before = await membershipOf(inner, on, email);
    if (before === undefined) return noMember();
    const next = { ...before, ...change, ...changedRole(before, change, on) };
    const details = checkDetails(
      { responsibility: next.responsibility, expiresAt: change.expiresAt === undefined ? null : next.expiresAt },
      inner.now(),
    );
    if (!details.ok) return details;
    const given = sameRole(before, next) ? succeed(null) : await checkGrantable(inner, on, next);
    if (!given.ok) return given;
    const kept = await organizationKeepsManager(inner, on, before, next);
    if (!kept.ok) return kept;
    const changed = {
      role: next.role,
      customRoleId: next.customRoleId,
      responsibility: details.value.responsibility,
      expiresAt: next.expiresAt,
    };
    await changeMembership(inner, before.id, changed);
    await record(inner, {
      type: 'MemberUpdated',
      on,
      subjectId: before.id,
      data: { email: before.email, ...differenceOf(before, changed) },
    });
    return succeed({ ...before, ...changed });
  });
};
