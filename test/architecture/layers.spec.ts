import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { ICruiseResult } from 'dependency-cruiser';
import { format, resolveConfig } from 'prettier';
import type { Attempt } from './attempt';
import { breaches as attempts } from './breaches';
import { breachesOf, cruised, inFolder, rules, type Breach } from './cruise';
import { modulesPage } from './graph';
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

  describe('of the program', () => {
    const followed: { result?: ICruiseResult } = {};

    before(async () => {
      followed.result = await cruised(process.cwd());
    });

    it('are kept by every file', () => {
      expect(breachesOf(followed.result as ICruiseResult)).to.deep.equal([]);
    });

    it('stand in docs/architecture/modules.md as the imports have them: else run npm run graph', async () => {
      const file = 'docs/architecture/modules.md';
      const page = modulesPage(followed.result as ICruiseResult);
      const current = await format(page, { ...(await resolveConfig(file)), filepath: file });
      expect(readFileSync(file, 'utf8')).to.equal(current);
    });
  });

  it('are kept by a small house, so that each breach below is caught for its own sake', async () => {
    expect(breachesOf(await inFolder(smallHouse, cruised))).to.deep.equal([]);
  });

  describe('broken on purpose', () => {
    const caught: Breach[] = [];

    before(async () => {
      caught.push(...breachesOf(await inFolder(brokenHouse, cruised)));
    });

    attempts.forEach((attempt) => {
      it(`refuse ${attempt.title} (${attempt.rule})`, () => {
        expect(isCaught(attempt, caught), JSON.stringify(caught.filter(({ from }) => from === attempt.from))).to.equal(
          true,
        );
      });
    });
  });

  it('have an attempt for each rule', () => {
    expect(new Set(attempts.map(({ rule }) => rule))).to.deep.equal(new Set(rules.forbidden.map(({ name }) => name)));
  });
});
