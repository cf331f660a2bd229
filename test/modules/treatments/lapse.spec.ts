import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { lapseRequests, treatChosen, type Wish } from '../../../src/modules/treatments';
import { vulnerabilitiesByIds } from '../../../src/modules/vulnerabilities';
import { plain, rawRows } from '../../../src/database/rows';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, envOf, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { open } from '../open-vulnerabilities';

const justification = 'It can not be mended.';
const day = 24 * 60 * 60 * 1000;

eachEngine('requests of permanent acceptances', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  /** Somebody who looks at the world so many milliseconds after a moment. */
  const after = (moment: string, milliseconds: number): Env => {
    const time = new Date(Date.parse(moment) + milliseconds).toISOString();
    // As the server does it: it has time.
    return { ...envOf({ db: database().db.patient }, { kind: 'ANONYMOUS' }), now: () => time };
  };
  const treat = async (ids: readonly string[], event: Wish['event'], more: Partial<Wish> = {}): Promise<void> => {
    valueOf(await treatChosen(world().env, world().group.id, ids, { event, justification, ...more }));
  };
  const requestedAt = async (id: string): Promise<string> =>
    (
      await rawRows<{ at: string }>(
        database().db,
        `select at from treatment_changes where vulnerability_id = ? and kind = 'REQUESTED' order by id desc limit 1`,
        [id],
        { at: plain },
      )
    )[0]?.at ?? '';
  const treatments = async (ids: readonly string[]): Promise<readonly string[]> => {
    const now = new Map((await vulnerabilitiesByIds(world().env, ids)).map((each) => [each.id, each]));
    return ids.map((id) => {
      const { treatment, acceptance, acceptedUntil } = now.get(id) ?? {};
      return [treatment, acceptance ?? acceptedUntil].filter(Boolean).join(' ');
    });
  };
  before(async () => {
    made.world = await createWorld(database());
  });

  it('end five days after they were made, to the millisecond, and what stood before holds again', async () => {
    const { ids } = await open(world(), 'Waiting', 3);
    const [fresh, begun, accepted] = ids as [string, string, string];
    await treat([begun], 'START', { assignee: 'developer@example.com' });
    await treat([accepted], 'ACCEPT', { until: '2026-01-03' });
    await treat(ids, 'REQUEST');
    const moment = await requestedAt(fresh);
    expect(await lapseRequests(after(moment, 5 * day - 1))).to.equal(0);
    const before = await vulnerabilitiesByIds(world().env, [begun]);
    expect(await lapseRequests(after(await requestedAt(accepted), 5 * day))).to.equal(3);
    expect(await treatments(ids)).to.deep.equal(['UNTREATED', 'IN_PROGRESS', 'UNTREATED']);
    expect((await vulnerabilitiesByIds(world().env, [begun]))[0]?.assigneeId).to.equal(before[0]?.assigneeId);
    const { vulnerability } = await ask<{ vulnerability: { treatmentHistory: unknown[]; finding: unknown } }>(
      await world().as('VIEWER'),
      `{ vulnerability(id: "${begun}") { treatmentHistory { kind status by justification } } }`,
    );
    expect(vulnerability.treatmentHistory.at(-1)).to.deep.equal({
      kind: 'LAPSED',
      status: 'IN_PROGRESS',
      by: 'acceptance-expiry',
      justification: 'Nobody answered the request within 5 days.',
    });
    const facts = await rawRows<{ subjectId: string; door: string }>(
      database().db,
      `select subject_id, door from journal where type = 'AcceptanceLapsed' order by subject_id`,
      [],
      { subjectId: plain, door: plain },
    );
    expect(facts).to.deep.equal([...ids].sort().map((subjectId) => ({ subjectId, door: 'SERVER' })));
    const dumped = await dump(database());
    expect(await lapseRequests(after(moment, 50 * day))).to.equal(0);
    expect(await dump(database())).to.deep.equal(dumped);
  });

  it('leave alone what is approved, rejected, or asked for again since', async () => {
    const { ids } = await open(world(), 'Answered', 3);
    const [approved, , anew] = ids as [string, string, string];
    const { group, clock } = world();
    await treat(ids, 'REQUEST');
    const other = await world().as('GROUP_MANAGER');
    valueOf(await treatChosen(other, group.id, [approved], { event: 'APPROVE', justification }));
    valueOf(await treatChosen(other, group.id, ids.slice(1), { event: 'REJECT', justification }));
    clock.pass(4 * day);
    await treat([anew], 'REQUEST');
    const first = await requestedAt(approved);
    expect(await lapseRequests(after(first, 6 * day))).to.equal(0);
    expect(await treatments(ids)).to.deep.equal([
      'ACCEPTED_UNDEFINED APPROVED',
      'UNTREATED',
      'ACCEPTED_UNDEFINED SUBMITTED',
    ]);
    expect(await lapseRequests(after(await requestedAt(anew), 5 * day))).to.equal(1);
  });

  it('end in batches, once each, however many processes look for them', async () => {
    const { ids } = await open(world(), 'Batch', 1);
    const [one] = ids as [string];
    await treat(ids, 'REQUEST');
    const numbers = `(with recursive numbers (n) as (
      select 1 union all select n + 1 from numbers where n < 4200) select n from numbers) as numbers`;
    const copies = [
      `insert into vulnerabilities (id, organization_id, group_id, finding_id, root_id, kind, "where", message,
         technique, state, severity_score, reported_score, created_at, created_by, updated_at, released_at, treatment, acceptance)
       select 'copy-' || n, organization_id, group_id, finding_id, root_id, kind, "where", message, technique, state,
         severity_score, severity_score, created_at, created_by, updated_at, released_at, treatment, acceptance
       from vulnerabilities cross join ${numbers} where id = '${one}'`,
      `insert into treatment_changes (id, vulnerability_id, organization_id, group_id, kind, status, acceptance, at, by, justification)
       select 'step-' || n, 'copy-' || n, organization_id, group_id, kind, status, acceptance, at, by, justification
       from treatment_changes cross join ${numbers} where vulnerability_id = '${one}'`,
    ];
    for (const sql of copies) await database().db.patient.write({ sql, bindings: [], prepared: false });
    const moment = await requestedAt(one);
    const sent = await database().statements(() => lapseRequests(after(moment, 0)));
    // Three batches are looked at: turns (on PostgreSQL), what waits, and the requests.
    expect(sent.length, sent.join('\n')).to.be.at.most(9);
    const later = after(moment, 5 * day);
    const lapsed = await Promise.all([1, 2, 3].map(() => lapseRequests(later)));
    expect(lapsed.reduce((sum, each) => sum + each, 0)).to.equal(4201);
    expect(new Set(await treatments([one, 'copy-1', 'copy-4200']))).to.deep.equal(new Set(['UNTREATED']));
  }).timeout(20_000);

  it('end though somebody approves some of them at the same moment, and no decision is lost', async () => {
    const { ids } = await open(world(), 'Contested', 6);
    await treat(ids, 'REQUEST');
    const some = ids.slice(0, 3);
    const { group } = world();
    const manager = await world().as('GROUP_MANAGER');
    const late = after(await requestedAt(ids.at(-1) ?? ''), 5 * day);
    const [lapsed, approved] = await Promise.all([
      lapseRequests(late),
      treatChosen(manager, group.id, some, { event: 'APPROVE', justification }).catch((error: unknown) =>
        String(error),
      ),
    ]);
    const worked = typeof approved !== 'string' && approved.ok;
    expect(lapsed).to.equal(worked ? 3 : 6);
    const of = (id: string): string => (worked && some.includes(id) ? 'ACCEPTED_UNDEFINED APPROVED' : 'UNTREATED');
    expect(await treatments(ids)).to.deep.equal(ids.map(of));
  });

  it('are found by an index', async () => {
    const { engine, writer } = database();
    const sql = `select id from vulnerabilities where acceptance = 'SUBMITTED' and id > '' order by id limit 500`;
    const plan = await writer.transaction(async (inner) => {
      if (engine === 'postgres') await inner.raw('set local enable_seqscan = off; set local enable_sort = off');
      return JSON.stringify(await inner.raw(`explain ${engine === 'sqlite' ? 'query plan ' : ''}${sql}`));
    });
    expect(plan).to.contain('vulnerabilities_by_request');
  });
});
