import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { eachEngine } from '../../../support/engines';
import { measureCorpus, type Measured } from './measure';
import { tablesOf } from './table';

const documented = readFileSync('docs/identity.md', 'utf8');

/** Edits after which nothing may be wrong at all, whatever the scanner shows. */
const spotless = [
  'insert lines above',
  'rename files',
  'rename folders',
  'move functions within files',
  'move functions to other files',
  'reformat',
  'fix one in each file',
  'introduce one in each file',
  'edit the code itself',
  'fix one of several alike',
  'delete files',
  'take fixes back',
];

const sum = (rows: readonly Measured[], of: (row: Measured) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** The rows of a table of what was measured, without head and sum. */
const rowsOf = (measured: readonly Measured[]): readonly string[] =>
  (tablesOf(measured).split('\n\n')[0] ?? '').split('\n').slice(2, -1);

/** The engines decide alike; where each statement takes a way over a socket, a part of the history has to do. */
const stepsOn = { sqlite: { together: Infinity, split: Infinity }, postgres: { together: 8, split: 6 } } as const;

eachEngine('the corpus of scanned code with its history', (database, engine) => {
  for (const how of ['together', 'split'] as const)
    it(`is recognised as docs/identity.md says, ${how === 'split' ? 'with a run for each file' : 'as the scanners wrote it'}`, async () => {
      const measured = await measureCorpus(database(), engine, { steps: stepsOn[engine][how], split: how === 'split' });
      const again = measured.filter(({ step }) => step !== 'first');
      const faults = again.filter(({ step }) => spotless.includes(step)).flatMap((row) => row.faults);
      expect(faults).to.deep.equal([]);
      expect(sum(again, (row) => row.kept) / sum(again, (row) => row.before)).to.be.at.least(0.997);
      expect(sum(again, (row) => row.falseMerges)).to.equal(0);
      expect(sum(again, (row) => row.falseCloses)).to.equal(0);
      expect(sum(again, (row) => row.falseNew)).to.be.at.most(3);
      expect(sum(again, (row) => row.exchanged)).to.be.at.most(5);
      expect(sum(again, (row) => row.notClosed)).to.equal(0);
      const out = 'run npm run corpus, and put what it prints into docs/identity.md';
      if (engine === 'sqlite') expect(documented, out).to.include(tablesOf(measured));
      else for (const row of rowsOf(measured)) expect(documented, out).to.include(row);
    }).timeout(120_000);
});
