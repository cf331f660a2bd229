import { expect } from 'chai';
import { migrateUp } from '../../../../src/database/migrate';
import type { Person } from '../../../../src/kernel/actor';
import { driveDueRoots, stopDriving, undoReport, type Report } from '../../../../src/modules/imports';
import { exportVulnerabilities } from '../../../../src/modules/vulnerability-files';
import { confirmZeroRisk, rejectZeroRisk, requestZeroRisk } from '../../../../src/modules/zero-risk';
import { downTo } from '../../../database/down';
import { ask } from '../../../support/client';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { textOf } from '../../vulnerability-files/exported';
import { bom, vulnerability } from '../domain/boms';
import { schemaErrors, xmlSchemaErrors } from '../domain/cyclonedx-schema';
import type { Json } from '../domain/documents';
import { counted, importsIn, type Imports, type UploadOptions } from './imports';
import { storedIn, keptByEarlier } from './stored';

const library = (name: string, version: string): Json => ({
  type: 'library',
  'bom-ref': name,
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
});

const libraries = [library('a', '1.0.0'), library('b', '2.0.0'), library('c', '3.0.0')];

const flaws = ['a', 'b', 'c'].map((name) =>
  vulnerability({ id: `CVE-2024-000${name.charCodeAt(0) - 96}`, references: [], affects: [{ ref: name }] }),
);

/** What a scanner found. */
const scanned = JSON.stringify(bom({ components: libraries, vulnerabilities: flaws }));

interface Said {
  readonly id?: string;
  readonly ref: string;
  readonly state: string;
  readonly at?: string;
  readonly versions?: readonly Json[];
}

/** Every VEX that these tests wrote. */
const written = new Set<string>();

/** A VEX as people write it: without components, each statement with its time. */
const vex = (...said: readonly Said[]): string => {
  const text = JSON.stringify(
    bom({
      components: undefined,
      vulnerabilities: said.map(({ id = 'CVE-2024-0001', ref, state, at, versions }) => ({
        id,
        analysis: {
          state,
          justification: 'code_not_reachable',
          detail: 'Never called.',
          ...(at === undefined ? {} : { lastUpdated: at }),
        },
        affects: [{ ref, ...(versions === undefined ? {} : { versions }) }],
      })),
    }),
  );
  written.add(text);
  return text;
};

const a = 'pkg:npm/a@1.0.0';
const [early, later, latest] = ['2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z', '2025-03-01T00:00:00Z'] as const;

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">
  <metadata><timestamp>2025-01-01T00:00:00Z</timestamp></metadata>
  <vulnerabilities>
    <vulnerability>
      <id>CVE-2024-0001</id>
      <analysis><state>not_affected</state><justification>code_not_reachable</justification>
        <responses><response>will_not_fix</response></responses><detail>Never called.</detail>
        <lastUpdated>2025-01-01T00:00:00Z</lastUpdated></analysis>
      <affects><target><ref>urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#pkg:npm/a@1.0.0</ref></target></affects>
    </vulnerability>
  </vulnerabilities>
