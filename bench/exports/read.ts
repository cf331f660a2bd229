import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** How somebody reads slowly: after so many bytes, not at all for so many seconds, so often. */
export interface Pauses {
  readonly times: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** What is read, and what is counted in it. */
export interface Reading {
  readonly url: string;
  readonly token: string;
  readonly mark: string;
  readonly pauses: Pauses | null;
}

/** What was read of an answer; the time to its first byte in milliseconds. */
export interface Read {
  readonly marks: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly firstByte: number;
}

/** Reads an answer in a thread of its own, and forgets it: those who are timed meanwhile don't wait for that. */
export const read = (reading: Reading, paused: (now: boolean) => void = () => undefined): Promise<Read> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'reader.js'), { workerData: reading });
    worker.on('message', (message: Read | { readonly paused: boolean }) => {
      if ('paused' in message) paused(message.paused);
      else resolve(message);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the reader ended before the answer')));
  });
