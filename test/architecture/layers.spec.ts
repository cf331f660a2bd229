import { expect } from 'chai';
import { breaches as attempts, type Attempt } from './breaches';
import { breachesIn, inFolder, rules, type Breach } from './cruise';
import { smallHouse } from './small-house';

/** The small house with every attempt in it. */
const brokenHouse = attempts.reduce<Readonly<Record<string, string>>>(
  (files, { file, line }) => ({ ...files, [file]: `${line}\n${files[file] ?? ''}` }),
  smallHouse,
);

const isCaught = ({ rule, from, to }: Attempt, found: readonly Breach[]): boolean =>
  found.some((breach) => breach.rule === rule && breach.from === from && breach.to === to);

describe('The layers', function () {
  this.timeout(60_000);

  it('are kept by every file of the program', async () => {
    expect(await breachesIn(process.cwd())).to.deep.equal([]);
  });

  it('are kept by a small house, so that each breach below is caught for its own sake', async () => {
    expect(await inFolder(smallHouse, breachesIn)).to.deep.equal([]);
  });

  describe('broken on purpose', () => {
    const caught: Breach[] = [];

    before(async () => {
      caught.push(...(await inFolder(brokenHouse, breachesIn)));
    });

    attempts.forEach((attempt) => {
      it(`refuse ${attempt.title} (${attempt.rule})`, () => {
        expect(isCaught(attempt, caught), JSON.stringify(caught.filter(({ from }) => from === attempt.from))).to.equal(
          true,
        );
      });
    });

    it('are refused by no rule beside those that the attempts name', () => {
      const expected = new Set(attempts.map(({ rule }) => rule));
      expect(caught.filter(({ rule }) => !expected.has(rule))).to.deep.equal([]);
    });
  });

  it('have an attempt for each rule', () => {
    expect(new Set(attempts.map(({ rule }) => rule))).to.deep.equal(new Set(rules.forbidden.map(({ name }) => name)));
  });
});