</bom>`;

eachEngine('what a VEX states', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const world = () => imports().world;
  const developer = () => world().as('DEVELOPER');

  const apply = async (document: string, options: UploadOptions = {}): Promise<Report> =>
    imports().upload(document, { env: await developer(), ...options });

  /** The statements' counts that are not zero. */
  const came = ({ counts: { statements } }: Report): Json => {
    if (statements === null || statements === undefined) return {};
    const { droppedFor, dropped: _, ...others } = statements;
    const dropped = droppedFor.map(({ reason, count }) => [reason, count] as const);
    return Object.fromEntries([...Object.entries(others), ...dropped].filter(([, count]) => count > 0));
  };

  const stated = async (...said: readonly Said[]): Promise<Json> => came(await apply(vex(...said)));

  const risks = async (): Promise<readonly unknown[]> =>
    (
      await imports().rows(
        `select zero_risk from vulnerabilities where root_id = '${world().root.id}' order by "where"`,
      )
    ).map(({ zeroRisk }) => zeroRisk);

  const idOf = async (where: string): Promise<string> =>
    (await imports().standing()).find((each) => each.where === where)?.id ?? '';

  beforeEach(async () => {
    made.imports = await importsIn(database());
    await imports().upload(scanned);
  });
  afterEach(async () => {
    // What is checked counts all that is open.
    const confirmed = await imports().rows(`select id from vulnerabilities where zero_risk = 'CONFIRMED'`);
    const ids = confirmed.map(({ id }) => String(id));
    if (ids.length > 0)
      valueOf(await rejectZeroRisk(await world().as('REVIEWER'), world().group.id, ids, 'It is a risk.'));
    await imports().check();
  });

  it('claims zero risk in the name of who uploads it, for somebody else to confirm', async () => {
    const report = await apply(vex({ ref: a, state: 'not_affected', at: early }));
    expect(report.state).to.equal('APPLIED');
    expect(came(report)).to.deep.equal({ claimed: 1 });
    expect(counted(report)).to.deep.equal({ dropped: 1, STATED: 1 });
    expect(await risks()).to.deep.equal(['REQUESTED', null, null]);
    const id = await idOf(a);
    const { vulnerability: shown } = await ask<{ vulnerability: unknown }>(
      await world().as('VIEWER'),
      `{ vulnerability(id: "${id}") { state zeroRisk zeroRiskHistory { status by justification reportId } } }`,
    );
    const justification = 'VEX: not_affected: code_not_reachable: Never called.';
    expect(shown).to.deep.equal({
      state: 'VULNERABLE',
      zeroRisk: 'REQUESTED',
      zeroRiskHistory: [{ status: 'REQUESTED', by: 'developer@example.com', justification, reportId: report.id }],
    });
    expect(await imports().rows(`select type from journal where type = 'ZeroRiskRequested'`)).to.have.length(1);
    valueOf(await confirmZeroRisk(await world().as('REVIEWER'), world().group.id, [id], 'Looked at it.'));
    expect(await risks()).to.deep.equal(['CONFIRMED', null, null]);
    // What people confirmed, no document takes back.
    expect(await stated({ ref: a, state: 'exploitable', at: later })).to.deep.equal({ DECIDED: 1 });
    expect(await risks()).to.deep.equal(['CONFIRMED', null, null]);
  });

  it('meets what still stands under a name that it had before names were written in one way', async () => {
    const standsAs = (before: string, where: string): Promise<unknown> =>
      database().writer.raw('update vulnerabilities set "where" = ? where root_id = ? and "where" = ?', [
        where,
        world().root.id,
        before,
      ]);
    await standsAs(a, 'pkg:rpm/rhel/bash@1%3A5.1.8-9.el9');
    await standsAs('pkg:npm/b@2.0.0', 'pkg:golang/example.com/mod@1.4.0');
    const newer = { ref: 'pkg:rpm/redhat/bash@1:5.1.8-10.el9', state: 'not_affected', at: early };
    expect(await stated(newer)).to.deep.equal({ UNMATCHED: 1 });
    for (const ref of [
      'pkg:rpm/redhat/bash@1:5.1.8-9.el9',
      'pkg:rpm/rhel/bash@1%3A5.1.8-9.el9',
      'pkg:rpm/redhat/bash',
    ]) {
      expect(await stated({ ref, state: 'not_affected', at: later }), ref).to.deep.equal({ claimed: 1 });
      expect(await stated({ ref, state: 'exploitable', at: later }), ref).to.deep.equal({ withdrawn: 1 });
    }
    const module = { id: 'CVE-2024-0002', ref: 'pkg:golang/example.com/mod@v1.4.0', state: 'not_affected', at: early };
    expect(await stated(module)).to.deep.equal({ claimed: 1 });
    expect(new Set(await risks())).to.deep.equal(new Set(['REJECTED', 'REQUESTED', null]));
  });

  it('means the same in XML, by a link into another BOM', async () => {
    expect(came(await apply(xml))).to.deep.equal({ claimed: 1 });
    expect(await stated({ ref: a, state: 'not_affected', at: early })).to.deep.equal({ unchanged: 1 });
  });

  it('counts by its newest statement, whatever the order of the files', async () => {
    const first = vex({ ref: a, state: 'false_positive', at: later });
    expect(came(await apply(first))).to.deep.equal({ claimed: 1 });
    const before = await storedIn(imports(), engine);
    const again = await apply(first);
    expect(again.state).to.equal('UNCHANGED');
    expect(came(again)).to.deep.equal({ unchanged: 1 });
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
    expect(await stated({ ref: a, state: 'in_triage', at: early })).to.deep.equal({ OLDER: 1 });
    expect(await risks()).to.deep.equal(['REQUESTED', null, null]);
    const changes = { ref: a, state: 'exploitable', at: latest };
    expect(await stated({ ref: a, state: 'false_positive', at: later }, changes)).to.deep.equal({
      withdrawn: 1,
      OLDER: 1,
    });
    expect(await risks()).to.deep.equal(['REJECTED', null, null]);
    expect(came(await apply(first))).to.deep.equal({ OLDER: 1 });
    // Without a time of its own, the time of the file counts, and never one to come.
    expect(await stated({ ref: a, state: 'not_affected' })).to.deep.equal({ claimed: 1 });
  });

  it('says nothing new by the same file again, even where nothing of it has a time', async () => {
    const analysis = { state: 'not_affected', justification: 'code_not_reachable' };
    const undated = JSON.stringify(
      bom({
        components: undefined,
        metadata: undefined,
        vulnerabilities: [{ id: 'CVE-2024-0001', analysis, affects: [{ ref: a }] }],
      }),
    );
    written.add(undated);
    expect(came(await apply(undated))).to.deep.equal({ claimed: 1 });
    const before = await storedIn(imports(), engine);
    for (const wait of [0, 60_000]) {
      world().clock.pass(wait);
      const again = await apply(undated);
      expect(again.state).to.equal('UNCHANGED');
      expect(came(again)).to.deep.equal({ unchanged: 1 });
      expect(await storedIn(imports(), engine)).to.deep.equal(before);
    }
  });

  it('leaves alone what people decided', async () => {
    const id = await idOf(a);
    valueOf(await requestZeroRisk(await developer(), world().group.id, [id], 'We do not use it.'));
    expect(await stated({ ref: a, state: 'exploitable', at: early })).to.deep.equal({ DECIDED: 1 });
    valueOf(await rejectZeroRisk(await world().as('REVIEWER'), world().group.id, [id], 'You do.'));
    expect(await stated({ ref: a, state: 'not_affected', at: later })).to.deep.equal({ DECIDED: 1 });
    expect(await risks()).to.deep.equal(['REJECTED', null, null]);
  });

  it('tells what of it fits nothing, is not clear, or closes nothing, by name', async () => {
    const report = await apply(
      vex(
        { ref: 'pkg:npm/unknown@1.0.0', state: 'not_affected' },
        { ref: 'pkg:npm/a@9.9.9', state: 'not_affected' },
        { id: 'CVE-1999-9999', ref: a, state: 'false_positive' },
        { ref: 'urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#product', state: 'not_affected' },
        { ref: 'pkg:npm/a', state: 'not_affected', versions: [{ range: 'vers:npm/<2.0.0' }] },
        { id: 'CVE-2024-0002', ref: 'pkg:npm/b@2.0.0', state: 'resolved' },
      ),
    );
    expect(came(report)).to.deep.equal({ UNMATCHED: 3, UNCLEAR: 2, NEEDS_EVIDENCE: 1 });
    const told = report.analyses[0]?.notifications.map(({ text }) => text).join('\n');
    expect(told).to.contain(
      '3 VEX statements fit nothing that was reported in the root: CVE-2024-0001 on pkg:npm/unknown@',
    );
    expect(told).to.contain('CVE-2024-0001 on urn:cdx:f08a6ccd').and.to.contain('CVE-2024-0002 on pkg:npm/b@2.0.0');
    expect(await risks()).to.deep.equal([null, null, null]);
  });

  it('holds for versions that it lists, for aliases, and for all that it describes', async () => {
    const versions = [{ version: '0.9.0', status: 'affected' }, { version: '1.0.0' }];
    expect(await stated({ ref: 'pkg:npm/a', state: 'not_affected', versions })).to.deep.equal({
      claimed: 1,
      UNCLEAR: 1,
    });
    const described = { id: 'CVE-2024-0002', ref: 'shop', state: 'not_affected' };
    expect(await stated(described)).to.deep.equal({ claimed: 1 });
    // A report tells that two ids name one vulnerability.
    const aliased = vulnerability({
      id: 'CVE-2024-0003',
      references: [{ id: 'GHSA-xvch-5gv4-984h' }],
      affects: [{ ref: 'c' }],
    });
    await imports().upload(
      JSON.stringify(bom({ components: libraries, vulnerabilities: [...flaws.slice(0, 2), aliased] })),
    );
    expect(await stated({ id: 'GHSA-xvch-5gv4-984h', ref: 'pkg:npm/c@3.0.0', state: 'not_affected' })).to.deep.equal({
      claimed: 1,
    });
    expect(await risks()).to.deep.equal(['REQUESTED', 'REQUESTED', 'REQUESTED']);
  });

  it('holds for versions that it lists, as package URLs write them', async () => {
    const packages = [
      'pkg:deb/debian/zlib@1:1.2.11+dfsg-2',
      'pkg:golang/example.com/mod@v1.4.0',
      'pkg:generic/odd@1(2)',
    ];
    const components = packages.map((purl) => ({ type: 'library', 'bom-ref': purl, name: 'any', purl }));
    const weak = packages.map((ref, at) =>
      vulnerability({ id: `CVE-2024-001${at}`, references: [], affects: [{ ref }] }),
    );
    await imports().upload(JSON.stringify(bom({ components, vulnerabilities: weak })));
    const listed: readonly (readonly [ref: string, version: string])[] = [
      ['pkg:deb/debian/zlib', '1:1.2.11+dfsg-2'],
      ['pkg:golang/example.com/mod', '1.4.0'],
      ['pkg:generic/odd', '1(2)'],
    ];
    const said = listed.map(([ref, version], at) => {
      return { id: `CVE-2024-001${at}`, ref, state: 'not_affected', versions: [{ version }] };
    });
    expect(await stated(...said)).to.deep.equal({ claimed: 3 });
  });

  it('holds in a BOM with components, too, beside its results', async () => {
    const [one, ...others] = flaws;
    const analysis = { state: 'not_affected', lastUpdated: early };
    const report = await apply(
      JSON.stringify(bom({ components: libraries, vulnerabilities: [{ ...one, analysis }, ...others] })),
    );
    expect(came(report)).to.deep.equal({ claimed: 1 });
    expect(counted(report)).to.deep.equal({ unchanged: 3 });
  });

  it('changes nothing by who may not claim, and outdates nothing then', async () => {
    const said: Said = { ref: a, state: 'not_affected', at: latest };
    expect(came(await imports().upload(vex(said)))).to.deep.equal({ NOT_PERMITTED: 1 });
    expect(await risks()).to.deep.equal([null, null, null]);
    const { actor, ...env } = await developer();
    const token = { ...env, actor: { ...actor, door: 'TOKEN', scopes: ['REPORT_UPLOAD'] } as Person };
    expect(came(await imports().upload(vex(said), { env: token }))).to.deep.equal({ NOT_PERMITTED: 1 });
    expect(await stated({ ...said, at: early })).to.deep.equal({ claimed: 1 });
  });

  it('is done by a job as well', async () => {
    const { id } = await apply(vex({ ref: a, state: 'not_affected', at: early }), { patience: 0 });
    await driveDueRoots(imports().env);
    for (;;) {
      const [row] = await imports().rows(`select state, counts from reports where id = '${id}'`);
      if (row?.['state'] !== 'QUEUED' && row?.['state'] !== 'RUNNING') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await stopDriving();
    expect(await risks()).to.deep.equal(['REQUESTED', null, null]);
  });

  it('is previewed as it would be done, and writes nothing', async () => {
    await apply(vex({ id: 'CVE-2024-0002', ref: 'pkg:npm/b@2.0.0', state: 'not_affected', at: early }));
    const before = await storedIn(imports(), engine);
    const document = vex(
      { ref: a, state: 'not_affected', at: early },
      { id: 'CVE-2024-0002', ref: 'pkg:npm/b@2.0.0', state: 'exploitable', at: later },
    );
    const { changes, ...report } = await imports().upload(document, { env: await developer(), dryRun: true });
    expect(came(report)).to.deep.equal({ claimed: 1, withdrawn: 1 });
    expect(changes?.map(({ kind, where }) => `${kind} ${where}`)).to.deep.equal([
      'CLAIMED pkg:npm/a@1.0.0',
      'WITHDRAWN pkg:npm/b@2.0.0',
    ]);
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
  });

  it('is previewed without an id of what would be new, too', async () => {
    const affects = [{ ref: 'd' }];
    const document = JSON.stringify(
      bom({
        components: [...libraries, library('d', '4.0.0')],
        vulnerabilities: [
          ...flaws,
          vulnerability({ id: 'CVE-2024-0004', references: [], affects }),
          { id: 'CVE-2024-0004', analysis: { state: 'not_affected' }, affects: [{ ref: 'pkg:npm/d@4.0.0' }] },
        ],
      }),
    );
    const { changes } = await imports().upload(document, { env: await developer(), dryRun: true });
    expect(changes?.map(({ kind, where, vulnerabilityId }) => [kind, where, vulnerabilityId])).to.deep.equal([
      ['NEW', 'pkg:npm/d@4.0.0', null],
      ['CLAIMED', 'pkg:npm/d@4.0.0', null],
      ['DROPPED', 'pkg:npm/d@4.0.0', null],
    ]);
  });

  it('is undone as a whole, unless people answered', async () => {
    await apply(vex({ ref: a, state: 'not_affected', at: early }));
    const before = await storedIn(imports(), engine);
    const undo = async (id: string) => undoReport(await world().as('GROUP_MANAGER'), id, 'A mistake.');
    const document = vex(
      { ref: a, state: 'exploitable', at: later },
      { id: 'CVE-2024-0002', ref: 'pkg:npm/b@2.0.0', state: 'not_affected', at: early },
    );
    const { id } = await apply(document);
    expect(await risks()).to.deep.equal(['REJECTED', 'REQUESTED', null]);
    valueOf(await undo(id));
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
    const renewed = await apply(document);
    await downTo(database(), /^0053-/);
    await migrateUp(database());
    valueOf(await undo(renewed.id));
    const undone = keptByEarlier(await storedIn(imports(), engine));
    expect(undone, 'applied by an earlier version').to.deep.equal(keptByEarlier(before));
    const again = await apply(document);
    const b = await idOf('pkg:npm/b@2.0.0');
    valueOf(await confirmZeroRisk(await world().as('REVIEWER'), world().group.id, [b], 'Looked at it.'));
    const refused = await undo(again.id);
    expect(refused.ok ? '' : refused.error.message)
      .to.contain('People decided since on 1')
      .and.to.contain(b);
  });

  it('is not undone once people answered by a server whose clock is slow', async () => {
    const slow = { ids: 0 };
    const newId = (): string => {
      slow.ids += 1;
      return `00000000-0000-7000-8000-${String(slow.ids).padStart(12, '0')}`;
    };
    const { id } = await apply(vex({ ref: a, state: 'not_affected', at: early }));
    const reviewer = { ...(await world().as('REVIEWER')), newId };
    valueOf(await rejectZeroRisk(reviewer, world().group.id, [await idOf(a)], 'It is a risk.'));
    const before = await storedIn(imports(), engine);
    const refused = await undoReport(await world().as('GROUP_MANAGER'), id, 'A mistake.');
    expect(refused.ok ? 'undone' : refused.error.message).to.contain('People decided since on 1');
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
  });

  it('is nothing by an export of ours', async () => {
    await apply(vex({ ref: a, state: 'not_affected', at: early }));
    const [b, c] = [await idOf('pkg:npm/b@2.0.0'), await idOf('pkg:npm/c@3.0.0')];
    valueOf(await requestZeroRisk(await developer(), world().group.id, [b, c], 'We do not use it.'));
    valueOf(await confirmZeroRisk(await world().as('REVIEWER'), world().group.id, [b], 'Looked at it.'));
    const env = await world().as('VIEWER');
    const text = await textOf(
      exportVulnerabilities('vex', { env, group: world().group, filter: {}, inTurn: (work) => work() }),
    );
    const standing = await imports().standing();
    const report = await apply(text);
    expect(counted(report)).to.deep.equal({ dropped: 3, STATED: 3 });
    expect(came(report)).to.deep.equal({});
    expect(await risks()).to.deep.equal(['REQUESTED', 'CONFIRMED', 'REQUESTED']);
    expect(await imports().standing()).to.deep.equal(standing);
  });

  it('may be ten thousand statements, by a few statements to the engine for each thousand', async () => {
    const many = Array.from({ length: 10_000 }, (_, index): Said => ({
      id: `CVE-2023-${String(1000 + (index % 100))}`,
      ref: `pkg:npm/many-${String(index)}@1.0.0`,
      state: 'not_affected',
      at: early,
    }));
    const found = many
      .slice(0, 1500)
      .map(({ id, ref }) => vulnerability({ id, references: [], ratings: [], affects: [{ ref }] }));
    await imports().upload(JSON.stringify(bom({ vulnerabilities: found })));
    const document = vex(...many);
    const env = await developer();
    const sent = await database().statements(async () => {
      expect(came(await imports().upload(document, { env }))).to.deep.equal({ claimed: 1500, UNMATCHED: 8500 });
    });
    expect(sent.length).to.be.below(300);
    expect(came(await imports().upload(document, { env }))).to.deep.equal({ unchanged: 1500, UNMATCHED: 8500 });
  }).timeout(60_000);
});

const portion = 100;

/** A VEX as several, each with some of its statements: that none comes twice takes the schema all pairs of them. */
const portionsOf = (text: string): readonly Json[] => {
  const whole = JSON.parse(text) as Json & { readonly vulnerabilities: readonly Json[] };
  const { vulnerabilities: all } = whole;
  expect(new Set(all.map((each) => JSON.stringify(each))).size).to.equal(all.length);
  return Array.from({ length: Math.ceil(all.length / portion) }, (_, at) => ({
    ...whole,
    vulnerabilities: all.slice(at * portion, (at + 1) * portion),
  }));
};

describe('each VEX of these tests', () => {
  it('is one by the published schemas of CycloneDX', async function () {
    this.timeout(120_000);
    expect(await xmlSchemaErrors(xml)).to.deep.equal([]);
    vex({ ref: a, state: 'not_affected' });
    [...written].flatMap(portionsOf).forEach((some) => {
      expect(schemaErrors(some), JSON.stringify(some)).to.equal(null);
    });
  });
});
