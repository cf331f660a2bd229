/** What may become of something: transitions are data, of which docs and tests are made. */
export interface Transition<State extends string, Event extends string> {
  /** The states it leaves; null is what stands before the first one. */
  readonly from: readonly (State | null)[];
  readonly on: Event;
  readonly to: State;
}

export interface Machine<State extends string, Event extends string> {
  readonly name: string;
  readonly transitions: readonly Transition<State, Event>[];
}

/** The state after an event; undefined when the event is not allowed in this state. */
export const stateAfter = <State extends string, Event extends string>(
  { transitions }: Machine<State, Event>,
  state: State | null,
  event: Event,
): State | undefined => transitions.find(({ from, on }) => on === event && from.includes(state))?.to;
