import { nameOf, type Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, membershipOf } from '../../access';
import { endMember, organizationKeepsManager, type Ending } from './end-membership';
import { manage, takeMembersTurn } from './members-turn';

type Refused = Refusal<'NOT_FOUND' | 'LAST_MANAGER'>;

const end = (
  env: Env,
  on: Tenancy,
  email: string,
  { type, absent }: { readonly type: Ending; readonly absent: Result<never, Refused> },
): Promise<Result<null, Refused>> =>
  transact<null, Refused>(env, async (inner) => {
    await takeMembersTurn(inner, on);
    const before = await membershipOf(inner, on, email);
    if (before === undefined) return absent;
    const kept = await organizationKeepsManager(inner, on, before, null);
    if (!kept.ok) return kept;
    await endMember(inner, before, type);
    return succeed(null);
  });

/** Removes a member; one who leaves an organization leaves all its groups. */
export const removeMember = (env: Env, on: Tenancy, email: string): Promise<Result<null, Refused>> => {
  authorize(env, manage(on), on);
  return end(env, on, email, {
    type: 'MemberRemoved',
    absent: refuse('NOT_FOUND', ['input', 'email'], 'This person is no member.'),
  });
};

/** Ends the caller's own membership. An organization manager may not be a member of a group, and manage it all the same. */
export const leave = (env: Env, on: Tenancy): Promise<Result<null, Refused>> => {
  authorize(env, on.groupId === null ? 'ORGANIZATION_LEAVE' : 'GROUP_LEAVE', on);
  return end(env, on, nameOf(env.actor), {
    type: 'MemberLeft',
    absent: refuse('NOT_FOUND', ['input', on.groupId === null ? 'organizationId' : 'groupId'], 'You are no member.'),
  });
};
