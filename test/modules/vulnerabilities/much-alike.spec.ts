import { expect } from 'chai';
import { anchored, type Spot } from '../../../src/modules/vulnerabilities/domain/assignment';
import { returnedTo, returnedWith } from '../../../src/modules/vulnerabilities/domain/returned';
import { shifted } from '../../../src/modules/vulnerabilities/domain/shifted';
import { atOnce } from '../../support/at-once';

/** As many as generated code, or a line of it, may have. */
const many = 10_000;

const all = <T>(of: (index: number) => T): readonly T[] => Array.from({ length: many }, (_, index) => of(index));

/** What would pair each with each of the others takes minutes and gigabytes of memory, or ends the process. */
const quickly = <T>(work: () => T): T => {
  const begun = process.cpuUsage();
  const done = work();
  expect(process.cpuUsage(begun).user / 1000).to.be.below(5_000);
  return done;
};

const spot = (id: string, line: number, column: number, code: string | null = null): Spot => ({
  id,
  line,
  column,
  number: 1,
  code,
});

describe('what stands ten thousand times in a file', () => {
  it('is told by its column where its line moved with an anchor', () => {
    const stood = all((index) => spot(String(index), 1, index + 1));
    const seen = all((index) => spot(String(index), 5, index + 1));
    const pairs = quickly(() => anchored(stood, seen, [{ line: 2, shift: 4 }]));
    expect(pairs).to.have.lengthOf(many);
    expect(pairs.every(([old, fresh]) => old.id === fresh.id)).to.equal(true);
  });

  it('is not told by a little code that most of it shows; what alone shows another is', () => {
    const spots = (name: string, line: number): readonly Spot[] => [
      ...all((index) => spot(`${name}${String(index)}`, index + line, 1, 'often')),
      spot(`${name} once`, 1_000_000, 1, 'once'),
    ];
    const pairs = quickly(() => anchored(spots('old', 1), spots('fresh', 50_000), []));
    expect(pairs.map((pair) => pair.map(({ id }) => id))).to.deep.equal([['old once', 'fresh once']]);
  });

  it('is told by its column where other code stands in the line that moved', () => {
    const placed = (line: number) =>
      all((index) => ({ ...spot(String(index), line, index), where: 'a.c', ruleId: 'r' }));
    const pairs = quickly(() => atOnce(shifted(placed(1), placed(5), () => [{ line: 0, shift: 4 }])));
    expect(pairs).to.have.lengthOf(many);
    expect(pairs.every(([old, fresh]) => old.id === fresh.id)).to.equal(true);
  });

  it('does not come back as what was closed, when there is more of it', () => {
    const closed = all((index) => ({ ...spot(`v${String(index)}`, index, 1), where: 'old.c', digests: ['old.c x'] }));
    const seen = all((index) => ({
      ...spot(`o${String(index)}`, index, 1),
      where: 'new.c',
      telling: false,
      hasCode: true,
      digestAt: (where: string) => `${where} x`,
    }));
    expect(quickly(() => atOnce(returnedTo(closed, seen, () => ['old.c'])))).to.deep.equal([]);
    const companions = all((index) => ({
      ...spot(`v${String(index)}`, 3, index),
      where: 'a.c',
      ruleId: 'r',
      toWhere: 'a.c',
      toLine: 9,
    }));
    const beside = all((index) => ({ ...spot(`o${String(index)}`, 9, index), where: 'a.c', ruleId: 'r' }));
    expect(quickly(() => atOnce(returnedWith(companions, beside)))).to.deep.equal([]);
  });
});
