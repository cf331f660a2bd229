/** After what has come in by now: the requests of one turn of the event loop are read from their sockets one by one. */
const turnsEnd = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Joins reads that come in one turn of the event loop, and while another one runs: they are made together, by one read
 * that begins when the turn and that one have ended. So there is one at a time, and nobody is told what was true before
 * they asked.
 */
export const together = <Asked, Answer>(
  read: (asked: readonly Asked[]) => Promise<Answer>,
): ((asked: Asked) => Promise<Answer>) => {
  interface Waiting {
    readonly asked: Asked[];
    readonly answer: Promise<Answer>;
  }
  const state: { running?: Promise<void> | undefined; waiting?: Waiting | undefined } = {};
  const ended = (): void => {
    state.running = undefined;
  };
  const begin = (asked: readonly Asked[]): Promise<Answer> => {
    state.waiting = undefined;
    const answer = read(asked);
    state.running = answer.then(ended, ended);
    return answer;
  };
  const wait = (): Waiting => {
    const asked: Asked[] = [];
    const turn = (state.running ?? Promise.resolve()).then(turnsEnd);
    return { asked, answer: turn.then(() => begin(asked)) };
  };
  return (asked) => {
    const waiting = (state.waiting ??= wait());
    waiting.asked.push(asked);
    return waiting.answer;
  };
};
