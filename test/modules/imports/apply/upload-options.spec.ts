import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { formatNames } from '../../../../src/modules/imports/domain/formats/format';
import { eachEngine } from '../../../support/engines';
import { packageReport } from '../domain/reports';
import { importsIn, type Imports } from './imports';
import { scan } from './sarif';

const result = (name: string, line: number) => ({ line, code: `const ${name} = read(${name}Input);` });
const [one, other] = [result('one', 1), result('other', 20)];

eachEngine('what an upload says of its report', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });

  it('keeps what one category saw from being closed by another', async () => {
    await imports().upload(scan([one, other]), { category: 'deep' });
    const shallow = await imports().upload(scan([one]), { category: 'shallow' });
    expect(shallow.counts).to.include({ closed: 0, unchanged: 1 });
    expect(shallow.analyses[0]).to.include({ category: 'shallow', closing: 'CLOSES' });
    expect((await imports().upload(scan([{ ...one, line: 2 }]), { category: 'deep' })).counts).to.include({
      closed: 1,
    });
  });

  it('takes the same file with another category for another report, and with the same one for the same', async () => {
    await imports().upload(scan([one]), { category: 'deep' });
    expect((await imports().upload(scan([one]), { category: 'shallow' })).state).to.equal('APPLIED');
    expect((await imports().upload(scan([one]), { category: 'shallow' })).state).to.equal('UNCHANGED');
  });

  it('lets an older analysis close, move and reopen nothing, in whatever order they come', async () => {
    await imports().upload(scan([one, other]), { analysedAt: '2025-03-01T00:00:00.000Z' });
    await imports().upload(scan([{ ...one, line: 3 }]), { analysedAt: '2025-03-03T00:00:00.000Z' });
    const after = await imports().places();
    const late = await imports().upload(scan([{ ...one, line: 2 }, other]), { analysedAt: '2025-03-02T00:00:00.000Z' });
    expect(late.analyses[0]?.closing).to.equal('OUTDATED');
    expect(late.counts).to.include({ reopened: 0, moved: 0, closed: 0 });
    expect(await imports().places()).to.deep.equal(after);
  });

  it('does not believe a report whose clock is ahead: the runs after it are no older for that', async () => {
    const ahead = await imports().upload(scan([one, other], { ended: '2999-01-01T00:00:00Z' }));
    expect(ahead.analyses[0]).to.include({ closing: 'CLOSES' });
    expect(ahead.analyses[0]?.notifications).to.deep.equal([
      {
        level: 'WARNING',
        text: 'The run says that it ended at 2999-01-01T00:00:00.000Z, which is in the future: this time is not believed.',
      },
    ]);
    const next = await imports().upload(scan([one], { ended: '2025-03-01T00:00:00Z' }));
    expect(next.counts).to.include({ unchanged: 1, closed: 1 });
  });

  it('refuses a time to come, and a category that is too long, and writes nothing', async () => {
    const before = await imports().dump();
    const later = await imports().attempt(scan([one]), { analysedAt: '2999-01-01T00:00:00.000Z' });
    expect(!later.ok && later.error).to.include({ code: 'INVALID_VALUE' });
    expect(!later.ok && later.error.field).to.deep.equal(['input', 'analysedAt']);
    const long = await imports().attempt(scan([one]), { category: 'x'.repeat(256) });
    expect(!long.ok && long.error.field).to.deep.equal(['input', 'category']);
    expect(await imports().dump()).to.equal(before);
  });

  it('refuses a mapping that the format has no use for, by its name, and writes nothing', async () => {
    const before = await imports().dump();
    const mapping = JSON.parse(readFileSync('docs/examples/mapping.json', 'utf8')) as unknown;
    const own = readFileSync('docs/examples/report.json', 'utf8');
    const given = [
      { mapping },
      { mapping: {} },
      { mapping, format: 'GENERIC' },
      { mapping, patience: 0 },
      { mapping, dryRun: true },
    ] as const;
    for (const options of given) {
      const refused = await imports().attempt(own, options);
      expect(!refused.ok && refused.error).to.deep.equal({
        code: 'INVALID_VALUE',
        field: ['input', 'mapping'],
        message: 'Reports in the format GENERIC have no use for a mapping: leave it out.',
      });
    }
    expect(await imports().dump()).to.equal(before);
    expect((await imports().upload(own, { mapping: null })).state).to.equal('APPLIED');
  });

  it('takes a mapping, or has no use for one, in each format', async () => {
    const readers = ['CSV', 'CYCLONEDX', 'GITLEAKS', 'GRYPE', 'NPM_AUDIT', 'OSV_SCANNER', 'SARIF', 'SEMGREP', 'TRIVY'];
    for (const format of formatNames) {
      const answer = await imports().attempt('{}', { format, mapping: { prefix: '/builds' } });
      expect(!answer.ok && answer.error.code === 'INVALID_VALUE', format).to.equal(!readers.includes(format));
    }
  });

  it('notes in the organization alone which advisories the report says to be one', async () => {
    await imports().upload(packageReport('grype'));
    const rows = await imports().rows('select advisory_id, canonical_id from reported_aliases order by advisory_id');
    expect(rows.length).to.be.above(1);
    rows.forEach((row) => expect(String(row['canonicalId'])).to.match(/^CVE-/));
  });
});
