import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addFinding, type Finding } from '../../../src/modules/findings';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { release } from '../access/tenants';
import { call, tried, type Payload } from '../call';

const shown = `vulnerability { id kind where specific line column message technique state severityScore severity branch commit closedAt
  sightings { tool } history { kind state by justification reportId } finding { weaknessKey } root { nickname } }`;
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

eachEngine('vulnerabilities', (database) => {
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

  it('reported by hand wait for review, with the score and branch that they were reported at', async () => {
    expect(await add({ message: ' Here. ', commit: 'A'.repeat(40) })).to.deep.include({
      kind: 'LINES',
      where: 'src/a.ts',
      specific: '7',
      line: 7,
      column: null,
      message: 'Here.',
      technique: 'MPT',
      state: 'SUBMITTED',
      severityScore: 9.8,
      severity: 'CRITICAL',
      branch: 'main',
      commit: 'a'.repeat(40),
      closedAt: null,
      sightings: [],
      finding: { weaknessKey: 'manual/by-hand' },
      root: { nickname: 'shop' },
      history: [
        { kind: 'REPORTED', state: 'SUBMITTED', by: 'analyst@example.com', justification: null, reportId: null },
      ],
    });
    expect(
      await add({ kind: 'PORT', where: '192.0.2.1', specific: '443', message: null, commit: null }),
    ).to.deep.include({ line: null, message: '', commit: null });
  });

  const refusals: readonly (readonly [object, string])[] = [
    [{}, 'ALREADY_EXISTS where'],
    [{ specific: '0007' }, 'ALREADY_EXISTS where'],
    [{ where: '/abs' }, 'INVALID_VALUE where'],
    [{ where: '漢'.repeat(700) }, 'TOO_LONG where'],
    [{ specific: '0' }, 'INVALID_VALUE specific'],
    [{ kind: 'COMPONENT' }, 'INVALID_VALUE kind'],
    [{ commit: 'main' }, 'INVALID_VALUE commit'],
  ];
  refusals.forEach(([told, expected]) => {
    it(`are refused ${JSON.stringify(told).slice(0, 40)}: ${expected}`, async () => {
      const before = await dump(database());
      expect(await tried(analyst(), 'addVulnerability', input(told))).to.equal(expected);
      expect(await dump(database())).to.deep.equal(before);
    });
  });

  it('are not reported on a root that left scope', async () => {
    const rootId = world().root.id;
    await call(world().env, 'deactivateRoot', { rootId, reason: 'OUT_OF_SCOPE' });
    expect(await tried(analyst(), 'addVulnerability', input({ where: 'b.ts' }))).to.equal('WRONG_STATE rootId');
    await call(world().env, 'activateRoot', { rootId });
    expect(await tried(analyst(), 'addVulnerability', input({ where: 'b.ts' }))).to.equal('done');
  });

  it('of one place are reported once, however many ask at the same time', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, () => tried(analyst(), 'addVulnerability', input({ where: 'racing.ts' }))),
    );
    expect(all.sort()).to.deep.equal([...Array.from({ length: 4 }, () => 'ALREADY_EXISTS where'), 'done']);
  });

  it('have the longest places that are taken, of whatever characters', async () => {
    const noise = Array.from({ length: 650 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    expect(await tried(analyst(), 'addVulnerability', input({ where: noise }))).to.equal('done');
  });

  it('are removed with a reason, once, and leave their history and the figures of the finding', async () => {
    const finding = await findingNew('Removed');
    const vulnerability = await add({ findingId: finding.id });
    await release(database(), { finding, vulnerability: vulnerability as never });
    const remove = (): Promise<Payload> =>
      call(analyst(), 'removeVulnerability', { vulnerabilityId: vulnerability.id, reason: 'FALSE_POSITIVE' }, shown);
    const removed = (await remove())['vulnerability'] as { state: string; history: unknown[] };
    expect(removed.state).to.equal('DELETED');
    expect(removed.history.at(-1)).to.deep.equal({
      kind: 'REMOVED',
      state: 'DELETED',
      by: 'analyst@example.com',
      justification: 'FALSE_POSITIVE',
      reportId: null,
    });
    expect(
      await ask(analyst(), `{ finding(id: "${finding.id}") { status openVulnerabilities closedVulnerabilities } }`),
    ).to.deep.equal({ finding: { status: 'DRAFT', openVulnerabilities: 0, closedVulnerabilities: 0 } });
    expect((await remove()).userErrors).to.deep.equal([{ code: 'WRONG_STATE', field: ['input', 'vulnerabilityId'] }]);
    expect(await tried(analyst(), 'addVulnerability', input({ findingId: finding.id }))).to.equal(
      'ALREADY_EXISTS where',
    );
  });

  it('that are closed stay', async () => {
    const { id } = await add({ where: 'closed.ts' });
    await database().db.write({
      sql: `update vulnerabilities set state = 'SAFE' where id = '${id}'`,
      bindings: [],
      prepared: false,
    });
    expect(await tried(analyst(), 'removeVulnerability', { vulnerabilityId: id, reason: 'DUPLICATED' })).to.equal(
      'WRONG_STATE vulnerabilityId',
    );
  });

  it('are removed by one of two who do it at the same time', async () => {
    const { id: vulnerabilityId } = await add({ where: 'both.ts' });
    const both = await Promise.all(
      [1, 2, 3].map(() => tried(analyst(), 'removeVulnerability', { vulnerabilityId, reason: 'DUPLICATED' })),
    );
    expect(both.filter((each) => each === 'done')).to.have.length(1);
    both
      .filter((each) => each !== 'done')
      .forEach((each) => expect(['WRONG_STATE vulnerabilityId', 'error CONFLICT']).to.include(each));
    const { vulnerability } = (await ask(
      analyst(),
      `{ vulnerability(id: "${vulnerabilityId}") { history { kind } } }`,
    )) as unknown as { vulnerability: { history: unknown[] } };
    expect(vulnerability.history).to.deep.equal([{ kind: 'REPORTED' }, { kind: 'REMOVED' }]);
  });
});
