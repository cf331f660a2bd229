import type { Person } from '../../../../kernel/actor';
import type { Env } from '../../../../kernel/env';
import { heldRoles, may, rolesWithin, stakeholdersByIds } from '../../../access';
import { isTokenLive } from '../../../auth';
import { groupTenancy, type Group } from '../../../groups';
import { isRuleInForce } from '../../../token-exchange';
import type { ReportFailure } from '../../domain/report';
import { mayClaim } from '../apply-statements';

const lost = (message: string): ReportFailure => ({ code: 'WRONG_STATE', message });

const notAnyMore = lost('Who uploaded it may not do so any more.');

/** What a person holds now, within the bounds of the token that they came by. */
const personNow = async (env: Env, person: Person, group: Group): Promise<Person | undefined> => {
  const [owner] = await stakeholdersByIds(env, [person.id]);
  if (owner === undefined || owner.state === 'SUSPENDED') return undefined;
  const now = env.now();
  const held = (await heldRoles(env, owner.id)).filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const bounded = person.groupIds !== null;
  if (bounded && !person.groupIds.includes(group.id)) return undefined;
  return { ...person, role: owner.role, memberships: bounded ? rolesWithin(held, [groupTenancy(group)]) : held };
};

/**
 * Why whoever uploaded a report may not do so any more; null while they may. What has ended by itself since, a session or
 * the lifetime of a token, is no loss: it ends after a time, not for a reason. What was taken away is.
 */
export const lostRight = async (env: Env, group: Group): Promise<ReportFailure | null> => {
  const { actor } = env;
  if (actor.kind === 'SERVICE')
    return (await isRuleInForce(env, actor.ruleId, actor.ruleRevision))
      ? null
      : lost('The rule that trusted the pipeline which uploaded it was changed or removed.');
  if (actor.kind !== 'PERSON') return null;
  if (actor.door === 'TOKEN' && !(await isTokenLive(env, actor.accessId)))
    return lost('The API token that it was uploaded with was revoked.');
  const person = await personNow(env, actor, group);
  return person !== undefined && may(person, 'REPORT_UPLOAD', groupTenancy(group)) ? null : notAnyMore;
};

/** Whether whoever uploaded a report may still have a VEX in it claim zero risk. */
export const claimsStill = async (env: Env, group: Group): Promise<boolean> => {
  const { actor } = env;
  const now = actor.kind === 'PERSON' ? await personNow(env, actor, group) : actor;
  return now !== undefined && mayClaim(now, group);
};
