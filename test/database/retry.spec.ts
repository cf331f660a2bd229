import { expect } from 'chai';
import { retried } from '../../src/database/retry';

const errorOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => new Error('nothing went wrong'),
    (error: unknown) => error as Error,
  );

describe('trying again', () => {
  const failing = (times: number, code: string) => {
    const state = { calls: 0 };
    const work = (): Promise<number> => {
      state.calls += 1;
      return state.calls <= times
        ? Promise.reject(Object.assign(new Error(code), { code }))
        : Promise.resolve(state.calls);
    };
    return { state, work };
  };

  ['40001', '40P01', 'SQLITE_BUSY'].forEach((code) => {
    it(`goes on after ${code}, at most five times in all`, async () => {
      expect(await retried(failing(2, code).work, 1_000)).to.equal(3);
      const hopeless = failing(9, code);
      expect((await errorOf(retried(hopeless.work, 1_000))).message).to.equal(code);
      expect(hopeless.state.calls).to.equal(5);
    });
  });

  it('does not go on after anything else', async () => {
    const broken = failing(1, '23505');
    await errorOf(retried(broken.work, 1_000));
    expect(broken.state.calls).to.equal(1);
  });
});
