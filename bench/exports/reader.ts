import { request, type IncomingMessage } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { Pauses, Read, Reading } from './read';

const { url, token, mark, pauses } = workerData as Reading;

/** Counts marks in what comes piece by piece, also those that pieces cut in two. */
const counterOf = (text: string): { readonly add: (piece: Buffer) => void; readonly count: () => number } => {
  const sought = Buffer.from(text);
  const state = { count: 0, rest: Buffer.alloc(0) };
  return {
    count: () => state.count,
    add: (piece) => {
      const whole = state.rest.length === 0 ? piece : Buffer.concat([state.rest, piece]);
      for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + sought.length)) state.count += 1;
      state.rest = sought.length === 1 ? state.rest : Buffer.from(whole.subarray(1 - sought.length));
    },
  };
};

/** Stops reading again and again, and tells when. */
const pausing = (answer: IncomingMessage, { times, bytes, seconds }: Pauses): ((read: number) => void) => {
  const state = { done: 0 };
  return (read) => {
    if (state.done >= times || read < bytes * (state.done + 1)) return;
    state.done += 1;
    answer.pause();
    parentPort?.postMessage({ paused: true });
    setTimeout(() => {
      parentPort?.postMessage({ paused: false });
      answer.resume();
    }, seconds * 1000);
  };
};

const began = performance.now();
const sent = request(url, { headers: { authorization: `Bearer ${token}` } }, (answer) => {
  if (answer.statusCode !== 200) throw new Error(`${url} was answered with ${String(answer.statusCode)}`);
  const counter = counterOf(mark);
  const pause = pauses === null ? (): void => undefined : pausing(answer, pauses);
  const state = { bytes: 0, first: 0 };
  answer.on('data', (piece: Buffer) => {
    if (state.bytes === 0) state.first = performance.now() - began;
    state.bytes += piece.length;
    counter.add(piece);
    pause(state.bytes);
  });
  answer.once('error', (error) => {
    throw error;
  });
  answer.once('end', () => {
    if (!answer.complete) throw new Error(`${url} broke off after ${counter.count()} rows`);
    const seconds = (performance.now() - began) / 1000;
    const read: Read = { marks: counter.count(), bytes: state.bytes, seconds, firstByte: state.first };
    parentPort?.postMessage(read);
  });
});
sent.once('error', (error) => {
  throw error;
});
sent.end();
