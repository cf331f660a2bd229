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
    const source = Readable.from(
      (function* () {
        for (let count = 0; count < 100; count += 1) yield Buffer.alloc(megabyte, count);
      })(),
      { objectMode: true, highWaterMark: 1 },
    );
    collect();
    const before = process.memoryUsage().arrayBuffers;
    const chunks = paced(source as unknown as IncomingMessage, 60);
    const read = { bytes: 0 };
    for (;;) {
      const { done, value } = await chunks.next();
      if (done === true) break;
      read.bytes += value.length;
      if (read.bytes % (50 * megabyte) === 0) {
        collect();
        expect(process.memoryUsage().arrayBuffers - before).to.be.below(25 * megabyte);
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
