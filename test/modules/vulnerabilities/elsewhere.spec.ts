import { expect } from 'chai';
import { inSteps } from '../../../src/kernel/in-steps';
import {
  elsewhere,
  linksOf,
  type Appeared,
  type Files,
  type Vanished,
} from '../../../src/modules/vulnerabilities/domain/elsewhere';
import { atOnce } from '../../support/at-once';

/** A place is `path:line code`; code in capitals is telling. */
const parts = (text: string): { readonly where: string; readonly line: number; readonly code: string } => {
  const [place = '', code = ''] = text.split(' ');
  const [where = '', line] = place.split(':');
  return { where, line: Number(line), code };
};

const stood = (text: string, index: number): Vanished => {
  const { where, line, code } = parts(text);
  return { id: `v${index}`, where, line, column: 1, number: 1, digests: [`${where} ${code}`] };
};

const seen = (text: string, index: number): Appeared => {
  const { where, line, code } = parts(text);
  const telling = code === code.toUpperCase();
  return {
    id: `o${index}`,
    where,
    line,
    column: 1,
    number: 1,
    telling,
    hasCode: true,
    digestAt: (path) => `${path} ${code}`,
  };
};

const pairs = (
  before: readonly string[],
  after: readonly string[],
  { reported = [], known = [] }: { readonly reported?: readonly string[]; readonly known?: readonly string[] } = {},
): readonly string[] => {
  const files: Files = { reported: new Set(reported), known: new Set(known) };
  const links = atOnce(linksOf(before.map(stood), after.map(seen)));
  return atOnce(elsewhere(links, files))
    .map(([from, to]) => `${from.where}:${String(from.line)}>${to.where}:${String(to.line)}`)
    .toSorted();
};

