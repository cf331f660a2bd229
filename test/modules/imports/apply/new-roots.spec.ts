import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { importsIn, type Imports } from './imports';
import { scan } from './sarif';

const report = scan([{ line: 1, code: 'const value = read(input);' }]);

/** What PostgreSQL counted knows nothing of a root that came after it; SQLite counts nothing. */
eachEngine('a root that came after the rows were counted', (database, engine) => {
  if (engine === 'sqlite') return;
  const run = (sql: string): Promise<number> => database().db.patient.write({ sql, bindings: [], prepared: false });

  const countOthers = async (): Promise<void> => {
    await run(`insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
      select 'other', 'of another ' || number, 'TOOL', 1, (select min(id) from vulnerabilities)
      from generate_series(1, 20000) as number`);
    await run("delete from vulnerability_identities where root_id <> 'other'");
    await run('analyze vulnerability_identities, sightings');
  };

  /** How the inserts that look for what is known would be done of a report of 20,000 results on a root. */
  const plansOf = async (said: readonly string[], looks: RegExp): Promise<readonly string[]> => {
    const plans: string[] = [];
    for (const sql of said.filter((each) => /^insert into staged_outcomes/.test(each) && looks.test(each))) {
      const bindings = ['a new one', 'a report', 0, 20_000, 0, 20_000];
      const explained = await database().db.read({ sql: `explain (costs off) ${sql}`, bindings, prepared: false });
      plans.push(explained.flat().join('\n'));
    }
    return plans;
  };

  const saidBy = async (imports: Imports): Promise<readonly string[]> => {
    const said: string[] = [];
    const deaf = database().listen((sql) => void said.push(sql));
    await imports.upload(report, { branch: 'another' });
    deaf();
    return said;
  };

  it('does not have each result of a report compared with all that it has', async () => {
    const imports = await importsIn(database());
    await imports.upload(report);
    const said = await saidBy(imports);
    await countOthers();
    const plans = await plansOf(said, /rivals, 0, null/);
    expect(plans).to.have.length.above(2);
    for (const plan of plans) expect(plan).not.to.match(/Join Filter: .*known\.value/);
  });

  it('has what a result was known by formerly looked up, however little is believed to be known', async () => {
    const imports = await importsIn(database());
    await imports.upload(report);
    const [plan, ...more] = await plansOf(await saidBy(imports), /former\.key/);
    expect(more).to.deep.equal([]);
    expect(plan).to.match(/Index Cond: \(\(root_id = [^)]*\) AND \(value = [^)]*former\.value/);
    expect(plan).not.to.match(/Hash Cond|Join Filter: .*value/);
  });
});
