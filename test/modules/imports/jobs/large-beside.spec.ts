import { expect } from 'chai';
import { parse } from 'graphql';
import type { Db } from '../../../../src/database/db';
import type { Env } from '../../../../src/kernel/env';
import { isUnderWay, reportsByIds, stopDriving, type Report } from '../../../../src/modules/imports';
import { interpreted } from '../../../support/client';
import { eachEngine } from '../../../support/engines';
import { importsIn, type Imports } from '../apply/imports';
import { ruleOf, scan, type ResultDraft } from '../apply/sarif';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const rules = Array.from({ length: 12 }, (_, index) => ruleOf(`rule-${index}`, 100 + index));
const results = (count: number, folder: string, shift: number): readonly ResultDraft[] =>
  Array.from({ length: count }, (_, index) => ({
    rule: `rule-${index % 12}`,
    path: `${folder}/file-${index % 40}.ts`,
    line: 2 * index + shift,
    code: `const value${index} = read(input${index});`,
  }));

const [few, many] = [100, 10_000];
/** What stood before: at lines that are odd, and at even ones in the large report. */
const earlier = scan(results(few, 'old', 1), { rules });
const large = scan([...results(few, 'old', 2), ...results(many, 'new', 2)], { rules });
const small = (seed: number): string => scan(results(50, `other-${seed}`, 1), { rules });

const document = parse(`query ($group: UUID!, $report: UUID!) {
  moved: group(id: $group) { vulnerabilities(first: 100, filter: { whereStartsWith: "old/" }) { nodes { line } } }
  findings: group(id: $group) { findings(first: 100) { nodes { openVulnerabilities } } }
  figures: group(id: $group) { figures { openVulnerabilities } }
  report(id: $report) { state }
}`);

interface Read {
  readonly moved: { readonly vulnerabilities: { readonly nodes: readonly { readonly line: number }[] } };
  readonly findings: { readonly findings: { readonly nodes: readonly { readonly openVulnerabilities: number }[] } };
  readonly figures: { readonly figures: { readonly openVulnerabilities: number } };
  readonly report: { readonly state: string };
}

/** Of each statement that a query sends, whether it saw the state before the report or after it; else it was a mixture. */
const seenIn = ({ moved, findings, figures, report }: Read): readonly ('before' | 'after')[] => {
  const told = (what: string, old: boolean, now: boolean): 'before' | 'after' => {
    if (old === now) throw new Error(`${what} are a mixture`);
    return old ? 'before' : 'after';
  };
  const lines = moved.vulnerabilities.nodes.map(({ line }) => line % 2);
  expect(lines).to.have.length(few);
  const open = findings.findings.nodes.reduce((sum, { openVulnerabilities }) => sum + openVulnerabilities, 0);
  const figure = figures.figures.openVulnerabilities;
  return [
    told(
      'places',
      lines.every((odd) => odd === 1),
      lines.every((odd) => odd === 0),
    ),
    told(`counts of findings (${open})`, open === few, open === few + many),
    told(`figures (${figure})`, figure === few, figure === few + many),
    report.state === 'APPLIED' ? 'after' : 'before',
  ];
};

eachEngine('beside a large report', (database, engine) => {
  const made: { imports?: Imports; other?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const other = (): Imports => made.other as Imports;
  before(async () => {
    made.imports = await importsIn(database());
    made.other = await importsIn(database());
  });
  // Before the database is closed.
  afterEach(() => stopDriving());

  const stateOf = async ({ id }: Report): Promise<Report['state'] | undefined> =>
    (await reportsByIds(imports().env, [id]))[0]?.state;

  /** Tells when the transaction that applies a report has begun to write, and when it has ended. */
  const watched = (env: Env, state: { applying: boolean }): Env => {
    const watching = (db: Db): Db => ({
      ...db,
      write: (statement) => {
        if (db.inTransaction && /^insert into vulnerabilities/.test(statement.sql)) state.applying = true;
        return db.write(statement);
      },
      transaction: (work) =>
        db
          .transaction((inner) => work(watching(inner)))
          .finally(() => {
            state.applying = false;
          }),
      get patient() {
        return watching(db.patient);
      },
    });
    return { ...env, db: watching(env.db) };
  };

  it('reads see what was before or what comes after it, and other tenants go on', async function () {
    this.timeout(60_000);
    await imports().upload(earlier);
    const state = { applying: false };
    const report = await imports().upload(large, { patience: 0, env: watched(imports().env, state) });
    const smalls: { whole: boolean; applying: boolean; beforeTheEnd: boolean }[] = [];
    const uploadBeside = async (): Promise<void> => {
      const { applying } = state;
      const { state: ended } = await other().upload(small(smalls.length), { patience: null });
      smalls.push({ whole: ended === 'APPLIED', applying, beforeTheEnd: (await stateOf(report)) !== 'APPLIED' });
    };
    while ((await stateOf(report)) === 'QUEUED') await pause(5);
    const first = uploadBeside();
    const during = { reads: 0, whileApplying: 0 };
    const sequence: ('before' | 'after')[] = [];
    const second: { upload?: Promise<void> } = {};
    for (;;) {
      const begun = state.applying;
      const { data } = await interpreted(imports().env, document, {
        group: imports().world.group.id,
        report: report.id,
      });
      const read = data as unknown as Read;
      // Read side by side, each by a statement of its own: what a later read sees is never older.
      const seen = seenIn(read);
      sequence.push(seen.every((each) => each === 'before') ? 'before' : 'after');
      if (sequence.at(-2) === 'after') expect(seen.every((each) => each === 'after')).to.equal(true);
      during.reads += 1;
      if (begun && state.applying) during.whileApplying += 1;
      if (state.applying && engine === 'postgres') second.upload ??= uploadBeside();
      if (read.report.state === 'APPLIED' && sequence.at(-2) === 'after') break;
      const [now] = await reportsByIds(imports().env, [report.id]);
      if (now !== undefined && !isUnderWay(now)) expect(now.state).to.equal('APPLIED');
    }
    await Promise.all([first, second.upload]);
    expect(sequence[0]).to.equal('before');
    expect(during.whileApplying, 'reads that began and ended while it was applied').to.be.greaterThan(1);
    // On SQLite, whoever applies holds the only writer: a small report comes before it, or after it.
    expect(smalls).to.deep.equal([
      { whole: true, applying: false, beforeTheEnd: true },
      ...(engine === 'postgres' ? [{ whole: true, applying: true, beforeTheEnd: true }] : []),
    ]);
  });
});
