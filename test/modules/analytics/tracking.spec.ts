import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { checkTracking, recountTracking } from '../../../src/modules/analytics';
import { closeVulnerabilities } from '../../../src/modules/reattacks';
import { checkFigures, entriesOf, type Happening } from '../../../src/modules/vulnerabilities';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type Role, type World } from '../../support/world';
import { change, open, submitted } from '../open-vulnerabilities';

const day = 24 * 60 * 60_000;
const why = { justification: 'As it was decided.' };

const plain: Happening = {
  organizationId: 'o',
  groupId: 'g',
  findingId: 'f',
  kind: 'SAFE',
  vulnerabilities: 1,
  at: '2026-01-01T10:00:00.000Z',
  by: 'a@example.com',
  assigneeId: null,
  justification: 'one',
};

describe('Tracking entries', () => {
  const together = (...more: readonly Partial<Happening>[]): readonly number[] =>
    entriesOf(
      more.map((each) => ({ ...plain, ...each })),
      () => 'id',
    ).map(({ vulnerabilities }) => vulnerabilities);

  const cases: readonly (readonly [what: string, counts: readonly number[], expected: readonly number[]])[] = [
    ['are one for what is alike', together({}, { vulnerabilities: 2, at: '2026-01-01T23:59:59.999Z' }), [3]],
    ['are told apart by their day', together({}, { at: '2026-01-02T00:00:00.000Z' }), [1, 1]],
    ['are told apart by who did it', together({}, { by: 'b@example.com' }), [1, 1]],
    ['are told apart by the reason', together({}, { justification: 'two' }), [1, 1]],
    ['are told apart by who is to mend it', together({}, { assigneeId: 'x' }), [1, 1]],
    ['are none for nothing', together({ vulnerabilities: 0 }), []],
  ];
  cases.forEach(([what, counts, expected]) => {
    it(what, () => {
      expect(counts).to.deep.equal(expected);
    });
  });
});

