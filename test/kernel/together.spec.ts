import { expect } from 'chai';
import { together } from '../../src/kernel/together';

/** A read that ends when it is told to, and keeps what it was asked. */
const slowRead = () => {
  const asked: (readonly string[])[] = [];
  const ends: ((failure?: Error) => void)[] = [];
  const read = together((given: readonly string[]): Promise<number> => {
    asked.push([...given]);
    return new Promise((resolve, reject) => {
      const answer = asked.length;
      ends.push((failure) => (failure === undefined ? resolve(answer) : reject(failure)));
    });
  });
  return { read, asked, end: (at: number, failure?: Error) => ends[at]?.(failure) };
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Two turns: what ended in the first one has the next read begin at the end of the second. */
const settled = async (): Promise<void> => {
  await turn();
  await turn();
};

describe('reads made together', () => {
  it('joins what is asked in one turn into one read', async () => {
    const { read, asked, end } = slowRead();
    const answers = Promise.all([read('a'), read('b')]);
    await settled();
    end(0);
    expect(await answers).to.deep.equal([1, 1]);
    expect(asked).to.deep.equal([['a', 'b']]);
  });

  it('answers nobody from a read that began before they asked', async () => {
    const { read, asked, end } = slowRead();
    const first = read('a');
    await settled();
    const later = [read('b'), read('c')];
    await settled();
    expect(asked).to.deep.equal([['a']]);
    end(0);
    expect(await first).to.equal(1);
    await settled();
    end(1);
    expect(await Promise.all(later)).to.deep.equal([2, 2]);
    expect(asked).to.deep.equal([['a'], ['b', 'c']]);
  });

  it('goes on after a read that failed', async () => {
    const { read, end } = slowRead();
    const first = read('a').catch(String);
    await settled();
    const second = read('b');
    end(0, new Error('gone'));
    expect(await first).to.equal('Error: gone');
    await settled();
    end(1);
    expect(await second).to.equal(2);
  });
});
