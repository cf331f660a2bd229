import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { importsIn } from './imports';
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

  it('does not have each result of a report compared with all that it has', async () => {
    const imports = await importsIn(database());
    await imports.upload(report);
    const said: string[] = [];
    const deaf = database().listen((sql) => void said.push(sql));
    await imports.upload(report, { branch: 'another' });
    deaf();
    await countOthers();
    const looks = said.filter((sql) => /^insert into staged_outcomes/.test(sql) && sql.includes('rivals, 0, null'));
    expect(looks).to.have.length.above(2);
    for (const sql of looks) {
      const bindings = ['a new one', 'a report', 0, 20_000, 0, 20_000];
      const explained = await database().db.read({ sql: `explain (costs off) ${sql}`, bindings, prepared: false });
      expect(explained.flat().join('\n')).not.to.match(/Join Filter: .*known\.value/);
    }
  });
});
