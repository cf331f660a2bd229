import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { bom, vulnerability } from '../domain/boms';
import type { Json } from '../domain/documents';
import { counted, importsIn, type Imports } from './imports';

const library = (name: string, version: string): Json => ({
  type: 'library',
  'bom-ref': name,
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
});

const affecting = (name: string, parts: Json = {}): Json => vulnerability({ affects: [{ ref: name }], ...parts });

const written = (components: readonly Json[], vulnerabilities: readonly Json[] | undefined): string =>
  JSON.stringify(bom({ components, vulnerabilities }));

const libraries = [library('a', '1.0.0'), library('b', '2.0.0')];

eachEngine('a BOM applied', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const apply = async (document: string) => {
    const report = await imports().upload(document);
    return { counts: counted(report), closing: report.analyses[0]?.closing, format: report.format };
  };
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('opens, follows new versions of a component, and closes what it no longer names', async () => {
    expect(await apply(written(libraries, [affecting('a'), affecting('b')]))).to.deep.equal({
      counts: { new: 2 },
      closing: 'CLOSES',
      format: 'CYCLONEDX',
    });
    const newer = [library('a', '1.1.0'), library('b', '2.0.0')];
    expect((await apply(written(newer, [affecting('a'), affecting('b')]))).counts).to.deep.equal({
      unchanged: 1,
      moved: 1,
    });
    expect((await apply(written(newer, [affecting('a')]))).counts).to.deep.equal({ unchanged: 1, closed: 1 });
    expect(await imports().places()).to.deep.equal(['pkg:npm/a@1.1.0:null VULNERABLE', 'pkg:npm/b@2.0.0:null SAFE']);
  });

  it('closes nothing by an inventory, or by a VEX, which opens nothing that it calls no risk', async () => {
    await apply(written(libraries, [affecting('a'), affecting('b')]));
    expect(await apply(written(libraries, undefined))).to.deep.include({
      counts: { keptOpen: 2 },
      closing: 'NO_RESULTS',
    });
    const stated = [
      affecting('a', { analysis: { state: 'not_affected', justification: 'code_not_reachable' } }),
      affecting('a', { id: 'CVE-2024-1111', references: [], analysis: { state: 'false_positive' } }),
    ];
    expect(await apply(written(libraries, stated))).to.deep.include({
      counts: { unchanged: 1, keptOpen: 1, dropped: 1, SUPPRESSED: 1 },
      closing: 'NO_RESULTS',
    });
    expect(await apply(written([], stated))).to.deep.include({ counts: { dropped: 2, STATED: 2 } });
    expect(await imports().places()).to.deep.equal([
      'pkg:npm/a@1.0.0:null VULNERABLE',
      'pkg:npm/b@2.0.0:null VULNERABLE',
    ]);
    // No statement keeps anything from being closed.
    expect((await apply(written(libraries, [affecting('b')]))).counts).to.deep.equal({ unchanged: 1, closed: 1 });
  });

  it('opens at addresses of services, moves nothing between them, and takes statements on them', async () => {
    const services = [
      { 'bom-ref': 's', name: 'orders', endpoints: ['https://api.example.com/orders'] },
      { 'bom-ref': 't', name: 'refunds', endpoints: ['https://api.example.com/refunds'] },
    ];
    const own = ['ACME-1', 'ACME-2'].map((id) => affecting('s', { id, references: [] }));
    const document = (vulnerabilities: readonly Json[]): string => JSON.stringify(bom({ services, vulnerabilities }));
    const all = [affecting('s'), affecting('t'), ...own];
    expect((await apply(document(all))).counts).to.deep.equal({ new: 4 });
    expect((await apply(document([...all].reverse()))).counts).to.deep.equal({ unchanged: 4 });
    expect((await apply(document([affecting('t'), ...own.slice(1)]))).counts).to.deep.equal({
      unchanged: 2,
      closed: 2,
    });
    expect(await imports().places()).to.deep.equal([
      'https://api.example.com/orders:null SAFE',
      'https://api.example.com/orders:null SAFE',
      'https://api.example.com/orders:null VULNERABLE',
      'https://api.example.com/refunds:null VULNERABLE',
    ]);
    const analysis = { state: 'not_affected', justification: 'code_not_reachable' };
    const report = await imports().upload(document([affecting('t', { analysis })]), {
      env: await imports().world.as('DEVELOPER'),
    });
    expect(report.counts.statements).to.deep.include({ claimed: 1, dropped: 0 });
    expect(
      await imports().rows(`select "where", zero_risk from vulnerabilities where zero_risk is not null`),
    ).to.deep.equal([{ where: 'https://api.example.com/refunds', zeroRisk: 'REQUESTED' }]);
  });
});
