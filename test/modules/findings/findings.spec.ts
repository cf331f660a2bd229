import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { keepFigures } from '../../../src/modules/findings';
import {
  checkCwe,
  checkFindingText,
  manualWeaknessKey,
  severityScore,
  type FindingText,
} from '../../../src/modules/findings/domain/finding';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { dump } from '../access/dump';
import { release, reportIn, type Held } from '../access/tenants';
import { call, listOf, tried } from '../call';

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const v31Temporal = `${v31}/E:U`;
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

describe('a finding', () => {
  it('has the score of its 4.0 vector, else the temporal one of its 3.1 vector, else what the tools gave', () => {
    expect(severityScore(v40, v31, 1)).to.equal(9.3);
    expect(severityScore(null, v31, 1)).to.equal(9.8);
    expect(severityScore(null, v31Temporal, 1)).to.equal(9);
    expect(severityScore(null, null, 4.2)).to.equal(4.2);
  });

  it('made by hand is told by its first CWE, else by the words of its title', () => {
    const keys: readonly (readonly [readonly number[], string, string])[] = [
      [[89, 79], 'x', 'CWE-89'],
      [[], 'SQL  Injection!', 'manual/sql-injection'],
      [[], '--sql injection--', 'manual/sql-injection'],
      [[], 'Инъекция №1', 'manual/инъекция-1'],
      [[], '!!!', 'manual/!!!'],
      [[], '???', 'manual/???'],
    ];
    keys.forEach(([cwe, title, expected]) => expect(manualWeaknessKey(cwe, title)).to.equal(expected));
    const wide = manualWeaknessKey([], `a${'𠮷'.repeat(199)}`);
    expect(wide.isWellFormed()).to.equal(true);
    expect(manualWeaknessKey([], `${'x'.repeat(150)}1`)).not.to.equal(manualWeaknessKey([], `${'x'.repeat(150)}2`));
  });

  it('takes twenty CWE numbers, each once', () => {
    const told = (cwe: readonly number[]) => {
      const checked = checkCwe(cwe);
      return checked.ok ? checked.value : checked.error.code;
    };
    expect(told([79, 89, 79])).to.deep.equal([79, 89]);
    expect(told([])).to.deep.equal([]);
    expect(told(Array.from({ length: 20 }, (_, index) => index + 1))).to.have.length(20);
    expect(told(Array.from({ length: 21 }, (_, index) => index + 1))).to.equal('TOO_LONG');
    [0, -1, 100_000].forEach((number) => expect(told([number])).to.equal('INVALID_VALUE'));
  });

  const good: FindingText = {
    title: 't',
    description: 'd',
    threat: '',
    recommendation: '',
    cvss31: null,
    cvss40: null,
  };
  const stories: readonly (readonly [Partial<FindingText>, string])[] = [
    [{}, 'fine'],
    [{ title: 'x'.repeat(200), description: '🧨'.repeat(10_000), threat: 'x'.repeat(10_000) }, 'fine'],
    [{ title: ' ' }, 'INVALID_VALUE title'],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG title'],
    [{ description: '' }, 'INVALID_VALUE description'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG description'],
    [{ threat: 'x'.repeat(10_001) }, 'TOO_LONG threat'],
    [{ recommendation: 'a\0' }, 'INVALID_VALUE recommendation'],
    [{ cvss31: v31, cvss40: v40 }, 'fine'],
    [{ cvss31: v40 }, 'INVALID_VALUE cvss31'],
    [{ cvss40: v31 }, 'INVALID_VALUE cvss40'],
  ];
  stories.forEach(([told, expected], index) => {
    it(`is ${expected} in case ${index}`, () => {
      const checked = checkFindingText({ ...good, ...told });
      expect(checked.ok ? 'fine' : `${checked.error.code} ${checked.error.field?.at(-1) ?? ''}`).to.equal(expected);
    });
  });
});

const shown =
  'finding { id title description threat recommendation cwe cvss31 cvss40 severityScore severity status weaknessKey openVulnerabilities closedVulnerabilities releasedAt group { name } }';

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

  it('tell who comes too late that somebody else changed them, and lose no change', async () => {
    const { id } = await add({ title: 'Contended' });
    const told = [{ title: 'By one' }, { threat: 'By two' }, { recommendation: 'By three' }, { cvss31: v31 }];
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
      keepFigures(world().env, [{ findingId: id, open, closed, score }]);
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

  describe('in lists', () => {
    const held: Held[] = [];
    before(async () => {
      const { env, elsewhere } = world();
      for (const cwe of [10, 11, 12]) held.push(await reportIn(env, elsewhere.group, elsewhere.root, cwe));
      await release(database(), held[0] as Held);
      await keepFigures(env, [
        { findingId: (held[0] as Held).finding.id, open: 1, closed: 0, score: 9.1 },
        { findingId: (held[1] as Held).finding.id, open: 0, closed: 1, score: 4.5 },
      ]);
    });
    const titles = async (args: string, role: 'STRANGER' = 'STRANGER'): Promise<string> =>
      (
        await listOf(
          await world().as(role),
          `{ group(id: "${world().elsewhere.group.id}") { findings${args} { nodes { title } } } }`,
          ['group', 'findings', 'nodes'],
        )
      )
        .map(({ title }) => String(title).slice(9))
        .join(' ');
    const stories: readonly (readonly [string, string])[] = [
      ['', '12 11 10'],
      ['(orderBy: { field: TITLE, direction: ASC })', '10 11 12'],
      ['(orderBy: { field: SEVERITY_SCORE, direction: DESC }, first: 2)', '10 11'],
      ['(orderBy: { field: SEVERITY_SCORE, direction: ASC })', '12 11 10'],
      ['(filter: { status: [VULNERABLE, SAFE] })', '11 10'],
      ['(filter: { status: [DRAFT] })', '12'],
      ['(filter: { severityScore: { min: 4.5 } })', '11 10'],
      ['(filter: { severityScore: { min: 4.6, max: 9.1 } })', '10'],
      ['(filter: { severityScore: { max: 1e999 } })', '12 11 10'],
      ['(filter: { weaknessKey: ["CWE-11", "CWE-12", "?"] })', '12 11'],
      ['(filter: { weaknessKey: [] })', ''],
      ['(filter: { titleContains: "WEAKNESS 1" })', '12 11 10'],
      ['(filter: { titleContains: "ness_1" })', ''],
      ['(filter: { createdAt: { from: "2000-01-01T00:00:00Z" } })', '12 11 10'],
      ['(filter: { createdAt: { to: "0001-01-01T00:00:00Z" } })', ''],
      ['(filter: { and: [{ status: [DRAFT] }, { not: { weaknessKey: ["CWE-12"] } }] })', ''],
    ];
    stories.forEach(([args, expected]) =>
      it(`give ${expected === '' ? 'nothing' : expected} for findings${args}`, async () =>
        expect(await titles(args)).to.equal(expected)),
    );
  });
});
