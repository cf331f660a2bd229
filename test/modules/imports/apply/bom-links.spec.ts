import { expect } from 'chai';
import { undoReport, type Report } from '../../../../src/modules/imports';
import { addGitRoot } from '../../../../src/modules/roots';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { bom, vulnerability } from '../domain/boms';
import { schemaErrors, xmlSchemaErrors } from '../domain/cyclonedx-schema';
import type { Json } from '../domain/documents';
import { importsIn, type Imports, type UploadOptions } from './imports';

const serial = '3e671687-395b-41f5-a30f-a58921a69b79';
const another = 'b0b5e8a8-6f0d-4b7c-9d2a-3a5f0c1e2d4b';

/** Every document that these tests wrote. */
const written = new Set<string>();
const noted = (document: Json): string => {
  const text = JSON.stringify(document);
  written.add(text);
  return text;
};

/** As generators write references that say nothing by themselves. */
const library = (name: string, version: string): Json => ({
  type: 'library',
  'bom-ref': `shop@1.4.0|${name} ${version}`,
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
});

const listed = (serialNumber: string | null, version = 1, more: Json = {}): string => {
  const document = bom({
    ...(serialNumber === null ? {} : { serialNumber: `urn:uuid:${serialNumber}` }),
    version,
    components: [library('a', '1.0.0'), library('b', '2.0.0'), { type: 'file', 'bom-ref': 'loose', name: 'loose' }],
    services: [{ 'bom-ref': 'orders', name: 'orders', endpoints: ['https://api.example.com/orders'] }],
    vulnerabilities: [
      vulnerability({ id: 'CVE-2024-0001', references: [], affects: [{ ref: 'shop@1.4.0|a 1.0.0' }] }),
      vulnerability({ id: 'CVE-2024-0002', references: [], affects: [{ ref: 'shop@1.4.0|b 2.0.0' }] }),
      vulnerability({ id: 'CVE-2024-0003', references: [], affects: [{ ref: 'orders' }] }),
      vulnerability({ id: 'CVE-2024-0004', references: [], affects: [{ ref: 'loose' }] }),
    ],
    ...more,
  });
  return noted(document);
};

const link = (ref: string, version = 1, to = serial): string =>
  `urn:cdx:${to}/${String(version)}#${encodeURIComponent(ref)}`;

const [linkToA, linkToB] = [link('shop@1.4.0|a 1.0.0'), link('shop@1.4.0|b 2.0.0')];

type Said = readonly [id: string, ref: string, versions?: readonly Json[]];

const vex = (...said: readonly Said[]): string => {
  const document = bom({
    components: undefined,
    vulnerabilities: said.map(([id, ref, versions]) => ({
      id,
      analysis: { state: 'not_affected', justification: 'code_not_reachable' },
      affects: [{ ref, ...(versions === undefined ? {} : { versions }) }],
    })),
  });
  return noted(document);
};

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:${another}" version="7">
  <components><component type="library" bom-ref="the one"><name>a</name><version>1.0.0</version>
    <purl>pkg:npm/a@1.0.0</purl></component></components>
