import { getHeapSpaceStatistics } from 'node:v8';
import { expect } from 'chai';
import { pageRequest } from '../../src/kernel/page';
import { pageOf } from '../../src/kernel/page-of';

const size = 100;
const rowsFrom = (first: number): readonly { id: string; text: string }[] =>
  Array.from({ length: size + 1 }, (_, index) => ({ id: `${first + index}`, text: `row ${first + index} `.repeat(9) }));

/** Bytes of what is old. */
const old = (): number =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0;

describe('pages', () => {
  it('leave nothing behind that only a collection of the whole heap takes away', () => {
    const pages = 2_000;
    const seen = { grown: 0, last: old(), ends: 0 };
    for (let number = 0; number < pages; number += 1) {
      const rows = rowsFrom(number * size);
      const page = pageOf(
        pageRequest({ first: size }, 'ID', 'text'),
        rows,
        'ID',
        ({ id }) => id,
        () => Promise.resolve(0),
      );
      if (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== null) seen.ends += page.edges.length;
      const now = old();
      seen.grown += Math.max(0, now - seen.last);
      seen.last = now;
    }
    expect(seen.ends).to.equal(pages * size);
    // The rows of each take about 20 kB.
    expect(seen.grown / pages).to.be.below(5_000);
  });
});
