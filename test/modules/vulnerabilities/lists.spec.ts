import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addFinding, type Finding } from '../../../src/modules/findings';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { call, listOf } from '../call';

const shown = `vulnerability { id kind where specific line column message technique state severityScore severity branch commit closedAt
  sightings { tool } history { kind state by justification reportId } finding { weaknessKey } root { nickname } }`;
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

eachEngine('lists of vulnerabilities', (database) => {
  const made: { world?: World; analyst?: Env; finding?: Finding } = {};
  const world = (): World => made.world as World;
  const analyst = (): Env => made.analyst as Env;
  const findingNew = async (title: string): Promise<Finding> =>
    valueOf(
      await addFinding(world().env, world().group, {
        title,
        description: 'd',
        threat: '',
        recommendation: '',
        cwe: [],
        cvss31: v31,
        cvss40: null,
      }),
    );
  before(async () => {
    made.world = await createWorld(database());
    made.analyst = await made.world.as('ANALYST');
    made.finding = await findingNew('By hand');
  });
  const input = (told: object = {}) => ({
    findingId: made.finding?.id,
    rootId: world().root.id,
    kind: 'LINES',
    where: 'src/a.ts',
    specific: '7',
    ...told,
  });
  const add = async (told: object = {}): Promise<Record<string, unknown> & { id: string }> =>
    (await call(analyst(), 'addVulnerability', input(told), shown))['vulnerability'] as never;

  const ids: Record<string, string> = {};
  before(async () => {
    const finding = await findingNew('Listed');
    ids['finding'] = finding.id;
    for (const where of ['src/Zeta.ts', 'src/alpha.ts', 'lib/a_b.ts'])
      ids[where] = (await add({ findingId: finding.id, where })).id;
    ids['port'] = (await add({ findingId: finding.id, kind: 'PORT', where: 'host', specific: '80' })).id;
    const { db } = database();
    const set = (sql: string) => db.write({ sql, bindings: [], prepared: false });
    await set(
      `update vulnerabilities set severity_score = 0.1, state = 'VULNERABLE', released_at = created_at where id = '${ids['src/Zeta.ts'] ?? ''}'`,
    );
    await set(
      `update vulnerabilities set severity_score = 5.5, state = 'SAFE', closed_at = '2026-02-01T00:00:00.000Z', technique = 'SCA' where id = '${ids['port'] ?? ''}'`,
    );
  });
  const places = async (args: string, as = analyst()): Promise<string> =>
    (
      await listOf(as, `{ finding(id: "${ids['finding'] ?? ''}") { vulnerabilities${args} { nodes { where } } } }`, [
        'finding',
        'vulnerabilities',
        'nodes',
      ])
    )
      .map(({ where }) => String(where).replace(/^.*\/|\.ts$/g, ''))
      .join(' ');
  const stories: readonly (readonly [string, string])[] = [
    ['', 'host a_b alpha Zeta'],
    ['(orderBy: { field: CREATED_AT, direction: ASC }, first: 2)', 'Zeta alpha'],
    ['(orderBy: { field: WHERE, direction: ASC })', 'host a_b Zeta alpha'],
    ['(orderBy: { field: WHERE, direction: DESC }, last: 1)', 'host'],
    ['(orderBy: { field: SEVERITY_SCORE, direction: ASC }, first: 2)', 'Zeta host'],
    ['(filter: { state: [SUBMITTED] })', 'a_b alpha'],
    ['(filter: { kind: [PORT, INPUT] })', 'host'],
    ['(filter: { technique: [SCA] })', 'host'],
    ['(filter: { severityScore: { min: 0.1, max: 5.5 } })', 'host Zeta'],
    ['(filter: { whereStartsWith: "src/" })', 'alpha Zeta'],
    ['(filter: { whereStartsWith: "SRC/" })', ''],
    ['(filter: { whereContains: "A" })', 'a_b alpha Zeta'],
    ['(filter: { whereContains: "a_" })', 'a_b'],
    ['(filter: { closedAt: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T01:00:00+01:00" } })', 'host'],
    ['(filter: { not: { closedAt: { from: "2026-01-01T00:00:00Z" } } })', 'a_b alpha Zeta'],
    ['(filter: { createdAt: { from: "9999-12-31T23:59:59Z" } })', ''],
    ['(filter: { or: [{ kind: [PORT] }, { state: [VULNERABLE] }], not: { technique: [SCA] } })', 'Zeta'],
  ];
  stories.forEach(([args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for vulnerabilities${args}`, async () =>
      expect(await places(args)).to.equal(expected)),
  );

  it('count what they give', async () => {
    const counted = await ask(
      analyst(),
      `{ finding(id: "${ids['finding'] ?? ''}") { all: vulnerabilities { totalCount totalCountIsExact } some: vulnerabilities(first: 1, filter: { whereContains: "a" }) { totalCount } } }`,
    );
    expect(counted).to.deep.equal({
      finding: { all: { totalCount: 4, totalCountIsExact: true }, some: { totalCount: 3 } },
    });
  });
});
