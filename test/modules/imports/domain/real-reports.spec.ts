import { expect } from 'chai';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identities } from '../../../../src/modules/imports/domain/identity';
import type { Observation } from '../../../../src/modules/imports/domain/observation';
import { outlineSarif } from '../../../../src/modules/imports/domain/sarif/outline';
import { readSarif } from '../../../../src/modules/imports/domain/sarif/read';
import { observations, type Outcome } from './documents';

interface Counts {
  readonly file: string;
  readonly results: number;
  readonly observations: number;
  readonly suppressed: number;
}

interface Expected extends Counts {
  readonly runs: number;
  readonly absent: number;
  readonly withoutLocation: number;
  readonly byRule: Readonly<Record<string, number>>;
  readonly distinctRulePlaces: number;
  readonly sample: { readonly ruleId: string; readonly path: string; readonly line: number };
  readonly shifted?: Counts & {
    readonly moved: readonly {
      readonly ruleId: string;
      readonly path: string;
      readonly line: number;
      readonly newLine: number;
      readonly count: number;
    }[];
  };
  readonly fixed?: Counts;
}

const folder = 'test/fixtures/reports';
const expectedFile = join(folder, 'expected.json');
const expected = existsSync(expectedFile)
  ? (JSON.parse(readFileSync(expectedFile, 'utf8')) as Readonly<Record<string, Expected>>)
  : {};

const read = async (file: string): Promise<Outcome> => {
  const path = join(folder, file);
  const outline = await outlineSarif(createReadStream(path));
  if (!outline.ok) return { readings: [], error: outline.error };
  const readings = [];
  for await (const batch of readSarif(outline.value, createReadStream(path), { prefix: '/srv/example' })) {
    if (!batch.ok) return { readings, error: batch.error };
    readings.push(...batch.value);
  }
  return { outline: outline.value, readings };
};

/** The numbers were counted on the files by another program. */
const counted = (outcome: Outcome): Omit<Counts, 'file'> & { readonly absent: number } => {
  const found = observations(outcome);
  const suppressed = found.filter(({ suppression }) => suppression !== null).length;
  const absent = outcome.readings.filter(
    (reading) => 'dropped' in reading && reading.dropped === 'BASELINE_ABSENT',
  ).length;
  return { results: outcome.outline?.results ?? -1, observations: found.length - suppressed, suppressed, absent };
};

const fullRuleId = ({ rule, detail }: Observation): string => {
  const facts = (JSON.parse(detail ?? '{}') as { facts?: { ruleId?: string } }).facts;
  return facts?.ruleId ?? rule.id ?? '';
};

const open = (outcome: Outcome): readonly Observation[] =>
  observations(outcome).filter(({ suppression }) => suppression === null);

describe('the reports of real tools', () => {
  for (const [name, report] of Object.entries(expected)) {
    describe(name, () => {
      it('has the counts that another program found', async () => {
        const outcome = await read(report.file);
        expect(outcome.error).to.equal(undefined);
        const { results, suppressed, absent } = report;
        expect(counted(outcome)).to.deep.equal({ results, observations: report.observations, suppressed, absent });
        expect(outcome.outline?.runs).to.have.length(report.runs);
      });
      it('has as many observations of each rule', async () => {
        const found = open(await read(report.file)).map(fullRuleId);
        const byRule = Object.fromEntries(
          [...new Set(found)].map((id) => [id, found.filter((each) => each === id).length]),
        );
        expect(byRule).to.deep.equal(report.byRule);
      });
      it('names as many places', async () => {
        const places = open(await read(report.file)).map(({ rule, place }) =>
          JSON.stringify([rule.id, place.where, place.line]),
        );
        expect(new Set(places).size).to.equal(report.distinctRulePlaces);
      });
      it('names the place of a known result by its path in the repository', async () => {
        const { ruleId, path, line } = report.sample;
        const found = open(await read(report.file)).filter((observation) => fullRuleId(observation) === ruleId);
        const places = found.map(({ place }) => `${place.where}:${String(place.line)}`);
        if (report.byRule[ruleId] === undefined) expect(places).to.deep.equal([]);
        else expect(places).to.include(`${path}:${String(line)}`);
      });
      const { shifted, fixed } = report;
      if (fixed !== undefined) {
        it('has one observation less when one flaw is fixed', async () => {
          expect(counted(await read(fixed.file))).to.include({
            results: fixed.results,
            observations: fixed.observations,
            suppressed: fixed.suppressed,
          });
        });
      }
      if (shifted !== undefined) {
        it('keeps an identity of each observation that has code when lines shift', async () => {
          const [before, after] = [open(await read(report.file)), open(await read(shifted.file))];
          const content = (some: readonly Observation[]): readonly string[] =>
            some
              .flatMap((each) =>
                identities(each)
                  .filter(({ algorithm }) => algorithm === 'CONTENT')
                  .map(({ value }) => value),
              )
              .sort();
          expect(content(after)).to.deep.equal(content(before));
          const places = observations(await read(shifted.file)).map(
            ({ place }) => `${place.where}:${String(place.line)}`,
          );
          for (const { path, newLine } of shifted.moved) expect(places).to.include(`${path}:${String(newLine)}`);
        });
      }
    });
  }
});
