/** Runs work when there is room, the parties in turn: who brings much keeps nobody else waiting for all of it. */
export type FairLane = <T>(party: string, work: () => Promise<T>) => Promise<T>;

/** A bound on work that is done at the same time in this process. */
export const fairLaneOf = (atATime: number): FairLane => {
  const working = { count: 0 };
  /** In the order of their turns. */
  const waiting = new Map<string, readonly (() => void)[]>();

  const turn = (party: string): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(party, [...(waiting.get(party) ?? []), resolve]);
    });

  /** Hands the place to the party whose turn it is, which then comes last. */
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      // eslint-disable-next-line functional/immutable-data -- a counter
      working.count -= 1;
      return;
    }
    const [party, [first, ...rest]] = next;
    waiting.delete(party);
    if (rest.length > 0) waiting.set(party, rest);
    first?.();
  };

  return async (party, work) => {
    if (working.count < atATime)
      // eslint-disable-next-line functional/immutable-data -- a counter
      working.count += 1;
    else await turn(party);
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
