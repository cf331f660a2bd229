import { expect } from 'chai';
import { assign, shiftAt, type Anchor, type Spot } from '../../../src/modules/vulnerabilities/domain/assignment';
import { randomFrom, shuffled } from '../random';

const spots = (name: string, lines: readonly (number | readonly [line: number, column: number])[]): readonly Spot[] => {
  const alike = new Map<string, number>();
  return lines.map((place, index) => {
    const [line, column] = typeof place === 'number' ? [place, null] : place;
    const number = (alike.get(String(place)) ?? 0) + 1;
    alike.set(String(place), number);
    return { id: `${name}${index}`, line, column, number };
  });
};

type Places = Parameters<typeof spots>[1];

const told = (stood: Places, seen: Places, anchors: readonly Anchor[] = []): string =>
  assign(spots('o', stood), spots('n', seen), anchors)
    ?.map(([old, fresh]) => `${old.id}${fresh.id}`)
    .join(' ') ?? 'in doubt';

describe('which of several with the same code is which', () => {
  const cases: readonly (readonly [string, Places, Places, string, (readonly Anchor[])?])[] = [
    ['as many as before, in order', [10, 20, 30], [17, 21, 90], 'o0n0 o1n1 o2n2'],
    ['one gone, the others moved alike: the first', [10, 20, 30], [25, 35], 'o1n0 o2n1'],
    ['one gone, the others moved alike: the second', [10, 20, 30], [12, 32], 'o0n0 o2n1'],
    ['one gone, the others moved alike: the last', [10, 20, 30], [12, 22], 'o0n0 o1n1'],
    ['one gone and moved further than places are apart', [10, 20, 31], [25, 46], 'o0n0 o2n1'],
    ['one gone, one left: the nearest', [10, 20], [14], 'o0n0'],
    ['one gone, one left: as near to both', [10, 20], [15], 'in doubt'],
    [
      'one gone, one left: as near to both, and what is beside them tells',
      [10, 20],
      [15],
      'o0n0',
      [{ line: 5, shift: 5 }],
    ],
    ['one gone, one left: what is beside them outweighs nearness', [10, 20], [16], 'o0n0', [{ line: 8, shift: 6 }]],
    ['one came: the others moved alike', [10, 20], [3, 12, 22], 'o0n1 o1n2'],
    ['one came between', [10, 20], [11, 14, 21], 'o0n0 o1n2'],
    ['one came, as near', [10], [8, 12], 'in doubt'],
    [
      'columns tell in one line',
      [
        [5, 1],
        [5, 40],
      ],
      [[5, 38]],
      'o1n0',
    ],
    ['three in the very same place, two left elsewhere: the first ones', [5, 5, 5], [9, 9], 'o0n0 o1n1'],
    ['two in the very same place, three seen elsewhere: the first ones', [5, 5], [9, 9, 9], 'o0n0 o1n1'],
    ['nothing stood', [], [1], ''],
    ['nothing is seen', [1, 2], [], ''],
  ];
  for (const [title, stood, seen, pairs, anchors] of cases)
    it(`is told: ${title}`, () => expect(told(stood, seen, anchors)).to.equal(pairs));

  it('tells of places without a line by their number alone', () => {
    const nowhere = (count: number): readonly Spot[] =>
      Array.from({ length: count }, (_, index) => ({ id: `x${index}`, line: null, column: null, number: index + 1 }));
    expect(assign(nowhere(3), nowhere(2), [])?.map(([{ id }]) => id)).to.deep.equal(['x0', 'x1']);
  });

  it('goes by the nearest anchor, the one above when two are as near', () => {
    const anchors = [
      { line: 10, shift: 1 },
      { line: 20, shift: 2 },
    ];
    expect([5, 10, 14, 15, 16, 25].map((line) => shiftAt(anchors, line))).to.deep.equal([1, 1, 1, 1, 2, 2]);
    expect(shiftAt([], 7)).to.equal(0);
  });

  it('is told quickly of thousands, and not at all of more than a table holds', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => index * 3 + 1);
    const begun = process.cpuUsage();
    const one = told(
      lines,
      lines.slice(0, -1).map((line) => line + 7),
    );
    expect(one.split(' ')).to.have.lengthOf(19_999);
    expect(
      told(
        lines,
        lines.filter((_, index) => index % 2 === 0).map((line) => line + 5),
      ),
    ).to.equal('in doubt');
    // Of the processor: what others do meanwhile does not count.
    expect(process.cpuUsage(begun).user / 1000).to.be.below(3_000);
  });

  describe('whatever was edited', () => {
    /** Places of one code, before and after lines came in between and some of the places were mended. */
    const edited = (random: () => number) => {
      const below = (limit: number): number => Math.floor(random() * limit);
      const gaps = Array.from({ length: 2 + below(7) }, () => ({
        gap: 2 + below(12),
        inserted: below(3) === 0 ? below(15) : 0,
      }));
      const state = { before: 0, after: 0 };
      const places = gaps.map(({ gap, inserted }, index) => {
        state.before += gap;
        state.after += gap + inserted;
        return { id: String(index), before: state.before, after: state.after };
      });
      const mended = new Set(
        shuffled(random, places)
          .slice(0, 1 + below(2))
          .map(({ id }) => id),
      );
      return { places, mended, kept: places.filter(({ id }) => !mended.has(id)) };
    };
    const spot = (id: string, line: number): Spot => ({ id, line, column: 1, number: 1 });

    it('is never told wrong when what stands beside each is recognised: 2,000 edits', () => {
      const random = randomFrom(7);
      for (let round = 0; round < 2_000; round += 1) {
        const { places, kept } = edited(random);
        const anchors = places.map(({ before, after }) => ({ line: before - 1, shift: after - before }));
        const pairs = assign(
          shuffled(
            random,
            places.map(({ id, before }) => spot(id, before)),
          ),
          shuffled(
            random,
            kept.map(({ id, after }) => spot(id, after)),
          ),
          anchors,
        );
        expect(pairs?.map(([old, fresh]) => `${old.id}${fresh.id}`).toSorted()).to.deep.equal(
          kept.map(({ id }) => id + id),
        );
      }
    });

    it('keeps the order, assigns as many as there are, and does not depend on the order of the report: 2,000 edits', () => {
      const random = randomFrom(11);
      for (let round = 0; round < 2_000; round += 1) {
        const { places, kept } = edited(random);
        const [stood, seen] = [
          places.map(({ id, before }) => spot(id, before)),
          kept.map(({ id, after }) => spot(id, after)),
        ];
        const pairs = assign(stood, seen, []);
        const again = assign(shuffled(random, stood), shuffled(random, seen), []);
        expect(again).to.deep.equal(pairs);
        if (pairs === null) continue;
        expect(pairs).to.have.lengthOf(seen.length);
        pairs.slice(1).forEach(([old, fresh], index) => {
          const [before, earlier] = pairs[index] as readonly [Spot, Spot];
          expect(Number(old.line) > Number(before.line) && Number(fresh.line) > Number(earlier.line)).to.equal(true);
        });
      }
    });

    it('is told right when all that is left moved alike, and one place alone explains that', () => {
      const random = randomFrom(13);
      for (let round = 0; round < 500; round += 1) {
        const gaps = shuffled(random, [3, 4, 6, 9, 13, 19]);
        const lines = gaps.map((_, index) => 20 + gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0));
        const gone = 1 + Math.floor(random() * (lines.length - 2));
        const seen = lines.filter((_, index) => index !== gone).map((line) => line + 2);
        const names = lines.flatMap((_, index) => (index === gone ? [] : [`o${index}`]));
        expect(told(lines, seen)).to.equal(names.map((name, index) => `${name}n${index}`).join(' '));
      }
    });
  });
});
