import { expect } from 'chai';
import { laneOf, type Room } from '../../src/kernel/lane';

interface Held {
  readonly end: () => void;
  readonly done: Promise<string>;
}

/** Work that ends when it is told to; answers its name. */
const opened = (room: Room) => {
  const lane = laneOf(room);
  const begun: string[] = [];
  const start = (name: string): Held => {
    const ended: { end?: () => void } = {};
    const wait = new Promise<void>((resolve) => {
      ended.end = resolve;
    });
    const done = lane
      .inTurn(async () => {
        begun.push(name);
        await wait;
        return name;
      })
      .catch((error: unknown) => String((error as { code?: string }).code));
    return { end: () => ended.end?.(), done };
  };
  return { lane, begun, start };
};

describe('a lane', () => {
  it('does so much at a time, lets the others wait in order, and refuses whoever may not even wait', async () => {
    const { lane, begun, start } = opened({ atATime: 2, waiting: 2, milliseconds: null });
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(start) as [Held, Held, Held, Held, Held];
    expect(await e.done).to.equal('UNAVAILABLE');
    expect(() => lane.refuseWhenFull()).to.throw('too much to do');
    expect(begun).to.deep.equal(['a', 'b']);
    b.end();
    expect(await b.done).to.equal('b');
    await new Promise(setImmediate);
    expect(begun).to.deep.equal(['a', 'b', 'c']);
    lane.refuseWhenFull();
    [a, c, d].forEach(({ end }) => end());
    expect(await Promise.all([a.done, c.done, d.done])).to.deep.equal(['a', 'c', 'd']);
    expect(await lane.inTurn(() => Promise.resolve('free'))).to.equal('free');
  });

  it('gives up those who waited too long, wherever they stand, and no place is lost by it', async () => {
    const { begun, start } = opened({ atATime: 1, waiting: 10, milliseconds: 30 });
    const first = start('first');
    const late = [start('late'), start('later')];
    expect(await Promise.all(late.map(({ done }) => done))).to.deep.equal(['UNAVAILABLE', 'UNAVAILABLE']);
    const next = start('next');
    first.end();
    next.end();
    expect(await next.done).to.equal('next');
    expect(begun).to.deep.equal(['first', 'next']);
  });

  it('frees the place of work that fails, thrown or rejected', async () => {
    const { inTurn } = laneOf({ atATime: 1, waiting: 0, milliseconds: null });
    const failing = [
      () => {
        throw new Error('thrown');
      },
      () => Promise.reject(new Error('rejected')),
    ];
    for (const work of failing) await inTurn(work).catch(() => undefined);
    expect(await inTurn(() => Promise.resolve(1))).to.equal(1);
  });

  it('keeps its bound and loses nobody among 5,000 that come and go', async () => {
    const { inTurn } = laneOf({ atATime: 7, waiting: 5_000, milliseconds: 60_000 });
    const seen = { now: 0, most: 0 };
    const answers = await Promise.all(
      Array.from({ length: 5_000 }, (_, index) =>
        inTurn(async () => {
          seen.now += 1;
          seen.most = Math.max(seen.most, seen.now);
          await (index % 3 === 0 ? new Promise(setImmediate) : Promise.resolve());
          seen.now -= 1;
          return index;
        }),
      ),
    );
    expect(answers).to.deep.equal(Array.from({ length: 5_000 }, (_, index) => index));
    expect(seen).to.deep.equal({ now: 0, most: 7 });
  });
});
