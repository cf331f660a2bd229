import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { paced } from '../../src/uploads/pace';

const megabyte = 1024 * 1024;

/** Collects what nothing holds any more. */
const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

describe('a body that is read at its pace', () => {
  it('is not kept: neither while it comes nor when it has come', async () => {
    const given: WeakRef<Buffer>[] = [];
    const source = Readable.from(
      (function* () {
        for (let count = 0; count < 100; count += 1) {
          const chunk = Buffer.alloc(megabyte, count);
          given.push(new WeakRef(chunk));
          yield chunk;
        }
      })(),
      { objectMode: true, highWaterMark: 1 },
    );
    const chunks = paced(source as unknown as IncomingMessage, 60);
    const read = { bytes: 0 };
    for (;;) {
      const { done, value } = await chunks.next();
      if (done === true) break;
      read.bytes += value.length;
      if (read.bytes % (50 * megabyte) === 0) {
        // What a weak reference was made of stays until the turn ends.
        await new Promise(setImmediate);
        collect();
        expect(given.filter((chunk) => chunk.deref() !== undefined).length).to.be.below(10);
      }
    }
    expect(read.bytes).to.equal(100 * megabyte);
  });

  it('is refused when it stalls, and goes on to be open for the answer', async () => {
    const source = new Readable({ read: () => undefined });
    source.push('x');
    const chunks = paced(source as unknown as IncomingMessage, 0.05);
    expect(String((await chunks.next()).value)).to.equal('x');
    const refused = await chunks.next().catch((error: unknown) => String(error));
    expect(refused).to.match(/slower than 1 KB a second/);
    expect(source.destroyed).to.equal(false);
  });
});
