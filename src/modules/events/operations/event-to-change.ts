import type { Env } from '../../../kernel/env';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize, type Permission } from '../../access';
import { checkActive } from '../../groups';
import type { Event } from '../domain/event';
import { eventTenancy, standingEvent } from './read-events';

/** The event that a change concerns: the actor needs the permission on it, and its group must be active. Throws NOT_FOUND. */
export const eventToChange = async (
  env: Env,
  permission: Permission,
  id: string,
): Promise<Result<Event, Refusal<'WRONG_STATE'>>> => {
  const event = await standingEvent(env, id);
  authorize(env, permission, eventTenancy(event));
  const active = await checkActive(env, event.groupId, ['input', 'eventId']);
  return active.ok ? succeed(event) : active;
};
