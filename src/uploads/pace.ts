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
  const seen = { bytes: 0 };
  const timing: { timer?: NodeJS.Timeout } = {};
  const tooSlow = new Promise<never>((_, reject) => {
    timing.timer = setInterval(() => {
      if (seen.bytes < bytesPerSecond * seconds)
        reject(badInput('body', `it came slower than ${bytesPerSecond / 1024} KB a second.`));
      seen.bytes = 0;
    }, seconds * 1000);
  });
  tooSlow.catch(() => undefined);
  const next = (): Promise<IteratorResult<Buffer, undefined>> =>
    chunks.next().catch(() => {
      throw badInput('body', 'the request was cut off.');
    });
  try {
    for (;;) {
      const { done, value } = await Promise.race([next(), tooSlow]);
      if (done === true) return;
      seen.bytes += value.length;
      yield value;
    }
  } finally {
    clearInterval(timing.timer);
  }
};
