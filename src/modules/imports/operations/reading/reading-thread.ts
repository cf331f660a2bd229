/* eslint-disable functional/immutable-data, functional/no-loop-statements -- consumes what other threads send */
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { newId } from '../../../../kernel/env';
import type { Chunks } from '../../domain/formats/format';
import { readParts, type ReadingOrder, type ReadPart } from './read-parts';

/** What a thread is told: a file to read, the bytes that it asked for (null: there are no more), room for a batch. */
export type ToThread =
  | { readonly kind: 'START'; readonly order: ReadingOrder }
  | { readonly kind: 'CHUNK'; readonly pass: number; readonly bytes: Uint8Array | null }
  | { readonly kind: 'ROOM' };

/** What it tells: that it wants the next bytes of a pass over the file, wants no more of them, or has read a part. */
export type FromThread =
  | { readonly kind: 'NEXT'; readonly pass: number }
  | { readonly kind: 'LEAVE'; readonly pass: number }
  | { readonly kind: 'PART'; readonly part: ReadPart };

/** So many chunks are on their way at a time, and so many batches. */
const chunksAhead = 4;
const batchesAhead = 2;

const port = parentPort;

// Who waits for an answer comes first where there is no processor for everybody. On Linux this holds for the calling
// thread alone (setpriority(2), "BUGS"); elsewhere it would for the whole process.
if (port !== null && process.platform === 'linux') setPriority(Math.min(getPriority() + 5, 19));

const tell = (message: FromThread): void => port?.postMessage(message);

/** What comes in and was not taken yet; all who wait for it are told: one for bytes, while another waits for room. */
const state = {
  passes: 0,
  room: batchesAhead,
  chunks: [] as { readonly pass: number; readonly bytes: Uint8Array | null }[],
  waiting: [] as (() => void)[],
};

const woken = (): Promise<void> =>
  new Promise((resolve) => {
    state.waiting.push(resolve);
  });

const pass = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
  state.passes += 1;
  const own = state.passes;
  // What an earlier pass asked for and left is nobody's.
  state.chunks = [];
  Array.from({ length: chunksAhead }).forEach(() => tell({ kind: 'NEXT', pass: own }));
  try {
    for (;;) {
      const next = state.chunks.shift();
      if (next === undefined) await woken();
      else if (next.pass === own) {
        if (next.bytes === null) return;
        tell({ kind: 'NEXT', pass: own });
        yield next.bytes;
      }
    }
  } finally {
    tell({ kind: 'LEAVE', pass: own });
  }
};

const work = async (order: ReadingOrder): Promise<void> => {
  state.room = batchesAhead;
  const chunks = (): Chunks => pass();
  for await (const part of readParts(order, chunks, newId)) {
    if (part.kind === 'BATCH') {
      while (state.room === 0) await woken();
      state.room -= 1;
    }
    tell({ kind: 'PART', part });
  }
};

port?.on('message', (message: ToThread) => {
  if (message.kind === 'START') {
    // What goes wrong ends the thread, and its error reaches the one who started it.
    void work(message.order);
    return;
  }
  if (message.kind === 'ROOM') state.room += 1;
  else state.chunks.push(message);
  state.waiting.splice(0).forEach((wake) => wake());
});
