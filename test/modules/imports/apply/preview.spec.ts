import { expect } from 'chai';
import { reportChangePages } from '../../../../src/modules/vulnerabilities';
import { removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { importsIn, type Imports } from './imports';
import { scan, type ResultDraft } from './sarif';

const flaw = (line: number, code = `call(${line}) of something`): ResultDraft => ({ line, code });
const lines = (count: number): readonly ResultDraft[] => Array.from({ length: count }, (_, index) => flaw(index + 1));

eachEngine('previewing a report', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const preview = async (document: string, options = {}) => {
    const { changes, ...report } = await imports().upload(document, { ...options, dryRun: true });
    return {
      report,
      told: (changes ?? []).map(
        ({ kind, line, previousLine, recognisedBy, dropReason, keptOpenFor }) =>
          `${kind} ${[line, previousLine, recognisedBy, dropReason, keptOpenFor].map((each) => each ?? '-').join(' ')}`,
      ),
      changes,
    };
  };
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });

  it('tells what would happen to each vulnerability and why, and writes nothing', async () => {
    await imports().upload(scan([flaw(1), flaw(2), flaw(3), flaw(4), flaw(5)]));
    await imports().upload(scan([flaw(1), flaw(2), flaw(3), flaw(5)]));
    const removed = (await imports().standing()).find(({ line }) => line === 5)?.id ?? '';
    valueOf(await removeVulnerability(imports().env, removed, 'FALSE_POSITIVE'));
    const before = await imports().dump();
    const { told, changes } = await preview(
      scan([flaw(1), flaw(12, 'call(2) of something'), flaw(4), flaw(5), flaw(9), { ...flaw(8), suppressed: true }]),
    );
    expect(told).to.have.members([
      'NEW 9 - - - -',
      'MOVED 12 2 CONTENT - -',
      'REOPENED 4 - CONTENT - -',
      'CLOSED 3 - - - -',
      'DROPPED 5 - CONTENT REMOVED -',
      'DROPPED 8 - - SUPPRESSED -',
    ]);
    expect(changes?.find(({ kind }) => kind === 'NEW')?.vulnerabilityId).to.equal(null);
    expect(await imports().dump()).to.equal(before);
  });

  it('tells why something stays open that is seen no more', async () => {
    await imports().upload(scan(lines(3)));
    const { told } = await preview(scan(lines(1), { successful: false }));
    expect(told).to.deep.equal(['KEPT_OPEN 2 - - - RUN_FAILED', 'KEPT_OPEN 3 - - - RUN_FAILED']);
  });

  it('tells the first 500 of each kind, and counts all', async () => {
    const { told, report } = await preview(scan(lines(502)));
    expect(told).to.have.length(500);
    expect(report.counts.new).to.equal(502);
  });

  it('tells whom the vulnerabilities are hidden from the counts alone', async () => {
    const gate = await imports().world.as('GATE');
    expect((await preview(scan(lines(1)), { env: gate })).changes).to.equal(null);
  });

  it('is what a report tells of itself once it was applied', async () => {
    await imports().upload(scan(lines(3)));
    const document = scan([flaw(1), flaw(12, 'call(2) of something'), flaw(7)]);
    const { told } = await preview(document);
    const { id } = await imports().upload(document);
    const pages = { page: new Map() as Awaited<ReturnType<typeof reportChangePages>> };
    const statements = await database().statements(async () => {
      pages.page = await reportChangePages(imports().env, [id], { first: 10 });
    });
    expect(statements).to.have.length(1);
    const kinds = (pages.page.get(id)?.nodes ?? []).map(({ kind, recognisedBy }) => `${kind} ${recognisedBy ?? '-'}`);
    expect(kinds).to.have.members(['REPORTED -', 'MOVED CONTENT', 'CLOSED -']);
    expect(told).to.have.length(3);
    expect(await pages.page.get(id)?.count()).to.equal(3);
  });
});