describe('what is seen in another file', () => {
  it('went with its file, when that has another name', () => {
    expect(pairs(['a/x.c:3 one', 'a/x.c:9 two'], ['a/y.c:3 one', 'a/y.c:9 two'])).to.deep.equal([
      'a/x.c:3>a/y.c:3',
      'a/x.c:9>a/y.c:9',
    ]);
  });
  it('went with its file into another folder, though it is alone', () => {
    expect(pairs(['a/x.c:3 one'], ['b/x.c:3 one'])).to.deep.equal(['a/x.c:3>b/x.c:3']);
  });
  it('is not taken for another, when it is little and alone', () => {
    expect(pairs(['a/x.c:3 one'], ['a/y.c:3 one'])).to.deep.equal([]);
    expect(pairs(['a/x.c:3 ONE'], ['a/y.c:3 ONE'])).to.deep.equal(['a/x.c:3>a/y.c:3']);
  });
  it('goes in its order, when several are alike', () => {
    expect(pairs(['x.c:3 one', 'x.c:9 one'], ['y.c:13 one', 'y.c:19 one'])).to.deep.equal([
      'x.c:3>y.c:13',
      'x.c:9>y.c:19',
    ]);
  });
  it('is nowhere, when two files fit as well', () => {
    expect(pairs(['x.c:3 ONE', 'x.c:4 TWO'], ['y.c:3 ONE', 'y.c:4 TWO', 'z.c:3 ONE', 'z.c:4 TWO'])).to.deep.equal([]);
  });
  it('is in the file that has more of it', () => {
    expect(pairs(['x.c:3 ONE', 'x.c:4 TWO'], ['y.c:3 ONE', 'y.c:4 TWO', 'z.c:3 ONE'])).to.deep.equal([
      'x.c:3>y.c:3',
      'x.c:4>y.c:4',
    ]);
  });
  const both = { reported: ['x.c', 'y.c'], known: ['x.c', 'y.c'] };
  it('moved as code, when it is telling and went from one file to one other', () => {
    expect(pairs(['x.c:3 ONE'], ['y.c:30 ONE'], both)).to.deep.equal(['x.c:3>y.c:30']);
    expect(pairs(['x.c:3 ONE'], ['y.c:30 ONE', 'z.c:4 ONE'], both)).to.deep.equal([]);
    expect(pairs(['x.c:3 ONE', 'w.c:3 ONE'], ['y.c:30 ONE'], both)).to.deep.equal([]);
    expect(pairs(['x.c:3 ONE'], ['y.c:30 ONE', 'y.c:40 ONE'], both)).to.deep.equal([]);
  });
  it('moved as code, when it is little, and other code came along at the same distance', () => {
    expect(pairs(['x.c:3 one', 'x.c:5 two'], ['y.c:30 one', 'y.c:32 two'], both)).to.deep.equal([
      'x.c:3>y.c:30',
      'x.c:5>y.c:32',
    ]);
    expect(pairs(['x.c:3 one', 'x.c:5 two'], ['y.c:30 one', 'y.c:50 two'], both)).to.deep.equal([]);
  });
  it('does not depend on the order of the report', () => {
    const [before, after] = [
      ['a/x.c:3 ONE', 'a/x.c:9 two', 'a/x.c:12 two', 'q.c:1 FOUR'],
      ['b/x.c:5 ONE', 'b/x.c:11 two', 'b/x.c:14 two', 'r.c:8 FOUR'],
    ] as const;
    expect(pairs(before.toReversed(), after.toReversed())).to.deep.equal(pairs(before, after));
  });
  it('is linked file by file, however often it stands there', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => String(index + 1));
    const before = lines.map((line) => `a/x.c:${line} one`);
    const after = lines.map((line) => `a/y.c:${line} one`);
    const links = atOnce(linksOf(before.map(stood), after.map(seen)));
    expect(links.map((link) => [link.from, link.to, link.stood.length, link.seen.length])).to.deep.equal([
      ['a/x.c', 'a/y.c', 3000, 3000],
    ]);
    expect(pairs(before, after)).to.deep.equal(lines.map((line) => `a/x.c:${line}>a/y.c:${line}`).toSorted());
  });
  it('moved as code, when there is much of its kind that keeps its order, and little went elsewhere', () => {
    const lines = Array.from({ length: 30 }, (_, index) => index + 1);
    const before = lines.map((line) => `a/x.c:${String(line)} one`);
    const known = { reported: ['a/x.c'], known: ['a/y.c'] };
    const together = lines.map((line) => `a/y.c:${String(line + 100)} one`);
    expect(pairs(before, together, known)).to.have.length(30);
    // No two of them went as far.
    const apart = lines.map((line) => `a/y.c:${String(line * line + 100)} one`);
    expect(pairs(before, apart, known)).to.deep.equal([]);
  });
  it('is found in steps, of which none computes more than an identity, and between which others get their turn', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => String(index));
    const before = numbers.map((number) => stood(`a/x${number}.c:1 one${number}`, 0));
    const state = { others: 0, computed: 0, mostAtOnce: 0 };
    const after = numbers.map((number) => {
      const each = seen(`b/x${number}.c:1 one${number}`, 0);
      const digestAt = (path: string): string => {
        state.computed += 1;
        state.mostAtOnce = Math.max(state.mostAtOnce, state.computed);
        return each.digestAt(path);
      };
      return { ...each, digestAt };
    });
    const timer = setInterval(() => {
      state.others += 1;
    }, 0);
    const slow = function* () {
      const steps = linksOf(before, after);
      for (;;) {
        state.computed = 0;
        const { done, value } = steps.next();
        if (done === true) return value;
        const until = performance.now() + 0.1;
        while (performance.now() < until);
        yield;
      }
    };
    const links = await inSteps(slow());
    clearInterval(timer);
    expect(links.map(({ from, to }) => `${from}>${to}`)).to.deep.equal(
      numbers.map((number) => `a/x${number}.c>b/x${number}.c`),
    );
    expect(state.mostAtOnce).to.equal(1);
    // More than 3,600 steps of a tenth of a millisecond each.
    expect(state.others).to.be.at.least(10);
  });
});
