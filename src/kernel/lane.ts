import { CodedError } from './refusal';

/** Does work when there is room for it. Throws UNAVAILABLE when there is none, and none in time. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** How much is done at a time, and who may wait for how long; those who come first go first. */
export interface Room {
  readonly atATime: number;
  readonly waiting: number;
  /** null: as long as it takes. */
  readonly milliseconds: number | null;
}

/** A bound on work that is done at the same time in this process. */
export interface Lane {
  readonly inTurn: InTurn;
  /** Throws UNAVAILABLE while nobody more may even wait: before anything is done for a request that has no chance. */
  readonly refuseWhenFull: () => void;
  /** Whether the next one has to wait. */
  readonly isFull: () => boolean;
}

const busy = (): CodedError =>
  new CodedError('UNAVAILABLE', 'The server has too much to do at the moment. Try again.', { retryAfterSeconds: 1 });

export const laneOf = ({ atATime, waiting, milliseconds }: Room): Lane => {
  const state = { working: 0 };
  /** In the order they came; a set, since whoever waited too long leaves from the middle. */
  const queue = new Set<() => void>();

  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const begin = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const giveUp = (): void => {
        queue.delete(begin);
        reject(busy());
      };
      const timer = milliseconds === null ? undefined : setTimeout(giveUp, milliseconds);
      queue.add(begin);
    });

  /** Whoever waits longest takes the place over. */
  const leave = (): void => {
    const [next] = queue;
    if (next === undefined) state.working -= 1;
    else {
      queue.delete(next);
      next();
    }
  };

  const refuseWhenFull = (): void => {
    if (state.working >= atATime && queue.size >= waiting) throw busy();
  };

  return {
    refuseWhenFull,
    isFull: () => state.working >= atATime,
    inTurn: async (work) => {
      if (state.working < atATime) state.working += 1;
      else {
        refuseWhenFull();
        await turn();
      }
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
