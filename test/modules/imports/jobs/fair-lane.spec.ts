import { expect } from 'chai';
import { fairLaneOf } from '../../../../src/modules/imports/operations/jobs/fair-lane';

describe('a lane that parties share', () => {
  it('lets them go in turn, however much one of them brings', async () => {
    const lane = fairLaneOf(1);
    const done: string[] = [];
    const bring = (party: string, number: number): Promise<void> =>
      lane(party, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        done.push(`${party}${number}`);
      });
    await Promise.all([bring('a', 1), bring('a', 2), bring('a', 3), bring('b', 1), bring('c', 1), bring('b', 2)]);
    expect(done).to.deep.equal(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('works on so many at a time, and goes on after a failure', async () => {
    const lane = fairLaneOf(2);
    const state = { now: 0, most: 0 };
    const work = async (): Promise<void> => {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      await new Promise((resolve) => setImmediate(resolve));
      state.now -= 1;
      throw new Error('failed');
    };
    const all = await Promise.allSettled(['a', 'b', 'c', 'a'].map((party) => lane(party, work)));
    expect(all.map(({ status }) => status)).to.deep.equal(Array(4).fill('rejected'));
    expect(state).to.deep.equal({ now: 0, most: 2 });
  });
});
