import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { expect } from 'chai';
import { newId } from '../../../../src/kernel/env';
import { readInThread } from '../../../../src/modules/imports/operations/reading/read-in-thread';
import {
  readParts,
  type ReadingOrder,
  type ReadPart,
} from '../../../../src/modules/imports/operations/reading/read-parts';
import type { Root } from '../../../../src/modules/roots';
import { scan } from '../apply/sarif';

const order: ReadingOrder = {
  format: null,
  mapping: null,
  root: { __typename: 'GitRoot', exclusions: ['src/vendor/'] } as unknown as Root,
  most: 2_300,
};

/** A file as a stream; what is handed out must not be looked at again. */
const inChunks = (document: string, size = 4096) =>
  async function* (): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(document);
    for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size));
  };

const gathered = async (document: string, taken: (part: ReadPart) => Promise<void> | void = () => undefined) => {
  const parts: ReadPart[] = [];
  await readInThread(order, inChunks(document), async (part) => {
    parts.push(part);
    await taken(part);
  });
  return parts;
};

/** Ids, the second of what is written, are made anew each time. */
const withoutIds = (parts: readonly ReadPart[]): unknown =>
  parts.map((part) =>
    part.kind === 'BATCH'
      ? {
          ...part,
          written: (JSON.parse(part.written) as unknown[][]).map(([ordinal, , ...rest]) => [ordinal, ...rest]),
        }
      : part,
  );

const many = scan(
  Array.from({ length: 2_300 }, (_, index) => ({
    rule: `rule-${index % 7}`,
    path: index % 10 === 0 ? 'src/vendor/a.js' : `src/file-${index % 40}.js`,
    line: index + 1,
    code: `const value${index} = read(input${index});`,
  })),
);

describe('reading in a thread', () => {
  it('hands out what reading here does, and the thread reads the next file as well', async () => {
    const here: ReadPart[] = [];
    for await (const part of readParts(order, inChunks(many), newId)) here.push(part);
    expect(here.map(({ kind }) => kind)).to.deep.equal([
      'OUTLINE',
      ...['BATCH', 'BATCH', 'BATCH', 'BATCH', 'BATCH'],
      'END',
    ]);
    expect(withoutIds(await gathered(many))).to.deep.equal(withoutIds(here));
    expect(withoutIds(await gathered(many))).to.deep.equal(withoutIds(here));
  }).timeout(60_000);

  it('leaves no file open once nobody wants to know any more', async () => {
    const open = { streams: 0 };
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      open.streams += 1;
      try {
        yield* inChunks(many)();
      } finally {
        open.streams -= 1;
      }
    };
    const over = new AbortController();
    const reason = new Error('somebody else reads it');
    const outcome = await readInThread(
      order,
      counted,
      (part) => Promise.resolve(part.kind === 'BATCH' ? over.abort(reason) : undefined),
      over.signal,
    ).catch((error: unknown) => error);
    expect(outcome).to.equal(reason);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(open.streams).to.equal(0);
  }).timeout(60_000);

  (process.platform === 'linux' ? it : it.skip)('leaves the processor to those who answer', async () => {
    await gathered(many);
    // The 19th field of proc(5)'s stat is the nice value; the name in front may hold spaces.
    const nice = readdirSync('/proc/self/task').map((task) =>
      Number(
        readFileSync(`/proc/self/task/${task}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[16],
      ),
    );
    expect(nice.filter((value) => value === getPriority() + 5)).to.have.length(1);
  }).timeout(60_000);

  it('tells where a file is broken, and goes on with the next one', async () => {
    const parts = await gathered(many.slice(0, -20));
    expect(parts.at(-1)).to.include({ kind: 'UNREADABLE' });
    expect((await gathered(many)).at(-1)).to.include({ kind: 'END', observations: 2_300 });
  }).timeout(60_000);

  it('reads no further than two batches ahead of the one that is taken', async () => {
    const state = { asked: 0 };
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of inChunks(many, 1024)()) {
        state.asked += 1;
        yield chunk;
      }
    };
    const seen: number[] = [];
    await readInThread(order, chunks, async (part) => {
      if (part.kind !== 'BATCH' || seen.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 300));
      seen.push(state.asked);
    });
    // The grammar of all of it was checked before, from the beginning.
    expect(seen[0]).to.be.below(state.asked - Buffer.byteLength(many) / 1024 / 10);
  }).timeout(60_000);

  it('ends with the error of whoever takes the parts or gives the bytes, and when it is told to', async () => {
    const failing = gathered(many, () => Promise.reject(new Error('the database has gone')));
    expect(String(await failing.catch((error: unknown) => error))).to.equal('Error: the database has gone');
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      throw new Error('the disk has gone');
    };
    const reading = readInThread(order, broken, () => Promise.resolve());
    expect(String(await reading.catch((error: unknown) => error))).to.equal('Error: the disk has gone');
    const stopping = new AbortController();
    const stopped = readInThread(
      order,
      inChunks(many),
      async () => {
        stopping.abort(new Error('the server closes'));
      },
      stopping.signal,
    );
    expect(String(await stopped.catch((error: unknown) => error))).to.equal('Error: the server closes');
  }).timeout(60_000);
});
