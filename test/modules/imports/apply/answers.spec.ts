import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { requestReattacks } from '../../../../src/modules/reattacks';
import { ask } from '../../../support/client';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { importsIn, type Imports } from './imports';
import { sarif, scan, type ResultDraft } from './sarif';

const seen: readonly ResultDraft[] = [
  { line: 3, code: 'eval(request.body);' },
  { line: 9, code: 'exec(request.query);' },
];
const [first, second] = seen as readonly [ResultDraft, ResultDraft];

eachEngine('reports that answer reattacks', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const shown = (id: string): Promise<unknown> =>
    ask(
      imports().world.env,
      `{ vulnerability(id: "${id}") { state verification verificationHistory { status outcome reportId } } }`,
    );
  const asked = { status: 'REQUESTED', outcome: null, reportId: null };
  const uploadAndAsk = async (): Promise<readonly [string, string]> => {
    await imports().upload(scan(seen));
    const { world, standing } = imports();
    const ids = (await standing()).map(({ id }) => id) as [string, string];
    valueOf(await requestReattacks(world.env, world.group.id, ids, 'Mended in version 2.'));
    return ids;
  };
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('tell what is still there from what is gone', async () => {
    const [gone, stays] = await uploadAndAsk();
    const { id: reportId } = await imports().upload(scan([{ ...second, line: 19 }]));
    const answered = { status: 'VERIFIED', reportId };
    expect(await shown(stays)).to.deep.equal({
      vulnerability: {
        state: 'VULNERABLE',
        verification: 'VERIFIED',
        verificationHistory: [asked, { ...answered, outcome: 'OPEN' }],
      },
    });
    expect(await shown(gone)).to.deep.equal({
      vulnerability: {
        state: 'SAFE',
        verification: 'VERIFIED',
        verificationHistory: [asked, { ...answered, outcome: 'SAFE' }],
      },
    });
  });

  it('answer nothing when their run ended before the request, failed, or is only previewed', async () => {
    const [still] = await uploadAndAsk();
    const waits = { vulnerability: { state: 'VULNERABLE', verification: 'REQUESTED', verificationHistory: [asked] } };
    await imports().upload(sarif({ ended: '2025-12-31T00:00:00Z', results: seen, category: 'older' }));
    expect(await shown(still)).to.deep.equal(waits);
    await imports().upload(sarif({ successful: false, results: [] }));
    expect(await shown(still)).to.deep.equal(waits);
    await imports().upload(scan([first]), { dryRun: true });
    expect(await shown(still)).to.deep.equal(waits);
    await imports().upload(`${scan(seen)} `);
    expect(await shown(still)).to.not.deep.equal(waits);
  });

  it('answer more than are read at once, and undoing has all of them ask again', async () => {
    const { world, standing, upload, rows } = imports();
    const many: readonly ResultDraft[] = Array.from({ length: 1_250 }, (_, index) => ({
      path: `src/file-${index % 40}.ts`,
      line: index + 1,
      code: `const rows${index} = await query(text${index});`,
    }));
    await upload(scan(many));
    const ids = (await standing()).map(({ id }) => id);
    for (let from = 0; from < ids.length; from += 150)
      valueOf(await requestReattacks(world.env, world.group.id, ids.slice(from, from + 150), 'Mended in version 2.'));
    const counted = async (): Promise<unknown> =>
      (
        await rows(`select state, verification, count(*) as count from vulnerabilities
          where group_id = '${world.group.id}' group by 1, 2 order by 1`)
      ).map(({ state, verification, count }) => [state, verification, Number(count)]);
    let report = '';
    const sent = await database().statements(async () => {
      report = (await upload(scan(many.slice(600)), { confirmClosing: true })).id;
    });
    expect(await counted()).to.deep.equal([
      ['SAFE', 'VERIFIED', 600],
      ['VULNERABLE', 'VERIFIED', 650],
    ]);
    // Two batches of each: no statement reads all that waits.
    const reading = sent.filter((sql) => sql.includes("verification in ('REQUESTED', 'ON_HOLD')"));
    expect(reading.filter((sql) => sql.includes('distinct finding_id')).length).to.equal(2);
    expect(reading.filter((sql) => sql.includes('order by id limit')).length).to.equal(4);
    expect(reading.length).to.equal(6);
    valueOf(await undoReport(world.env, report, 'A mistake.'));
    expect(await counted()).to.deep.equal([['VULNERABLE', 'REQUESTED', 1_250]]);
  });
});
