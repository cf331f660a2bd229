/**
 * Joins reads that come while another one runs: they are made together, by one read that begins when that one has
 * ended. So there is one at a time, and nobody is told what was true before they asked.
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
    return { asked, answer: (state.running ?? Promise.resolve()).then(() => begin(asked)) };
  };
  return (asked) => {
    const waiting = (state.waiting ??= wait());
    waiting.asked.push(asked);
    return waiting.answer;
  };
};