</bom>`;

eachEngine('links of a VEX into another BOM', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const apply = async (document: string, options: UploadOptions = {}): Promise<Report> =>
    imports().upload(document, { env: await imports().world.as('DEVELOPER'), ...options });
  const came = ({ counts: { statements } }: Report): Json => {
    if (statements === null || statements === undefined) return {};
    const { droppedFor, dropped: _, ...others } = statements;
    const all = [...Object.entries(others), ...droppedFor.map(({ reason, count }) => [reason, count] as const)];
    return Object.fromEntries(all.filter(([, count]) => count > 0));
  };
  const claimed = async (): Promise<readonly unknown[]> =>
    (
      await imports().rows(
        `select "where" from vulnerabilities where zero_risk = 'REQUESTED' and root_id = '${imports().world.root.id}' order by "where"`,
      )
    ).map(({ where }) => where);
  beforeEach(async () => {
    made.imports = await importsIn(database());
    await apply(listed(serial));
  });
  afterEach(() => imports().check());

  const undo = async ({ id }: Report): Promise<unknown> =>
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.'));
  const targets = (): Promise<readonly unknown[]> =>
    imports().rows(`select * from link_targets where root_id = '${imports().world.root.id}' order by scope_id`);

  const kept = (): Promise<readonly unknown[]> =>
    imports().rows(`select places from undo_link_targets where root_id = '${imports().world.root.id}'`);

  it('lead to the components and services that the inventory lists', async () => {
    expect(
      came(await apply(vex(['CVE-2024-0001', linkToA], ['CVE-2024-0003', link('orders')], ['CVE-2024-0002', linkToA]))),
    ).to.deep.equal({ claimed: 2, UNMATCHED: 1 });
    expect(await claimed()).to.deep.equal(['https://api.example.com/orders', 'pkg:npm/a@1.0.0']);
  });

  it('to what the BOM describes hold for all of the root', async () => {
    expect(came(await apply(vex(['CVE-2024-0002', link('shop')])))).to.deep.equal({ claimed: 1 });
    expect(await claimed()).to.deep.equal(['pkg:npm/b@2.0.0']);
  });

  it('into another serial number or version, to nothing, or to what has no version are unclear', async () => {
    const unclear: readonly Said[] = [
      ['CVE-2024-0001', link('shop@1.4.0|a 1.0.0', 2)],
      ['CVE-2024-0001', link('shop@1.4.0|a 1.0.0', 1, another)],
      ['CVE-2024-0001', link('shop@1.4.0|a 9.0.0')],
      ['CVE-2024-0001', linkToA.replace(serial, serial.slice(1))],
      ['CVE-2024-0004', link('loose')],
      ['CVE-2024-0001', linkToA, [{ version: '1.0.0', status: 'affected' }]],
    ];
    const report = await apply(vex(...unclear));
    expect(came(report)).to.deep.equal({ UNCLEAR: unclear.length });
    expect(report.analyses[0]?.notifications.map(({ text }) => text).join()).to.include(`CVE-2024-0001 on ${linkToA}`);
    expect(await claimed()).to.deep.equal([]);
  });

  it('are followed with versions that do not gainsay them, and in capital letters', async () => {
    const [capitals, versions] = [
      linkToA.replace(serial, serial.toUpperCase()),
      [{ range: 'vers:npm/<2', status: 'unaffected' }],
    ];
    expect(came(await apply(vex(['CVE-2024-0001', capitals, versions])))).to.deep.equal({ claimed: 1 });
  });

  it('are followed into the newest BOM alone, and not after it was undone', async () => {
    const newer = await apply(listed(another, 3));
    expect(came(await apply(vex(['CVE-2024-0001', linkToA]), { dryRun: true }))).to.deep.equal({ UNCLEAR: 1 });
    const said = vex(['CVE-2024-0001', link('shop@1.4.0|a 1.0.0', 3, another)]);
    expect(came(await apply(said, { dryRun: true }))).to.deep.equal({ claimed: 1 });
    await undo(newer);
    expect(came(await apply(said))).to.deep.equal({ UNCLEAR: 1 });
    await apply(listed(null, 1));
    expect(
      await imports().rows(`select scope_id from link_targets where root_id = '${imports().world.root.id}'`),
    ).to.deep.equal([]);
  });

  const renewed = Object.assign(library('a', '1.1.0'), { 'bom-ref': 'shop@1.4.0|a 1.0.0' });
  const moved = { components: [renewed], services: undefined };
  const onMoved = {
    ...moved,
    vulnerabilities: [vulnerability({ id: 'CVE-2024-0001', affects: [{ ref: 'shop@1.4.0|a 1.0.0' }] })],
  };
  const newerOnes: readonly (readonly [what: string, document: string])[] = [
    ['lists the same', listed(another, 3)],
    ['is a version of the same whose references lead elsewhere', listed(serial, 2, onMoved)],
    ['has no serial number', listed(null)],
    ['lists something else', listed(another, 1, onMoved)],
  ];
  for (const [what, document] of newerOnes)
    it(`are followed into the BOM that is the newest again once one was undone that ${what}`, async () => {
      const into = (): Promise<Report> => apply(vex(['CVE-2024-0001', linkToA]), { dryRun: true });
      const before = await targets();
      const between = await apply(document);
      const last = await apply(listed(another, 9));
      expect(came(await into())).to.deep.equal({ UNCLEAR: 1 });
      await undo(last);
      expect(came(await into())).to.deep.equal({ UNCLEAR: 1 });
      await undo(between);
      expect(await targets()).to.deep.equal(before);
      expect(await kept()).to.deep.equal([]);
      expect(came(await apply(vex(['CVE-2024-0001', linkToA])))).to.deep.equal({ claimed: 1 });
      expect(await claimed()).to.deep.equal(['pkg:npm/a@1.0.0']);
    });

  it('keep where the earlier BOM led once alone, when the newer one leads to the same', async () => {
    await apply(listed(another, 3));
    expect(await kept()).to.deep.equal([{ places: null }]);
  });

  it('are not followed into an older version of the same BOM, whose references may lead elsewhere by now', async () => {
    const newer = library('a', '1.1.0');
    const moved = { components: [{ ...newer, 'bom-ref': 'shop@1.4.0|a 1.0.0' }], services: undefined };
    const vulnerabilities = [vulnerability({ id: 'CVE-2024-0001', affects: [{ ref: 'shop@1.4.0|a 1.0.0' }] })];
    await apply(listed(serial, 2, { ...moved, vulnerabilities }));
    expect(came(await apply(vex(['CVE-2024-0001', linkToA])))).to.deep.equal({ UNCLEAR: 1 });
    const said = vex(['CVE-2024-0001', link('shop@1.4.0|a 1.0.0', 2)]);
    expect(came(await apply(said))).to.deep.equal({ claimed: 1 });
    expect(await claimed()).to.deep.equal(['pkg:npm/a@1.1.0']);
  });

  it('are followed into a BOM in XML', async () => {
    expect(await xmlSchemaErrors(xml)).to.deep.equal([]);
    await apply(xml);
    expect(came(await apply(vex(['CVE-2024-0001', link('the one', 7, another)])))).to.deep.equal({ claimed: 1 });
  });

  it('are followed within the root alone', async () => {
    const { world } = imports();
    const manager = await world.as('GROUP_MANAGER');
    valueOf(await addGitRoot(manager, world.group, { url: 'https://example.com/acme/other.git', branch: 'main' }));
    await apply(listed(another, 3), { rootNickname: 'other' });
    const said = vex(['CVE-2024-0001', link('shop@1.4.0|a 1.0.0', 3, another)]);
    expect(came(await apply(said))).to.deep.equal({ UNCLEAR: 1 });
    expect(came(await apply(said, { rootNickname: 'other' }))).to.deep.equal({ claimed: 1 });
  });

  it('cost two statements to the engine for each thousand', async () => {
    const sent = async (ref: string): Promise<number> => {
      const many = Array.from({ length: 900 }, (_, index): Said => [`CVE-2023-${String(index + 1000)}`, ref]);
      const document = vex(...many);
      return (await database().statements(() => apply(document))).length;
    };
    await sent(linkToA);
    expect((await sent(linkToB)) - (await sent('pkg:npm/b@2.0.0'))).to.equal(2);
  });
});

describe('each BOM and VEX with links of these tests', () => {
  it('is one by the published schema of CycloneDX', function () {
    this.timeout(120_000);
    listed(serial);
    written.forEach((text) => expect(schemaErrors(JSON.parse(text)), text.slice(0, 500)).to.equal(null));
  });
});
