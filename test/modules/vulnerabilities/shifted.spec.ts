import { expect } from 'chai';
import type { Anchor } from '../../../src/modules/vulnerabilities/domain/assignment';
import { shifted, type Placed } from '../../../src/modules/vulnerabilities/domain/shifted';
import { atOnce } from '../../support/at-once';
import { randomFrom, shuffled } from '../random';

/** A place is `line`, `line.column`, or either with a rule behind it: `12.3 other`. */
const placed = (name: string, places: readonly string[], where = 'a.c'): readonly Placed[] =>
  places.map((text) => {
    const [, line = '', column = '1', ruleId = 'rule'] = /^(\d+)(?:\.(\d+))?(?: (\w+))?$/.exec(text) ?? [];
    return {
      id: `${name}${text}`,
      where,
      line: Number(line),
      column: Number(column),
      number: 1,
      ruleId: ruleId === 'none' ? null : ruleId,
    };
  });

const anchors = (...told: readonly (readonly [line: number, shift: number])[]): readonly Anchor[] =>
  told.map(([line, shift]) => ({ line, shift }));

const pairs = (stood: readonly string[], seen: readonly string[], told: readonly Anchor[]): string =>
  atOnce(shifted(placed('', stood), placed('', seen), () => told))
    .map(([old, fresh]) => `${old.id}>${fresh.id}`)
    .join(' ');

describe('what was edited in a line that moved', () => {
  const both = anchors([5, 2], [30, 2]);
  const below = anchors([30, 2]);
  const apart = anchors([5, 0], [30, 2]);
  const cases: readonly (readonly [string, string[], string[], readonly Anchor[], string])[] = [
    ['is where the lines around it went', ['10'], ['12'], both, '10>12'],
    ['is where they went, though its column differs', ['10.3'], ['12.9'], both, '10.3>12.9'],
    ['is where they went, rather than in its old line', ['10', '12'], ['12', '14'], both, '10>12 12>14'],
    ['is told by its column, when several are in the line', ['10.3', '10.9'], ['12.9'], both, '10.9>12.9'],
    ['is nothing of another column, when several were in the line', ['10.3', '10.9'], ['12.5'], both, ''],
    ['is one of another column nowhere, when several are in the line', ['10.3'], ['12.5', '12.9'], both, ''],
    ['is of the same rule', ['10'], ['12 other'], both, ''],
    ['is of a rule', ['10 none'], ['12 none'], both, ''],
    ['is exactly there', ['10'], ['13'], both, ''],
    ['is told from one side, too', ['10'], ['12'], below, '10>12'],
    ['is told from one side in its column alone', ['10.3'], ['12.9'], below, ''],
    ['is told from one side unless something is in its place', ['10'], ['10', '12'], below, ''],
    ['is told from one side unless something was in the other place', ['10', '12'], ['12', '14'], below, ''],
    ['is where one of two sides says, when nothing is where the other does', ['10'], ['12'], apart, '10>12'],
    ['is left to its place, when that is what one of two sides says', ['10'], ['10', '12'], apart, ''],
    ['is told by nothing without lines around it', ['10'], ['12'], [], ''],
  ];
  for (const [title, stood, seen, told, expected] of cases)
    it(title, () => expect(pairs(stood, seen, told)).to.equal(expected));

  it('is in its own file', () => {
    expect(atOnce(shifted(placed('', ['10']), placed('', ['12'], 'b.c'), () => both))).to.deep.equal([]);
  });

  it('is the same for every order, names nothing twice and never leaves what moved for certain: 500 edits', () => {
    const random = randomFrom(3);
    for (let round = 0; round < 500; round += 1) {
      const shift = 1 + Math.floor(random() * 9);
      const lines = shuffled(
        random,
        Array.from({ length: 40 }, (_, index) => 10 + index),
      ).slice(0, 12);
      const gone = new Set(lines.slice(0, 3));
      const stood = placed('o', lines.map(String));
      const seen = placed(
        'n',
        lines.filter((line) => !gone.has(line)).map((line) => String(line + shift)),
      );
      const told = anchors([1, shift], [100, shift]);
      const found = atOnce(shifted(stood, seen, () => told));
      expect(found.map(([old, fresh]) => Number(fresh.line) - Number(old.line))).to.deep.equal(
        Array<number>(9).fill(shift),
      );
      const again = atOnce(shifted(shuffled(random, stood), shuffled(random, seen), () => told));
      expect(again.map(([{ id }]) => id).toSorted()).to.deep.equal(found.map(([{ id }]) => id).toSorted());
    }
  });

  it('is told quickly of tens of thousands in one file', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const begun = performance.now();
    const found = atOnce(
      shifted(
        placed('o', lines.map(String)),
        placed(
          'n',
          lines.map((line) => String(line + 1)),
        ),
        () => anchors([0, 1], [30_000, 1]),
      ),
    );
    expect(found).to.have.lengthOf(20_000);
    expect(performance.now() - begun).to.be.below(2_000);
  });
});
