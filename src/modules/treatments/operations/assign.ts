import { nameOf, type HeldRole, type Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { heldRoles, may, mayBy, stakeholderByEmail } from '../../access';

type Refused = Refusal<'INVALID_VALUE' | 'NOT_FOUND'>;

const field = ['input', 'assignee'];

const lasts = ({ expiresAt }: HeldRole, now: string): boolean => expiresAt === null || expiresAt > now;

/** A member of the group, or a manager of its organization, who counts as a group manager. */
const belongs = ({ organizationId, groupId, role }: HeldRole, on: Tenancy): boolean =>
  organizationId === on.organizationId && (groupId === null ? role === 'ORGANIZATION_MANAGER' : groupId === on.groupId);

const noMember = (): Result<never, Refused> => refuse('NOT_FOUND', field, 'The group has no such member.');

/** Whether a person is a member of the group now; an organization manager counts as one. */
export const isMember = async (env: Env, on: Tenancy, stakeholderId: string): Promise<boolean> => {
  const now = env.now();
  return (await heldRoles(env, stakeholderId)).some((each) => lasts(each, now) && belongs(each, on));
};

/**
 * The member of a group who is to mend something: the one with this address, else the actor. Managers alone name
 * somebody else. Who is no member of the group reads as nobody; an organization manager counts as a group manager.
 */
export const assigneeOf = async (env: Env, on: Tenancy, email: string | null): Promise<Result<string, Refused>> => {
  const named = (email ?? nameOf(env.actor)).toLowerCase();
  if (named !== nameOf(env.actor).toLowerCase() && !may(env.actor, 'TREATMENT_MANAGE', on))
    return refuse('INVALID_VALUE', field, 'Managers alone name somebody else: leave it out to name yourself.');
  const now = env.now();
  const person = await stakeholderByEmail(env, named);
  if (person === undefined || person.state === 'SUSPENDED') return noMember();
  const held = (await heldRoles(env, person.id)).filter((each) => lasts(each, now) && belongs(each, on));
  if (held.length === 0) return noMember();
  return mayBy(held, 'TREATMENT_CHANGE', on)
    ? succeed(person.id)
    : refuse('INVALID_VALUE', field, 'Give a member of the group who may treat vulnerabilities, such as a developer.');
};
