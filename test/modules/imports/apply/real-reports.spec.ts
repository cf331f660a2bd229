import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachEngine } from '../../../support/engines';
import { counted, importsIn, rewritten, type Imports } from './imports';

interface Expected {
  readonly file: string;
  readonly runs: number;
  readonly results: number;
  readonly observations: number;
  readonly suppressed: number;
  readonly absent: number;
  readonly distinctPlaces: number;
  readonly shifted?: { readonly file: string; readonly moved: readonly { readonly newLine: number }[] };
  readonly fixed?: { readonly file: string; readonly vanished: { readonly path: string; readonly line: number } };
}

const folder = 'test/fixtures/reports';
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>;
const fixture = (file: string): Buffer => readFileSync(join(folder, file));

const nonZero = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** What a shift of lines does: code tells what moved, and where a tool shows none, what it says of it. */
const shifts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  flawfinder: { moved: 15 },
  'ast-grep': { moved: 9 },
  clang: { moved: 6 },
  // Its code comes from the texts of the files, which the report carries.
  eslint: { moved: 12, dropped: 2, SUPPRESSED: 2 },
  spectral: { moved: 20 },
};

eachEngine('importing the reports of real tools', (database) => {
  for (const [name, report] of Object.entries(expected)) {
    describe(name, () => {
      const made: { imports?: Imports } = {};
      const imports = (): Imports => made.imports as Imports;
      before(async () => {
        made.imports = await importsIn(database());
      });

      it('makes every finding of the tool a vulnerability, each in its place', async () => {
        const first = await imports().upload(fixture(report.file));
        const dropped = report.suppressed + report.absent;
        expect(counted(first)).to.deep.equal(
          nonZero({
            new: report.observations,
            dropped,
            SUPPRESSED: report.suppressed,
            BASELINE_ABSENT: report.absent,
          }),
        );
        expect(report.observations + dropped).to.equal(report.results);
        expect(first.analyses).to.have.length(report.runs);
        const standing = await imports().standing();
        expect(standing).to.have.length(report.observations);
        expect(new Set(standing.map(({ where, line }) => `${where}:${String(line)}`)).size).to.equal(
          report.distinctPlaces,
        );
        await imports().check();
      });

      it('changes nothing at all when the same file comes again', async () => {
        const before = await imports().dump();
        const again = await imports().upload(fixture(report.file));
        expect(again.state).to.equal('UNCHANGED');
        expect(again.counts.unchanged).to.equal(report.observations);
        expect(await imports().dump()).to.equal(before);
      });

      it('recognises everything when the same results come in other bytes', async () => {
        const before = await imports().standing();
        const again = await imports().upload(rewritten(fixture(report.file)));
        expect(again.state).to.equal('APPLIED');
        expect(again.counts).to.include({ new: 0, unchanged: report.observations, moved: 0, reopened: 0, closed: 0 });
        expect(await imports().standing()).to.deep.equal(before);
        await imports().check();
      });

      const { shifted, fixed } = report;
      if (fixed !== undefined)
        it('closes just the one flaw that was fixed, and opens it again when it comes back', async () => {
          const gone = await imports().upload(fixture(fixed.file));
          expect(gone.counts).to.include({ new: 0, moved: 0, closed: 1, keptOpen: 0, reopened: 0 });
          const { path, line } = fixed.vanished;
          const safe = (await imports().standing()).filter(({ state }) => state === 'SAFE');
          expect(safe.map((each) => each.line)).to.deep.equal([line]);
          expect(safe[0]?.where.endsWith(path)).to.equal(true);
          const back = await imports().upload(fixture(report.file));
          expect(back.counts).to.include({ new: 0, closed: 0, reopened: 1 });
          await imports().check();
        });
      if (shifted !== undefined)
        it(`tells what moved from what is new when lines shift: ${JSON.stringify(shifts[name])}`, async () => {
          const before = await imports().standing();
          const moved = await imports().upload(fixture(shifted.file));
          expect(counted(moved)).to.deep.equal(shifts[name]);
          const after = await imports().standing();
          expect(after).to.have.length(before.length + moved.counts.new);
          expect(after.map(({ id }) => id)).to.include.members(before.map(({ id }) => id));
          const lines = new Set(after.filter(({ state }) => state === 'VULNERABLE').map(({ line }) => line));
          // What the tool suppresses stands nowhere, and so has no new line.
          const nowhere = shifted.moved.filter(({ newLine }) => !lines.has(newLine));
          expect(nowhere).to.have.length.at.most(moved.counts.dropped);
          await imports().check();
        });
    });
  }
});
