import { expect } from 'chai';
import type { Env } from '../../src/kernel/env';
import { byId, token, type ById } from '../../src/kernel/loader';

interface Row {
  readonly id: string;
  readonly hidden: boolean;
}

/** A loader of rows, and the ids that were read. */
const loaded = (rows: readonly Row[]) => {
  const reads: (readonly string[])[] = [];
  const { useFactory } = byId(
    token<ById<Row>>('ROW_BY_ID'),
    (_, ids) => {
      reads.push(ids);
      return Promise.resolve(rows.filter(({ id }) => ids.includes(id)));
    },
    (_, { hidden }) => !hidden,
  );
  return { loader: useFactory({ env: {} as Env }), reads };
};

const seen = { id: 'seen', hidden: false };
const hidden = { id: 'hidden', hidden: true };

describe('a loader by id', () => {
  it('reads what is asked in one tick together, and each id once', async () => {
    const { loader, reads } = loaded([seen, hidden]);
    const answers = await Promise.all([loader.stored('seen'), loader.stored('hidden'), loader.load('seen')]);
    expect(answers).to.deep.equal([seen, hidden, seen]);
    expect(reads).to.deep.equal([['seen', 'hidden']]);
  });

  it('shows nobody what they may not see, although it was read for deciding', async () => {
    const { loader, reads } = loaded([hidden]);
    expect(await loader.stored('hidden')).to.equal(hidden);
    expect(await loader.load('hidden')).to.equal(undefined);
    expect(await loader.load('absent')).to.equal(undefined);
    expect(reads).to.deep.equal([['hidden'], ['absent']]);
  });

  it('hands over at once what was read for deciding: nothing waits for the next tick', async () => {
    const { loader } = loaded([seen]);
    await loader.stored('seen');
    const order: string[] = [];
    process.nextTick(() => order.push('tick'));
    await loader.load('seen').then(() => order.push('row'));
    await new Promise(setImmediate);
    expect(order).to.deep.equal(['row', 'tick']);
  });

  it('reads anew what could not be read', async () => {
    const failing = { left: 1 };
    const { useFactory } = byId(
      token<ById<Row>>('ROW_BY_ID'),
      () => {
        failing.left -= 1;
        return failing.left < 0 ? Promise.resolve([seen]) : Promise.reject(new Error('away'));
      },
      () => true,
    );
    const loader = useFactory({ env: {} as Env });
    const first = await loader.load('seen').catch((error: unknown) => (error as Error).message);
    expect(first).to.equal('away');
    expect(await loader.load('seen')).to.equal(seen);
  });
});
