import { expect } from 'chai';
import { exportMark } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { importsIn, type Imports } from './imports';
import { scan } from './sarif';

const drafts = [
  { path: 'src/first.ts', code: 'const first = read(input);', partial: 'one' },
  { path: 'src/second.ts', code: 'const second = read(input);', partial: 'two' },
];
const report = scan(drafts);

/** The same as an export would tell it, which carries these identities. */
const carrying = (identities: readonly Readonly<Record<string, string>>[]): string => {
  const log = JSON.parse(report) as { runs: { results: object[] }[] };
  return JSON.stringify({
    ...log,
    runs: log.runs.map((run) => ({
      ...run,
      properties: { [exportMark]: true },
      results: run.results.map((result, index) => ({ ...result, fingerprints: identities[index] })),
    })),
  });
};

const [one, another] = ['first-'.repeat(4), 'second'.repeat(4)];

eachEngine('the first report of a root', (database) => {
  const identitiesIn = ({ rows, world }: Imports): ReturnType<Imports['rows']> =>
    rows(`select value, algorithm from vulnerability_identities where root_id = '${world.root.id}' order by value`);

  it('has nobody looked for who has what it brings already', async () => {
    const imports = await importsIn(database());
    const said: string[] = [];
    const deaf = database().listen((sql) => void said.push(sql));
    await imports.upload(report);
    deaf();
    const inserts = said.filter((sql) => /^insert into (vulnerability_identities|sightings) /.test(sql));
    expect(inserts).to.have.length(2);
    expect(inserts.filter((sql) => sql.includes('on conflict'))).to.deep.equal([]);
    expect(await identitiesIn(imports)).to.have.length(6);
    await imports.check();
    expect((await imports.upload(report, { branch: 'another' })).counts).to.include({ new: 0, unchanged: 2 });
  });

  it('is taken though it carries an identity of one kind as one of another', async () => {
    const imports = await importsIn(database());
    const { counts } = await imports.upload(
      carrying([
        { 'integratesTool/v2': one, 'integratesLocation/v1': another },
        { 'integratesContent/v2': another, 'integratesLocation/v1': one },
      ]),
    );
    expect(counts.new).to.equal(2);
    expect(await identitiesIn(imports)).to.deep.equal([
      { value: one, algorithm: 'TOOL' },
      { value: another, algorithm: 'CONTENT' },
    ]);
    await imports.check();
  });
});
