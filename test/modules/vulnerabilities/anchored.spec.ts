import { expect } from 'chai';
import { anchored, assign, type Anchor, type Spot } from '../../../src/modules/vulnerabilities/domain/assignment';
import { returnedTo, returnedWith } from '../../../src/modules/vulnerabilities/domain/returned';
import { atOnce } from '../../support/at-once';
import { randomFrom, shuffled } from '../random';

type Place = readonly [line: number, column?: number, code?: string];

const spots = (name: string, places: readonly Place[]): readonly Spot[] =>
  places.map(([line, column = 1, code], index) => ({
    id: `${name}${index}`,
    line,
    column,
    number: 1,
    ...(code === undefined ? {} : { code }),
  }));

const told = (
  tell: typeof assign,
  stood: readonly Place[],
  seen: readonly Place[],
  anchors: readonly (readonly [line: number, shift: number])[] = [],
): string =>
  tell(
    spots('o', stood),
    spots('n', seen),
    anchors.map(([line, shift]): Anchor => ({ line, shift })),
  )
    ?.map(([old, fresh]) => `${old.id}${fresh.id}`)
    .toSorted()
    .join(' ') ?? 'in doubt';

describe('what looks alike where functions changed their order', () => {
  it('is told by what stands in its very line before what stands near', () => {
    expect(
      told(
        anchored,
        [[11], [17]],
        [[11], [17]],
        [
          [11, 6],
          [17, -6],
        ],
      ),
    ).to.equal('o0n1 o1n0');
  });
  it('is told by what was told before, line for line', () => {
    // Nothing recognised is near the first; but the second moved with its anchor, and the first beside the second.
    expect(told(anchored, [[10], [15]], [[30], [35]], [[20, 20]])).to.equal('o0n0 o1n1');
  });
  it('is told by its column, when an anchor means several', () => {
    expect(
      told(
        anchored,
        [[10, 5]],
        [
          [12, 3],
          [12, 5],
        ],
        [[9, 2]],
      ),
    ).to.equal('o0n1');
    expect(
      told(
        anchored,
        [[10, 7]],
        [
          [12, 3],
          [12, 5],
        ],
        [[9, 2]],
      ),
    ).to.equal('');
  });
  it('is nothing of another column, when one is seen in its own line', () => {
    expect(
      told(
        anchored,
        [[10, 5]],
        [
          [10, 5],
          [12, 3],
        ],
        [[9, 2]],
      ),
    ).to.equal('');
    expect(
      told(
        anchored,
        [[10, 5]],
        [
          [10, 5],
          [12, 5],
        ],
        [[9, 2]],
      ),
    ).to.equal('o0n1');
  });
  it('is told by little code, when no other has it', () => {
    const [one, two] = ['$1', '$2'];
    expect(
      told(
        anchored,
        [
          [10, 1, one],
          [11, 1, two],
        ],
        [
          [11, 1, two],
          [12, 1, one],
        ],
      ),
    ).to.equal('o0n1 o1n0');
    expect(
      told(
        anchored,
        [
          [10, 1, one],
          [11, 1, one],
        ],
        [
          [11, 1, one],
          [12, 1, two],
        ],
      ),
    ).to.equal('');
  });
  it('is never what shows other code', () => {
    expect(told(anchored, [[10, 1, '$1']], [[12, 1, '$2']], [[9, 2]])).to.equal('');
  });
  it('is told by nothing too far away', () => {
    expect(told(anchored, [[10]], [[12]], [[3, 2]])).to.equal('');
  });
  it('is told by columns of its own, when they came in another order', () => {
    expect(
      told(
        assign,
        [
          [36, 10],
          [40, 17],
          [41, 18],
        ],
        [
          [36, 17],
          [37, 18],
          [52, 10],
        ],
      ),
    ).to.equal('o0n2 o1n0 o2n1');
    expect(
      told(
        assign,
        [
          [10, 3],
          [20, 5],
        ],
        [
          [12, 5],
          [22, 9],
        ],
      ),
    ).to.equal('o0n0 o1n1');
  });

  it('is never told wrong when something else is recognised beside each: 1,000 orders of functions', () => {
    const random = randomFrom(5);
    for (let round = 0; round < 1_000; round += 1) {
      const functions = Array.from({ length: 6 }, (_, id) => ({ id, lines: 3 + Math.floor(random() * 20) }));
      const laid = (order: typeof functions): ReadonlyMap<number, number> => {
        const at = { line: 1 };
        return new Map(
          order.map(({ id, lines }) => {
            const line = at.line;
            at.line += lines;
            return [id, line];
          }),
        );
      };
      const [before, after] = [laid(functions), laid([...shuffled(random, functions)])];
      const anchors = [...before].map(([id, line]): Anchor => ({ line, shift: (after.get(id) ?? 0) - line }));
      const places = (lines: ReadonlyMap<number, number>): readonly Spot[] =>
        shuffled(
          random,
          [...lines].map(([id, line]) => ({ id: String(id), line: line + 1, column: 3, number: 1 })),
        );
      const pairs = anchored(places(before), places(after), anchors);
      expect(pairs.every(([old, fresh]) => old.id === fresh.id)).to.equal(true);
      expect(pairs).to.have.lengthOf(6);
    }
  });
});

describe('what was closed and comes back', () => {
  const closed = (id: string, ...digests: readonly string[]) => ({
    id,
    where: 'old.c',
    line: 3,
    column: 1,
    number: 1,
    digests,
  });
  const seen = (id: string, code: string, hasCode = true) => ({
    id,
    where: 'new.c',
    line: 9,
    column: 1,
    number: 1,
    telling: false,
    hasCode,
    digestAt: (where: string) => `${where} ${code}`,
  });
  const ids = (pairs: ReturnType<typeof returnedTo>): string =>
    atOnce(pairs)
      .map((pair) => pair.map(({ id }) => id))
      .join(' ');
  const formers = (): readonly string[] => ['older.c', 'old.c'];

  it('is found under each former name of its file, once', () => {
    expect(ids(returnedTo([closed('v', 'old.c x', 'older.c x')], [seen('o', 'x'), seen('p', 'y')], formers))).to.equal(
      'v,o',
    );
  });
  it('is not found by what the tool says alone, nor when two fit', () => {
    expect(ids(returnedTo([closed('v', 'old.c x')], [seen('o', 'x', false)], formers))).to.equal('');
    expect(ids(returnedTo([closed('v', 'old.c x')], [seen('o', 'x'), seen('p', 'x')], formers))).to.equal('');
    expect(ids(returnedTo([closed('v', 'old.c x'), closed('w', 'old.c x')], [seen('o', 'x')], formers))).to.equal('');
  });
  it('is found along with what was closed in its line, of the same rule', () => {
    const companion = { id: 'v', where: 'a.c', line: 3, column: 8, ruleId: 'r', toWhere: 'a.c', toLine: 9 };
    const place = (id: string, line: number, ruleId: string) => ({
      id,
      where: 'a.c',
      line,
      column: 7,
      number: 1,
      ruleId,
    });
    expect(ids(returnedWith([companion], [place('o', 9, 'r'), place('p', 9, 's'), place('q', 8, 'r')]))).to.equal(
      'v,o',
    );
    expect(ids(returnedWith([companion], [place('o', 9, 'r'), place('p', 9, 'r')]))).to.equal('');
  });
});
