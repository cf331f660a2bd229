/* eslint-disable functional/immutable-data, functional/no-loop-statements -- follows what a thread tells */
import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Chunks } from '../../domain/formats/format';
import type { FromThread, ToThread } from './reading-thread';
import type { ReadingOrder, ReadPart } from './read-parts';
import { withThread } from './threads';

/** A thread that has all it asked for and says nothing for so long is stuck. */
const silentMilliseconds = 120_000;

const unreadable = (message: string): ReadPart => ({ kind: 'UNREADABLE', at: '/', message });

const tell = (thread: Worker, message: ToThread, moved: readonly ArrayBuffer[] = []): void =>
  thread.postMessage(message, [...moved]);

/** Its bytes alone: what is moved to a thread is gone here, and a buffer may be part of a greater one. */
const alone = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);

interface Served {
  readonly hear: (message: FromThread) => void;
  /** Lets go of the file, once nothing more is asked for. */
  readonly end: () => void;
}

/** Hands a thread the bytes that it asks for; each pass over the file is a stream of its own. */
const server = (thread: Worker, chunks: () => Chunks, failed: (error: unknown) => void): Served => {
  const passes = new Map<number, AsyncIterator<Uint8Array>>();
  const turn = { last: Promise.resolve() };
  const next = async (pass: number): Promise<void> => {
    const stream = passes.get(pass) ?? chunks()[Symbol.asyncIterator]();
    passes.set(pass, stream);
    const read = await stream.next();
    if (read.done === true) return tell(thread, { kind: 'CHUNK', pass, bytes: null });
    const bytes = alone(read.value);
    tell(thread, { kind: 'CHUNK', pass, bytes }, [bytes.buffer]);
  };
  const leave = async (pass: number): Promise<void> => {
    await passes.get(pass)?.return?.();
  };
  const inTurn = (work: () => Promise<unknown>): void => {
    turn.last = turn.last.then(work).then(() => undefined, failed);
  };
  return {
    hear: (message) => {
      if (message.kind !== 'PART') inTurn(() => (message.kind === 'NEXT' ? next(message.pass) : leave(message.pass)));
    },
    end: () => inTurn(() => Promise.all([...passes.keys()].map(leave))),
  };
};

const follow = async (
  thread: Worker,
  order: ReadingOrder,
  chunks: () => Chunks,
  take: (part: ReadPart) => Promise<void>,
  given: AbortSignal | undefined,
): Promise<boolean> => {
  const broken = new AbortController();
  const signal = AbortSignal.any([broken.signal, ...(given === undefined ? [] : [given])]);
  const served = server(thread, chunks, (error) => broken.abort(error));
  const heard = { at: Date.now(), taking: false };
  const listen = (message: FromThread): void => {
    heard.at = Date.now();
    served.hear(message);
  };
  const watch = setInterval(() => {
    if (!heard.taking && Date.now() - heard.at > silentMilliseconds) void thread.terminate();
  }, silentMilliseconds / 10).unref();
  thread.on('message', listen);
  try {
    const told = on(thread, 'message', { signal, close: ['exit'] }) as AsyncIterable<[FromThread]>;
    tell(thread, { kind: 'START', order });
    for await (const [message] of told) {
      if (message.kind !== 'PART') continue;
      heard.taking = true;
      await take(message.part);
      heard.taking = false;
      heard.at = Date.now();
      if (message.part.kind === 'BATCH') tell(thread, { kind: 'ROOM' });
      if (message.part.kind === 'END' || message.part.kind === 'UNREADABLE') return true;
    }
    await take(unreadable('Reading the report takes too long.'));
    return false;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if ((error as { readonly code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    await take(unreadable('Reading the report takes more memory than there is for it.'));
    return false;
  } finally {
    clearInterval(watch);
    thread.off('message', listen);
    served.end();
  }
};

/**
 * Reads a file in a thread of its own, and hands over each part once the one before it was taken. A thread that runs
 * out of memory or gets stuck makes this one report unreadable. Rejects with the signal's reason when it is aborted.
 */
export const readInThread = (
  order: ReadingOrder,
  chunks: () => Chunks,
  take: (part: ReadPart) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> => withThread((thread) => follow(thread, order, chunks, take, signal));
