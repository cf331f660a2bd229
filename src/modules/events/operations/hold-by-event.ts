import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { holdReattacks } from '../../reattacks';
import { chosenField, chosenVulnerabilities, vulnerabilitiesByIds, type Vulnerability } from '../../vulnerabilities';
import { updateEvent } from '../data/events';
import { checkUnsolved } from '../domain/event';
import { eventToChange } from './event-to-change';

type Refused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED'>;

/** Holds reattacks that are under way in the event's group until the event is solved. */
export const holdByEvent = (
  env: Env,
  id: string,
  vulnerabilityIds: readonly string[],
): Promise<Result<readonly Vulnerability[], Refused>> =>
  transact<readonly Vulnerability[], Refused>(env, async (inner) => {
    const found = await eventToChange(inner, 'EVENT_REPORT', id);
    if (!found.ok) return found;
    const event = found.value;
    const unsolved = checkUnsolved(event);
    if (!unsolved.ok) return unsolved;
    const chosen = await chosenVulnerabilities(inner, event.groupId, vulnerabilityIds);
    if (!chosen.ok) return chosen;
    // Written as it was, so that nobody solves it meanwhile and leaves behind what it holds.
    if ((await updateEvent(inner.db, event, event)) === 0) throw conflict();
    const held = await holdReattacks(inner, id, chosen.value, chosenField);
    if (!held.ok) return held;
    const now = new Map((await vulnerabilitiesByIds(inner, vulnerabilityIds)).map((each) => [each.id, each]));
    return succeed(vulnerabilityIds.flatMap((each) => now.get(each) ?? []));
  });
