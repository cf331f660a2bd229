import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize, type Permission } from '../../access';
import { checkActive } from '../../groups';
import { updateEvent } from '../data/events';
import { checkUnsolved, type Event } from '../domain/event';
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

/** The same for what only an event takes that is not solved. Throws NOT_FOUND. */
export const unsolvedEvent = async (
  env: Env,
  permission: Permission,
  id: string,
): Promise<Result<Event, Refusal<'WRONG_STATE'>>> => {
  const found = await eventToChange(env, permission, id);
  if (!found.ok) return found;
  const unsolved = checkUnsolved(found.value);
  return unsolved.ok ? found : unsolved;
};

/** Has an event stay as it was read until the transaction ends, so that nobody solves it meanwhile. Throws CONFLICT. */
export const holdEvent = async ({ db }: Env, event: Event): Promise<void> => {
  if ((await updateEvent(db, event, event)) === 0) throw conflict();
};
