import type { Env } from '../../../kernel/env';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { holdReattacks } from '../../reattacks';
import { chosenField, chosenVulnerabilities, vulnerabilitiesByIds, type Vulnerability } from '../../vulnerabilities';
import { holdEvent, unsolvedEvent } from './event-to-change';

type Refused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED'>;

/** Holds reattacks that are under way in the event's group until the event is solved. */
export const holdByEvent = (
  env: Env,
  id: string,
  vulnerabilityIds: readonly string[],
): Promise<Result<readonly Vulnerability[], Refused>> =>
  transact<readonly Vulnerability[], Refused>(env, async (inner) => {
    const event = await unsolvedEvent(inner, 'EVENT_REPORT', id);
    if (!event.ok) return event;
    const chosen = await chosenVulnerabilities(inner, event.value.groupId, vulnerabilityIds);
    if (!chosen.ok) return chosen;
    // Whoever solved it meanwhile would leave behind what it holds.
    await holdEvent(inner, event.value);
    const held = await holdReattacks(inner, id, chosen.value, chosenField);
    if (!held.ok) return held;
    const now = new Map((await vulnerabilitiesByIds(inner, vulnerabilityIds)).map((each) => [each.id, each]));
    return succeed(vulnerabilityIds.flatMap((each) => now.get(each) ?? []));
  });
