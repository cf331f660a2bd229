import type { IncomingMessage } from 'node:http';
import { badInput } from '../kernel/refusal';

/** What a client must bring at least, on average of the time between two looks. */
const bytesPerSecond = 1024;

/**
 * The chunks of a body as they come. Throws BAD_USER_INPUT when the client stalls, trickles or goes away. Whoever stops
 * reading leaves the connection open, so that an answer can still be given.
 */
export const paced = async function* (
  request: IncomingMessage,
  seconds: number,
): AsyncGenerator<Buffer, void, undefined> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer, undefined>;
  const seen: { bytes: number; slow?: Error; fail?: (error: Error) => void } = { bytes: 0 };
  const timer = setInterval(() => {
    if (seen.bytes < bytesPerSecond * seconds) {
      seen.slow = badInput('body', `it came slower than ${bytesPerSecond / 1024} KB a second.`);
      seen.fail?.(seen.slow);
    }
    seen.bytes = 0;
  }, seconds * 1000);
  // One promise for each chunk: a race with one that lasts would keep all chunks until that one ends.
  const next = (): Promise<IteratorResult<Buffer, undefined>> =>
    new Promise((resolve, reject) => {
      seen.fail = reject;
      chunks.next().then(resolve, () => reject(badInput('body', 'the request was cut off.')));
    });
  try {
    for (;;) {
      if (seen.slow !== undefined) throw seen.slow;
      const { done, value } = await next();
      if (done === true) return;
      seen.bytes += value.length;
      yield value;
    }
  } finally {
    clearInterval(timer);
  }
};
