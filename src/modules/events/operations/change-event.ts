import { record } from '../../../journal/record';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { releaseReattacks } from '../../reattacks';
import * as data from '../data/events';
import { afterStep, changedEvent, type Event, type EventStep } from '../domain/event';
import { checkSolution, type SolvingReason } from '../domain/solving';
import { eventToChange } from './event-to-change';
import { keepStep, type Told } from './keep-step';
import { eventTenancy } from './read-events';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE'>;
type Changed = Promise<Result<Event, Refused>>;

const store = async (env: Env, before: Event, next: Event): Promise<void> => {
  if ((await data.updateEvent(env.db, before, next)) === 0) throw conflict();
};

/** Corrects what is said of an event that is not solved; what is left out stays. */
export const updateEvent = (env: Env, id: string, change: Partial<Pick<Event, 'type' | 'detail'>>): Changed =>
  transact<Event, Refused>(env, async (inner) => {
    const before = await eventToChange(inner, 'EVENT_REPORT', id);
    if (!before.ok) return before;
    const next = changedEvent(before.value, change);
    if (!next.ok) return next;
    await store(inner, before.value, next.value);
    await record(inner, { type: 'EventUpdated', on: eventTenancy(next.value), subjectId: id, data: { change } });
    return next;
  });

interface Step {
  readonly step: EventStep;
  readonly permission: 'EVENT_REPORT' | 'EVENT_REQUEST_VERIFICATION';
  readonly fact: Told['fact'];
}

const take = (env: Env, id: string, words: string, { step, permission, fact }: Step): Changed =>
  transact<Event, Refused>(env, async (inner) => {
    const before = await eventToChange(inner, permission, id);
    if (!before.ok) return before;
    const said = checkText(words, ['input', 'justification'], { minimum: 1, maximum: 10_000 });
    if (!said.ok) return said;
    const next = afterStep(before.value, step);
    if (!next.ok) return next;
    await store(inner, before.value, next.value);
    await keepStep(inner, next.value, { fact, justification: said.value });
    return next;
  });

/** Says that an event is solved; those who test are to verify it. */
export const requestEventVerification = (env: Env, id: string, justification: string): Changed =>
  take(env, id, justification, {
    step: 'REQUEST_VERIFICATION',
    permission: 'EVENT_REQUEST_VERIFICATION',
    fact: 'EventVerificationRequested',
  });

/** Refuses what was said to be a solution: the event is open again. */
export const rejectEventSolution = (env: Env, id: string, justification: string): Changed =>
  take(env, id, justification, {
    step: 'REJECT_SOLUTION',
    permission: 'EVENT_REPORT',
    fact: 'EventSolutionRejected',
  });

/** Solves an event for a reason that its type allows; the reattacks that it holds go on. */
export const solveEvent = (env: Env, id: string, reason: SolvingReason, otherReason: string | null): Changed =>
  transact<Event, Refused>(env, async (inner) => {
    const before = await eventToChange(inner, 'EVENT_REPORT', id);
    if (!before.ok) return before;
    const after = afterStep(before.value, 'SOLVE');
    if (!after.ok) return after;
    const solution = checkSolution(before.value.type, reason, otherReason);
    if (!solution.ok) return solution;
    const solved: Event = { ...after.value, ...solution.value, solvedAt: inner.now() };
    // First the event, then what it holds: whoever holds more with it waits here, and finds it solved.
    await store(inner, before.value, solved);
    await keepStep(inner, solved, { fact: 'EventSolved', justification: solved.otherSolvingReason });
    await releaseReattacks(inner, id);
    return succeed(solved);
  });
