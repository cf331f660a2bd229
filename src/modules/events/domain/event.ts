import { checkText } from '../../../kernel/checks';
import { stateAfter, type Machine } from '../../../kernel/machine';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import type { SolvingReason } from './solving';

/** What kind of problem an event is. */
export type EventType =
  | 'AUTHORIZATION_SPECIAL_ATTACK'
  | 'CLIENT_CANCELS_PROJECT_MILESTONE'
  | 'CLIENT_EXPLICITLY_SUSPENDS_PROJECT'
  | 'CLONING_ISSUES'
  | 'CREDENTIAL_ISSUES'
  | 'DATA_UPDATE_REQUIRED'
  | 'ENVIRONMENT_ISSUES'
  | 'INSTALLER_ISSUES'
  | 'MISSING_SUPPLIES'
  | 'NETWORK_ACCESS_ISSUES'
  | 'OTHER'
  | 'REMOTE_ACCESS_ISSUES'
  | 'TOE_DIFFERS_APPROVED'
  | 'VPN_ISSUES';

export type EventState = 'CREATED' | 'VERIFICATION_REQUESTED' | 'SOLVED';

/** What can happen to an event. */
export type EventStep = 'REPORT' | 'REQUEST_VERIFICATION' | 'REJECT_SOLUTION' | 'SOLVE';

export const eventStates: Machine<EventState, EventStep> = {
  name: 'Event',
  transitions: [
    { from: [null], on: 'REPORT', to: 'CREATED' },
    { from: ['CREATED'], on: 'REQUEST_VERIFICATION', to: 'VERIFICATION_REQUESTED' },
    { from: ['VERIFICATION_REQUESTED'], on: 'REJECT_SOLUTION', to: 'CREATED' },
    { from: ['CREATED', 'VERIFICATION_REQUESTED'], on: 'SOLVE', to: 'SOLVED' },
  ],
};

export const eventShape = {
  id: text,
  organizationId: text,
  groupId: text,
  rootId: optional(text),
  type: oneOf<EventType>(),
  detail: text,
  startedAt: time,
  state: oneOf<EventState>(),
  solvingReason: optional(oneOf<SolvingReason>()),
  otherSolvingReason: optional(text),
  solvedAt: optional(time),
  createdAt: time,
  createdBy: text,
};

/** A problem that stops or slows testing. */
export type Event = EntityOf<typeof eventShape>;

export const eventChangeShape = {
  id: text,
  eventId: text,
  state: oneOf<EventState>(),
  at: time,
  by: text,
  justification: optional(text),
};

/** A step in the life of an event. */
export type EventChange = EntityOf<typeof eventChangeShape>;

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;
type Wrong = Refusal<'WRONG_STATE'>;

const checkDetail = (detail: string): Result<string, Invalid> =>
  checkText(detail, ['input', 'detail'], { minimum: 1, maximum: 300 });

/** An event as it is reported now, which is when it is created. It can't have begun later. */
export const reportedEvent = (
  draft: Omit<Event, 'state' | 'solvingReason' | 'otherSolvingReason' | 'solvedAt'>,
): Result<Event, Invalid> => {
  const detail = checkDetail(draft.detail);
  if (!detail.ok) return detail;
  if (draft.startedAt > draft.createdAt)
    return refuse('INVALID_VALUE', ['input', 'startedAt'], 'The problem can not have begun in the future.');
  return succeed({
    ...draft,
    detail: detail.value,
    state: 'CREATED',
    solvingReason: null,
    otherSolvingReason: null,
    solvedAt: null,
  });
};

const words: Readonly<Record<EventState, string>> = {
  CREATED: 'No solution waits to be verified.',
  VERIFICATION_REQUESTED: 'A solution waits to be verified already.',
  SOLVED: 'The event is solved already.',
};

/** The event after a step; WRONG_STATE when the step is not allowed now. */
export const afterStep = (event: Event, step: EventStep): Result<Event, Wrong> => {
  const next = stateAfter(eventStates, event.state, step);
  return next === undefined
    ? refuse('WRONG_STATE', ['input', 'eventId'], words[event.state])
    : succeed({ ...event, state: next });
};

/** Refuses an event that is solved: it changes no more, and holds nothing. */
export const checkUnsolved = ({ state }: Event): Result<null, Wrong> =>
  state === 'SOLVED' ? refuse('WRONG_STATE', ['input', 'eventId'], words.SOLVED) : succeed(null);

/** What an event is given from the start, or never: it ends a plan, which no correction does. */
const onlyAtFirst: readonly EventType[] = ['CLIENT_CANCELS_PROJECT_MILESTONE'];

/** The event with a correction; what is left out stays. */
export const changedEvent = (
  event: Event,
  change: Partial<Pick<Event, 'type' | 'detail'>>,
): Result<Event, Invalid | Wrong> => {
  const unsolved = checkUnsolved(event);
  if (!unsolved.ok) return unsolved;
  const type = change.type ?? event.type;
  if (type !== event.type && onlyAtFirst.includes(type))
    return refuse('INVALID_VALUE', ['input', 'type'], `An event can't become ${type}: report another one.`);
  const detail = checkDetail(change.detail ?? event.detail);
  return detail.ok ? succeed({ ...event, type, detail: detail.value }) : detail;
};
