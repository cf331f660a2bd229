import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { programOf } from '../support/program';

describe('a tight heap', () => {
  it('grows no further than it may, although more was granted to it before', async function () {
    this.timeout(60_000);
    const { stdout } = await promisify(execFile)(process.execPath, programOf('test/kernel/grow-heap.ts'));
    // By itself it grows to four times what is alive.
    expect(Number(stdout)).to.be.within(1, 3);
  });
});
