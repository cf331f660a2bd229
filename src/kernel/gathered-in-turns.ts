import { setImmediate } from 'node:timers/promises';

/** What long work hands out piece by piece, altogether. Others get their turn between the pieces. */
export const gatheredInTurns = async <T>(pieces: Iterable<readonly T[]>): Promise<readonly T[]> => {
  const all: T[] = [];
  for (const piece of pieces) {
    for (const each of piece) all.push(each);
    await setImmediate();
  }
  return all;
};
