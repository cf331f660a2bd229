import { expect } from 'chai';
import { plain, rawRows } from '../../../src/database/rows';
import type { Env } from '../../../src/kernel/env';
import { keepFigures } from '../../../src/modules/findings';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { dump } from '../access/dump';
import { reportIn } from '../access/tenants';
import { call, listOf, tried } from '../call';

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const v31Temporal = `${v31}/E:U`;
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

const shown =
  'finding { id title description threat recommendation cwe requirements { identifier title } cvss31 cvss40 severityScore severity status weaknessKey openVulnerabilities closedVulnerabilities releasedAt group { name } }';

eachEngine('findings', (database) => {
  const made: { world?: World; analyst?: Env } = {};
  const world = (): World => made.world as World;
  const analyst = (): Env => made.analyst as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.analyst = await made.world.as('ANALYST');
  });
  const input = (told: object = {}) => ({
    groupId: world().group.id,
    title: 'A title',
    description: 'A text',
    ...told,
  });
  const add = async (told: object = {}) =>
    (await call(analyst(), 'addFinding', input(told), shown))['finding'] as Record<string, unknown> & { id: string };

  it('are drafts when they are added by hand, with defaults for what is not said', async () => {
    expect(await add({ title: ' Made by hand ', threat: null, cwe: null })).to.deep.include({
      title: 'Made by hand',
      threat: '',
      recommendation: '',
      cwe: [],
      requirements: [],
      cvss31: null,
      severityScore: 0,
      severity: 'NONE',
      status: 'DRAFT',
      weaknessKey: 'manual/made-by-hand',
      openVulnerabilities: 0,
      releasedAt: null,
      group: { name: 'web-shop' },
    });
    expect(await add({ cwe: [89, 89, 20], cvss40: v40 })).to.deep.include({
      cwe: [89, 20],
      weaknessKey: 'CWE-89',
      severityScore: 9.3,
      severity: 'CRITICAL',
    });
  });

  const refusals: readonly (readonly [object, string])[] = [
    [{ title: 'MADE-BY-hand' }, 'ALREADY_EXISTS title'],
    [{ cwe: [89] }, 'ALREADY_EXISTS cwe'],
    [{ title: '' }, 'INVALID_VALUE title'],
    [{ cwe: [0] }, 'INVALID_VALUE cwe'],
    [{ cvss31: v40 }, 'INVALID_VALUE cvss31'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG description'],
  ];
  refusals.forEach(([told, expected]) => {
    it(`are refused ${JSON.stringify(told).slice(0, 40)}: ${expected}`, async () => {
      const before = await dump(database());
      expect(await tried(analyst(), 'addFinding', input(told))).to.equal(expected);
      expect(await dump(database())).to.deep.equal(before);
    });
  });

  it('of one weakness are made once, however many ask at the same time', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        tried(analyst(), 'addFinding', input({ title: `t${index}`, cwe: [1000] })),
      ),
    );
    expect(all.sort()).to.deep.equal([...Array.from({ length: 4 }, () => 'ALREADY_EXISTS cwe'), 'done']);
  });

  it('take long titles of wide characters', async () => {
    expect(await tried(analyst(), 'addFinding', input({ title: `a${'𠮷'.repeat(199)}` }))).to.equal('done');
  });

  it('keep what a change leaves out, ignore nulls of texts, and lose vectors by null', async () => {
    const { id, ...before } = await add({
      title: 'Patched',
      cwe: [1001],
      threat: 'T',
      recommendation: 'R',
      cvss31: v31,
      cvss40: v40,
    });
    const change = async (told: object) => {
      const { id: _, ...after } = (await call(analyst(), 'updateFinding', { findingId: id, ...told }, shown))[
        'finding'
      ] as Record<string, unknown>;
      return after;
    };
    expect(await change({})).to.deep.equal(before);
    expect(await change({ title: null, description: null, threat: null, recommendation: null })).to.deep.equal(before);
    expect(await change({ threat: '', title: 'Renamed' })).to.deep.equal({ ...before, threat: '', title: 'Renamed' });
    expect(await change({ cvss40: null })).to.deep.include({ cvss40: null, cvss31: v31, severityScore: 9.8 });
    expect(await change({ cvss31: v31Temporal })).to.deep.include({
      severityScore: 9,
      title: 'Renamed',
      weaknessKey: 'CWE-1001',
    });
    expect(await change({ cvss31: null })).to.deep.include({ cvss31: null, severityScore: 0, severity: 'NONE' });
    expect(await tried(analyst(), 'updateFinding', { findingId: id, title: ' ' })).to.equal('INVALID_VALUE title');
    expect(await tried(analyst(), 'updateFinding', { findingId: id, cvss40: v31 })).to.equal('INVALID_VALUE cvss40');
  });

  it('keep the requirements that they leave unfulfilled in their order, and change them as a whole', async () => {
    const asvs = { identifier: 'ASVS-5.0.0-1.2.4', title: 'Queries are parameterized' };
    const wstg = { identifier: 'WSTG-INPV-05', title: null };
    const given = [{ ...asvs, title: ` ${asvs.title} ` }, { identifier: wstg.identifier }];
    const { id: findingId, requirements } = await add({ title: 'Demanding', requirements: given });
    expect(requirements).to.deep.equal([asvs, wstg]);
    const changed = async (told: object): Promise<unknown> =>
      ((await call(analyst(), 'updateFinding', { findingId, ...told }, shown))['finding'] as Record<string, unknown>)[
        'requirements'
      ];
    expect(await changed({ threat: 'Reads all.', requirements: null })).to.deep.equal([asvs, wstg]);
    expect(await changed({ requirements: [wstg, asvs] })).to.deep.equal([wstg, asvs]);
    const twice = { findingId, requirements: [wstg, { identifier: 'wstg-inpv-05' }] };
    expect(await tried(analyst(), 'updateFinding', twice)).to.equal('INVALID_VALUE requirements.1.identifier');
    expect(await changed({})).to.deep.equal([wstg, asvs]);
    expect(await changed({ requirements: [] })).to.deep.equal([]);
    const told = await rawRows<{ data: string }>(
      database().db,
      `select data from journal where type = 'FindingUpdated' and subject_id = ? order by sequence`,
      [findingId],
      { data: plain },
    );
    expect(told.map(({ data }) => (JSON.parse(data) as { after: object }).after)).to.deep.equal([
      { threat: 'Reads all.' },
      { requirements: [wstg, asvs] },
      {},
      { requirements: [] },
    ]);
  });

  it('tell who comes too late that somebody else changed them, and lose no change', async () => {
    const { id } = await add({ title: 'Contended' });
    const told = [
      { title: 'By one' },
      { threat: 'By two' },
      { requirements: [{ identifier: 'R-1', title: null }] },
      { recommendation: 'By three' },
      { cvss31: v31 },
    ];
    const all = await Promise.all(told.map((each) => tried(analyst(), 'updateFinding', { findingId: id, ...each })));
    const stored = (await call(analyst(), 'updateFinding', { findingId: id }, shown))['finding'] as Record<
      string,
      unknown
    >;
    expect(all).to.include('done');
    told.forEach((each, index) => {
      expect(['done', 'error CONFLICT']).to.include(all[index]);
      if (all[index] === 'done') expect(stored).to.deep.include(each);
    });
  });

  it('are removed while they have no vulnerability, not even a removed one', async () => {
    const { id: findingId } = await add({ title: 'Empty' });
    expect(await tried(analyst(), 'removeFinding', { findingId })).to.equal('done');
    expect(await tried(analyst(), 'removeFinding', { findingId })).to.equal('error NOT_FOUND');
    const held = await reportIn(world().env, world().group, world().root, 1002);
    expect(await tried(analyst(), 'removeFinding', { findingId: held.finding.id })).to.equal('WRONG_STATE findingId');
    expect(
      await tried(analyst(), 'removeVulnerability', { vulnerabilityId: held.vulnerability.id, reason: 'DUPLICATED' }),
    ).to.equal('done');
    expect(await tried(await world().as('REVIEWER'), 'removeFinding', { findingId: held.finding.id })).to.equal(
      'WRONG_STATE findingId',
    );
  });

  it('follow their vulnerabilities in status, figures, score and first release', async () => {
    const { id } = await add({ title: 'Figures' });
    const read = async (): Promise<unknown[]> => {
      const { status, openVulnerabilities, closedVulnerabilities, severityScore, releasedAt } = (
        await call(analyst(), 'updateFinding', { findingId: id }, shown)
      )['finding'] as Record<string, unknown>;
      return [status, openVulnerabilities, closedVulnerabilities, severityScore, releasedAt !== null];
    };
    const keep = (open: number, closed: number, score: number) =>
      keepFigures(world().env, [
        { findingId: id, open, closed, score, accepted: 0, standing: open, released: open + closed },
      ]);
    const scoreOf = async (): Promise<unknown> =>
      (
        (await listOf(analyst(), `{ finding(id: "${id}") { severityScore } }`, ['finding'])) as unknown as {
          severityScore: number;
        }
      ).severityScore;
    await keep(2, 1, 7.123456789012345);
    expect(await scoreOf()).to.equal(7.123456789012345);
    expect((await read()).slice(0, 3)).to.deep.equal(['VULNERABLE', 2, 1]);
    await keep(0, 3, 5);
    expect((await read()).slice(0, 3)).to.deep.equal(['SAFE', 0, 3]);
    await keep(0, 0, 0);
    expect(await read()).to.deep.equal(['DRAFT', 0, 0, 0, true]);
  });
});
