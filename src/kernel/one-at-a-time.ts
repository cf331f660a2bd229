const queues = new Map<string, Promise<unknown>>();

/**
 * Runs work after all work that was given before for the same thing has ended, in this process. Waiting here costs no
 * connection to the database.
 */
export const oneAtATime = async <T>(thing: string, work: () => Promise<T>): Promise<T> => {
  const turn = (queues.get(thing) ?? Promise.resolve()).then(work, work);
  const settled = turn.catch(() => undefined);
  queues.set(thing, settled);
  try {
    return await turn;
  } finally {
    // The last one leaves nothing behind.
    if (queues.get(thing) === settled) queues.delete(thing);
  }
};
