import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { startHourlyWork } from '../../../src/hourly';
import { expireAcceptances, treatChosen } from '../../../src/modules/treatments';
import { vulnerabilitiesByIds } from '../../../src/modules/vulnerabilities';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, envOf, testClock, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { open } from '../open-vulnerabilities';

const justification = 'Until the next release.';

eachEngine('temporary acceptances', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  /** The server, which has time, at a moment. */
  const at = (moment: string) => envOf({ db: database().db.patient }, { kind: 'ANONYMOUS' }, testClock(moment));
  const accepted = async (title: string, until: string, number = 1): Promise<readonly string[]> => {
    const { ids } = await open(world(), title, number);
    valueOf(await treatChosen(world().env, world().group.id, ids, { event: 'ACCEPT', until, justification }));
    return ids;
  };
  const treatments = async (ids: readonly string[]): Promise<readonly string[]> => {
    const now = new Map((await vulnerabilitiesByIds(world().env, ids)).map((each) => [each.id, each]));
    return ids.map((id) => `${now.get(id)?.treatment ?? ''} ${now.get(id)?.acceptedUntil ?? '-'}`);
  };
  before(async () => {
    made.world = await createWorld(database());
  });

  it('last until the end of their last day in UTC, and are untreated from then on', async () => {
    const [early] = (await accepted('Early', '2026-01-10')) as [string];
    const [late] = (await accepted('Late', '2026-01-11')) as [string];
    expect(await expireAcceptances(at('2026-01-10T23:59:59.000Z'))).to.equal(0);
    expect(await expireAcceptances(at('2026-01-11T00:00:00.000Z'))).to.equal(1);
    expect(await treatments([early, late])).to.deep.equal(['UNTREATED -', 'ACCEPTED 2026-01-11']);
    const { vulnerability } = await ask<{ vulnerability: { treatmentHistory: unknown[]; finding: unknown } }>(
      await world().as('VIEWER'),
      `{ vulnerability(id: "${early}") { treatmentHistory { kind status by justification }
        finding { openVulnerabilities acceptedVulnerabilities } } }`,
    );
    expect(vulnerability.treatmentHistory.at(-1)).to.deep.equal({
      kind: 'EXPIRED',
      status: 'UNTREATED',
      by: 'acceptance-expiry',
      justification: 'The last day of the acceptance has passed.',
    });
    expect(vulnerability.finding).to.deep.equal({ openVulnerabilities: 1, acceptedVulnerabilities: 0 });
    const before = await dump(database());
    expect(await expireAcceptances(at('2026-01-11T23:59:00.000Z'))).to.equal(0);
    expect(await dump(database())).to.deep.equal(before);
    expect(await expireAcceptances(at('2026-01-12T00:00:00.000Z'))).to.equal(1);
  });

  it('end in batches, once each, however many processes look for them', async () => {
    const [one] = (await accepted('Batch', '2026-01-05')) as [string];
    const copies = `insert into vulnerabilities (id, organization_id, group_id, finding_id, root_id, kind, "where", message,
        technique, state, severity_score, reported_score, created_at, created_by, updated_at, released_at, treatment, accepted_until)
      select 'copy-' || n, organization_id, group_id, finding_id, root_id, kind, "where", message, technique, state,
        severity_score, severity_score, created_at, created_by, updated_at, released_at, treatment, accepted_until
      from vulnerabilities cross join (with recursive numbers (n) as (
        select 1 union all select n + 1 from numbers where n < 4200) select n from numbers) as numbers
      where id = '${one}'`;
    await database().db.patient.write({ sql: copies, bindings: [], prepared: false });
    const later = at('2026-02-01T00:00:00.000Z');
    const expired: number[] = [];
    const sent = await database().statements(async () => {
      expired.push(...(await Promise.all([1, 2, 3].map(() => expireAcceptances(later)))));
    });
    expect(expired.reduce((sum, each) => sum + each, 0)).to.equal(4201);
    // Each batch adds to the figures once.
    expect(sent.filter((sql) => /insert into figures .*from changed/s.test(sql))).to.have.length.within(1, 3);
    expect(await treatments([one, 'copy-1', 'copy-4200'])).to.deep.equal(
      Array.from({ length: 3 }, () => 'UNTREATED -'),
    );
    const { vulnerability } = await ask<{ vulnerability: { treatmentHistory: unknown[] } }>(
      world().env,
      `{ vulnerability(id: "${one}") { treatmentHistory { kind } } }`,
    );
    expect(vulnerability.treatmentHistory).to.deep.equal([{ kind: 'ACCEPTED' }, { kind: 'EXPIRED' }]);
  }).timeout(20_000);

  it('end though somebody decides on some of them at the same moment, and no decision is lost', async () => {
    const ids = await accepted('Contested', '2026-01-06', 6);
    const some = ids.slice(0, 3);
    const { group } = world();
    const manager = await world().as('GROUP_MANAGER');
    const [expired, started] = await Promise.all([
      expireAcceptances(at('2026-02-02T00:00:00.000Z')),
      treatChosen(manager, group.id, some, { event: 'START', justification }).catch((error: unknown) => String(error)),
    ]);
    expect(expired).to.be.within(3, 6);
    const worked = typeof started !== 'string' && started.ok;
    const of = (id: string): string => (worked && some.includes(id) ? 'IN_PROGRESS -' : 'UNTREATED -');
    expect(await treatments(ids)).to.deep.equal(ids.map(of));
  });

  it('end by the server itself, at its start', async () => {
    const ids = await accepted('Started', '2026-01-07');
    const stop = startHourlyWork(at('2026-02-03T00:00:00.000Z'));
    try {
      const ended = async (left: number): Promise<readonly string[]> => {
        const now = await treatments(ids);
        if (left === 0 || now[0] === 'UNTREATED -') return now;
        await wait(20);
        return ended(left - 1);
      };
      expect(await ended(100)).to.deep.equal(['UNTREATED -']);
    } finally {
      stop();
    }
  });
});
