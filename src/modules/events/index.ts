// Problems that stop or slow testing: reported, said to be solved, verified and solved.
// Invariants: a step is one guarded change with its row of history; a solved event has a reason that its type allows and
// holds no reattack; its root stood in the same group and was active when it was reported.
export { eventStates, type Event, type EventChange, type EventState, type EventType } from './domain/event';
export type { SolvingReason } from './domain/solving';
export { addEvent, type EventDraft } from './operations/add-event';
export { rejectEventSolution, requestEventVerification, solveEvent, updateEvent } from './operations/change-event';
export { holdEvent, unsolvedEvent } from './operations/event-to-change';
export { holdByEvent } from './operations/hold-by-event';
export { releaseHeldBySolved } from './operations/release-held';
export { heldVulnerabilityPages } from './operations/held-vulnerabilities';
export {
  eventHistories,
  eventPages,
  eventsByIds,
  eventTenancy,
  eventVisible,
  removeEventsOfGroup,
  standingEvent,
  type EventListArguments,
} from './operations/read-events';