eachEngine('the tracking of a finding', (database) => {
  const made: { world?: World; findingId?: string; ids?: readonly string[] } = {};
  const world = (): World => made.world as World;
  const act = async (env: Env, field: string, ids: readonly string[], more: object = why): Promise<void> => {
    expect(await change(env, field, world().group.id, ids, more), field).to.include({ success: true });
  };
  const read = async (role: Role, args = 'first: 100'): Promise<Record<string, unknown>> => {
    const document = `{ finding(id: "${made.findingId}") { tracking(${args}) { totalCount pageInfo { hasNextPage endCursor }
      nodes { day cycle kind vulnerabilities by justification assignee { email } } } } }`;
    const { finding } = await ask<{ finding: { tracking: Record<string, unknown> } }, object>(
      await world().as(role),
      document,
    );
    return finding.tracking;
  };

  before(async () => {
    made.world = await createWorld(database());
    const { env } = world();
    const { finding, ids } = await open(world(), 'Tracked', 6);
    made.findingId = finding.id;
    made.ids = ids;
    world().clock.pass(day);
    await act(env, 'closeVulnerabilities', ids.slice(0, 1));
    await act(env, 'closeVulnerabilities', ids.slice(1, 2));
    await act(env, 'closeVulnerabilities', ids.slice(2, 3), { justification: 'For another reason.' });
    world().clock.pass(5 * day);
    const developer = await world().as('DEVELOPER');
    await act(developer, 'startTreatment', ids.slice(3, 4));
    await act(await world().as('GROUP_MANAGER'), 'acceptVulnerabilities', ids.slice(3, 4), {
      ...why,
      until: '2026-01-20',
    });
    await act(developer, 'requestZeroRisk', ids.slice(4, 5));
    await act(env, 'confirmZeroRisk', ids.slice(4, 5));
  });

  const builder = { assignee: null, by: 'builder-acme@example.com' };

  it('tells day by day what happened, those alike together, the newest first', async () => {
    const { nodes } = await read('GROUP_MANAGER');
    const told = (nodes as { day: string; kind: string; justification: string }[]).sort((left, right) =>
      `${right.day}${left.kind}${left.justification}` < `${left.day}${right.kind}${right.justification}` ? -1 : 1,
    );
    expect(told).to.have.length(5);
    expect(
      told.map(({ day, kind, ...rest }) => [
        day,
        kind,
        (rest as unknown as { vulnerabilities: number }).vulnerabilities,
      ]),
    ).to.deep.include.members([
      ['2026-01-07', 'ACCEPTED', 1],
      ['2026-01-07', 'ZERO_RISK', 1],
      ['2026-01-02', 'SAFE', 2],
      ['2026-01-02', 'SAFE', 1],
      ['2026-01-01', 'VULNERABLE', 6],
    ]);
    expect(told).to.deep.include({
      ...builder,
      day: '2026-01-01',
      cycle: 0,
      kind: 'VULNERABLE',
      vulnerabilities: 6,
      justification: null,
    });
    expect(told).to.deep.include({ ...builder, day: '2026-01-02', cycle: 1, kind: 'SAFE', vulnerabilities: 2, ...why });
    expect(told).to.deep.include({
      by: 'group-manager@example.com',
      assignee: { email: 'developer@example.com' },
      day: '2026-01-07',
      cycle: 2,
      kind: 'ACCEPTED',
      vulnerabilities: 1,
      ...why,
    });
  });

  it('tells a viewer the same, but not who is to mend it', async () => {
    const { nodes } = await read('VIEWER');
    expect(nodes).to.have.length(5);
    expect((nodes as { assignee: unknown }[]).every(({ assignee }) => assignee === null)).to.equal(true);
  });

  it('is read page by page', async () => {
    const first = await read('VIEWER', 'first: 3');
    const { endCursor, hasNextPage } = first['pageInfo'] as { endCursor: string; hasNextPage: boolean };
    expect([hasNextPage, first['totalCount']]).to.deep.equal([true, 5]);
    const rest = await read('VIEWER', `first: 3, after: "${endCursor}"`);
    expect((rest['nodes'] as { day: string }[]).map(({ day }) => day)).to.deep.equal(['2026-01-02', '2026-01-01']);
  });

  it('tells nothing of what is not released', async () => {
    const { finding, ids } = await submitted(world(), 'Hidden', 2);
    await act(world().env, 'rejectVulnerabilities', ids.slice(0, 1), { reasons: ['NAMING'] });
    const { env } = world();
    expect(await ask(env, `{ finding(id: "${finding.id}") { tracking { totalCount nodes { kind } } } }`)).to.deep.equal(
      {
        finding: { tracking: { totalCount: 0, nodes: [] } },
      },
    );
  });

  it('is nothing for strangers', async () => {
    const stranger = await world().as('STRANGER');
    const { data } = await run(stranger, `{ finding(id: "${made.findingId}") { tracking { nodes { by } } } }`);
    expect(data).to.deep.equal({ finding: null });
  });

  it('costs as many statements for many findings as for one', async () => {
    const { env, group } = world();
    const count = async (first: number): Promise<number> =>
      (
        await database().statements(() =>
          ask(
            env,
            `{ group(id: "${group.id}") { findings(first: ${first}) { nodes { tracking { totalCount nodes { cycle } } } } } }`,
          ),
        )
      ).length;
    await open(world(), 'Newest', 1);
    expect(await count(3)).to.equal(await count(1));
  });

  it('is kept right by many who close at the same time', async () => {
    const { env, group } = world();
    const { finding, ids } = await open(world(), 'Raced', 6);
    const lost = (error: unknown): void => {
      if ((error as { code?: string }).code !== 'CONFLICT') throw error;
    };
    await Promise.all(
      ids.map((id) =>
        closeVulnerabilities(env, group.id, [id], 'All at once.').then((done) => void valueOf(done), lost),
      ),
    );
    const { data } = await run(
      env,
      `{ finding(id: "${finding.id}") { closedVulnerabilities
      figures { window { closedVulnerabilities } } tracking { nodes { kind vulnerabilities } } } }`,
    );
    const told = data?.['finding'] as unknown as {
      closedVulnerabilities: number;
      figures: { window: { closedVulnerabilities: number } };
      tracking: { nodes: { kind: string; vulnerabilities: number }[] };
    };
    const closed = told.closedVulnerabilities;
    expect(closed).to.be.greaterThan(0);
    expect(told.figures.window.closedVulnerabilities).to.equal(closed);
    expect(told.tracking.nodes).to.deep.include({ kind: 'SAFE', vulnerabilities: closed });
    expect([...(await checkFigures(env)), ...(await checkTracking(env))]).to.deep.equal([]);
  });

  const lies: readonly (readonly [what: string, sql: string])[] = [
    ['a wrong number', `update tracking_entries set vulnerabilities = 9 where kind = 'ZERO_RISK'`],
    ['something that is gone', `delete from tracking_entries where kind = 'ACCEPTED'`],
    ['what never was', `update tracking_entries set kind = 'REOPENED' where kind = 'ACCEPTED'`],
  ];
  lies.forEach(([what, sql]) => {
    it(`is checked against the histories: ${what}`, async () => {
      const { env } = world();
      await database().db.write({ sql, bindings: [], prepared: false });
      expect(await checkTracking(env)).to.deep.equal([`tracking of ${made.findingId} on 2026-01-07`]);
      await recountTracking(env);
      expect(await checkTracking(env)).to.deep.equal([]);
    });
  });

  it('is checked and told anew by whoever runs the server alone', async () => {
    const person = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    for (const asked of [checkTracking(person), recountTracking(person)])
      expect(await asked.then(String, (error: unknown) => (error as { code: string }).code)).to.equal('FORBIDDEN');
  });
});
