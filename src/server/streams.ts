import type { Config } from '../config';
import type { Actor } from '../kernel/actor';
import { CodedError } from '../kernel/refusal';
import { HttpRefusal } from './http-refusal';

/** The place of one stream. */
export interface Place {
  /** Aborted when the stream has to end: it lived long enough, or the server closes. */
  readonly signal: AbortSignal;
  readonly leave: () => void;
}

/** The streams of this process. */
export interface Streams {
  /** Throws when there are too many, of this caller or in all. */
  readonly enter: (actor: Actor) => Place;
  /** Ends all of them, for the server closes; who comes later is sent to another process. */
  readonly close: () => void;
}

/** Who is counted: a person by whatever door, and a pipeline by its token. */
const callerOf = (actor: Actor): string =>
  actor.kind === 'PERSON' ? actor.id : actor.kind === 'SERVICE' ? actor.accessId : actor.kind;

const busy = (message: string): CodedError => new CodedError('UNAVAILABLE', message, { retryAfterSeconds: 5 });

/** Counts streams, and ends them in time. */
export const streamsWithin = ({ inAll, perCaller, minutes }: Config['streams']): Streams => {
  const open = new Map<string, Set<AbortController>>();
  const state = { count: 0, closed: false };
  return {
    enter: (actor) => {
      if (state.closed) throw busy('The server closes. Try again.');
      if (state.count >= inAll) throw busy(`This server keeps at most ${inAll} streams at a time. Try again.`);
      const caller = callerOf(actor);
      const own = open.get(caller) ?? new Set();
      if (own.size >= perCaller)
        throw new HttpRefusal(
          429,
          'LIMIT_EXCEEDED',
          `A caller may have at most ${perCaller} streams at a time: end one.`,
        );
      const control = new AbortController();
      open.set(caller, own.add(control));
      state.count += 1;
      const timer = setTimeout(() => control.abort(), minutes * 60_000).unref();
      return {
        signal: control.signal,
        leave: () => {
          clearTimeout(timer);
          if (!own.delete(control)) return;
          state.count -= 1;
          if (own.size === 0) open.delete(caller);
        },
      };
    },
    close: () => {
      state.closed = true;
      open.forEach((own) => own.forEach((control) => control.abort()));
    },
  };
};
