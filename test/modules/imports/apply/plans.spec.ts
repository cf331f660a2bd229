import { expect } from 'chai';
import { confirmClosing, undoReport } from '../../../../src/modules/imports';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { importsIn, type Imports } from './imports';
import { scan, type ResultDraft } from './sarif';

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

const lines = (count: number): readonly ResultDraft[] =>
  Array.from({ length: count }, (_, index) => ({ line: index + 1, code: `call(${index}) of something` }));

/** Whether a step of a plan is done again for each row of what stands around it. */
const again = (step: Step, plan: readonly Step[]): boolean => {
  const parent = plan.find(({ id }) => id === step.parent);
  return parent !== undefined && (parent.detail.startsWith('CORRELATED') || again(parent, plan));
};

/** A search by what all rows of a report have in common. */
const ofWholeReport = /^SEARCH .*\(report_id=\?( AND (scope_id=\?|\(?at>\?\)?|ordinal[<>]\?))*\)$/;

// PostgreSQL makes such lists once, and hashes them.
eachEngine('what is done with all that a report is about', (database, engine) => {
  if (engine !== 'sqlite') return;
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });

  const planOf = (sql: string): Promise<readonly Step[]> =>
    database().writer.raw<Step[]>(`explain query plan ${sql.replaceAll('?', `'x'`)}`);

  /** The steps of statements that go through all of a report for each of its rows: its square. */
  const squares = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const statements = [...new Set(await database().statements(work))];
    const found: string[] = [];
    for (const sql of statements.filter((each) => /^(select|insert|update|delete|with)\b/.test(each))) {
      const plan = await planOf(sql);
      const steps = plan.filter((step) => ofWholeReport.test(step.detail) && again(step, plan));
      found.push(...steps.map(({ detail }) => `${detail}: ${sql}`));
    }
    return found;
  };

  it('is not gone through once more for each of it: uploading, closing after confirmation and undoing', async () => {
    const { upload, world, env } = imports();
    const manager = await world.as('GROUP_MANAGER');
    expect(await squares(() => upload(scan(lines(24))))).to.deep.equal([]);
    const report = { id: '' };
    const fewer = async (): Promise<unknown> => Object.assign(report, { id: (await upload(scan(lines(2)))).id });
    expect(await squares(fewer)).to.deep.equal([]);
    expect(await squares(async () => valueOf(await confirmClosing(env, report.id, 'It is gone.')))).to.deep.equal([]);
    expect(await squares(async () => valueOf(await undoReport(manager, report.id, 'A mistake.')))).to.deep.equal([]);
  });
});
