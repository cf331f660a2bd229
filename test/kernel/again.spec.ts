import { expect } from 'chai';
import { again } from '../../src/kernel/again';
import { conflict, notFound } from '../../src/kernel/refusal';

const failing = (times: number, error: Error) => {
  const tried = { times: 0 };
  return {
    tried,
    work: async (): Promise<string> => {
      tried.times += 1;
      if (tried.times <= times) throw error;
      return 'done';
    },
  };
};

const outcome = (work: () => Promise<string>): Promise<string> =>
  again(work).catch((error: unknown) => (error as { code?: string }).code ?? String(error));

describe('work that is done anew', () => {
  it('goes on after conflicts, and gives up after five', async () => {
    const four = failing(4, conflict());
    expect([await outcome(four.work), four.tried.times]).to.deep.equal(['done', 5]);
    const five = failing(5, conflict());
    expect([await outcome(five.work), five.tried.times]).to.deep.equal(['CONFLICT', 5]);
  });

  it('fails at once for any other reason', async () => {
    const hidden = failing(1, notFound());
    expect([await outcome(hidden.work), hidden.tried.times]).to.deep.equal(['NOT_FOUND', 1]);
    const broken = failing(1, new Error('broken'));
    expect([await outcome(broken.work), broken.tried.times]).to.deep.equal(['Error: broken', 1]);
  });
});
