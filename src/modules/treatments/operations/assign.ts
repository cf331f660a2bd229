import { nameOf, type Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { may, membershipOf, stakeholdersByIds, type Membership } from '../../access';

type Refused = Refusal<'INVALID_VALUE' | 'NOT_FOUND'>;

const field = ['input', 'assignee'];

const mayMend = new Set<Membership['role']>(['GROUP_MANAGER', 'VULNERABILITY_MANAGER', 'DEVELOPER']);

const lasts = (membership: Membership | undefined, now: string): membership is Membership =>
  membership !== undefined && (membership.expiresAt === null || membership.expiresAt > now);

/**
 * The member of a group who is to mend something: the one with this address, else the actor. Managers alone name
 * somebody else. Who is no member of the group reads as nobody; an organization manager counts as a group manager.
 */
export const assigneeOf = async (env: Env, on: Tenancy, email: string | null): Promise<Result<string, Refused>> => {
  const named = (email ?? nameOf(env.actor)).toLowerCase();
  if (named !== nameOf(env.actor).toLowerCase() && !may(env.actor, 'TREATMENT_MANAGE', on))
    return refuse('INVALID_VALUE', field, 'Managers alone name somebody else: leave it out to name yourself.');
  const now = env.now();
  const ofGroup = await membershipOf(env, on, named);
  const ofOrganization = await membershipOf(env, { ...on, groupId: null }, named);
  const manages = lasts(ofOrganization, now) && ofOrganization.role === 'ORGANIZATION_MANAGER';
  const member = lasts(ofGroup, now) ? ofGroup : manages ? ofOrganization : undefined;
  const [person] = member === undefined ? [] : await stakeholdersByIds(env, [member.stakeholderId]);
  if (member === undefined || person === undefined || person.state === 'SUSPENDED')
    return refuse('NOT_FOUND', field, 'The group has no such member.');
  return manages || mayMend.has(member.role)
    ? succeed(person.id)
    : refuse('INVALID_VALUE', field, 'Give a group manager, a vulnerability manager or a developer of the group.');
};
