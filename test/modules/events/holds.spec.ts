import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { plain, rawRows } from '../../../src/database/rows';
import { holdByEvent } from '../../../src/modules/events';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { dump } from '../access/dump';
import { reportIn, type Held } from '../access/tenants';
import { call, tried } from '../call';
import { change, open, submitted } from '../open-vulnerabilities';
import { reportEvent } from './report-event';

const justification = 'The value is escaped since version 2.';

interface Shown {
  readonly verification: string | null;
  readonly heldBy: { readonly id: string } | null;
}

eachEngine('reattacks that events hold', (database) => {
  const made: { world?: World; foreign?: Held } = {};
  const world = (): World => made.world as World;
  const report = async (): Promise<string> => reportEvent(await world().as('ANALYST'), world().group.id);
  const asked = async (title: string, count: number): Promise<readonly string[]> => {
    const { ids } = await open(world(), title, count);
    await change(await world().as('DEVELOPER'), 'requestReattacks', world().group.id, ids, { justification });
    return ids;
  };
  const hold = async (eventId: string, vulnerabilityIds: readonly string[]): Promise<string> =>
    tried(await world().as('REVIEWER'), 'holdReattacks', { eventId, vulnerabilityIds });
  const solve = async (eventId: string): Promise<string> =>
    tried(await world().as('GROUP_MANAGER'), 'solveEvent', { eventId, reason: 'ACCESS_GRANTED' });
  const shown = async (id: string): Promise<Shown> =>
    (
      await ask<{ vulnerability: Shown }>(
        await world().as('VIEWER'),
        `{ vulnerability(id: "${id}") { verification heldBy { id } } }`,
      )
    ).vulnerability;
  const held = async (eventId: string, args = '', env = world().as('VIEWER')) =>
    (
      await ask<{ event: { heldVulnerabilities: { totalCount: number; nodes: readonly { id: string }[] } } }>(
        await env,
        `{ event(id: "${eventId}") { heldVulnerabilities${args} { totalCount totalCountIsExact nodes { id }
          pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } } }`,
      )
    ).event.heldVulnerabilities as unknown as {
      totalCount: number;
      nodes: readonly { id: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
    };
  const idsOf = ({ nodes }: { readonly nodes: readonly { id: string }[] }): readonly string[] =>
    nodes.map(({ id }) => id);

  before(async () => {
    made.world = await createWorld(database());
    const { env, elsewhere } = world();
    made.foreign = await reportIn(env, elsewhere.group, elsewhere.root, 79);
  });

  it('wait until it is solved, and go on then; those of closed ones are answered', async () => {
    const ids = await asked('Held', 3);
    const [first, second, third] = ids as [string, string, string];
    const eventId = await report();
    expect(await hold(eventId, [first, second])).to.equal('done');
    expect(await shown(first)).to.deep.equal({ verification: 'ON_HOLD', heldBy: { id: eventId } });
    expect(await shown(third)).to.deep.equal({ verification: 'REQUESTED', heldBy: null });
    expect(idsOf(await held(eventId))).to.deep.equal([first, second]);
    const analyst = await world().as('ANALYST');
    await change(analyst, 'closeVulnerabilities', world().group.id, [second], { justification });
    expect(idsOf(await held(eventId))).to.deep.equal([first]);
    expect(await solve(eventId)).to.equal('done');
    expect(await shown(first)).to.deep.equal({ verification: 'REQUESTED', heldBy: null });
    expect(await shown(second)).to.deep.equal({ verification: 'VERIFIED', heldBy: null });
    expect(await shown(third)).to.deep.equal({ verification: 'REQUESTED', heldBy: null });
    expect(await held(eventId)).to.deep.include({ totalCount: 0, nodes: [] });
    const next = await report();
    expect(await hold(next, [first])).to.equal('done');
    expect(await shown(first)).to.deep.equal({ verification: 'ON_HOLD', heldBy: { id: next } });
    expect(await solve(eventId)).to.equal('WRONG_STATE eventId');
    expect(await shown(first)).to.deep.equal({ verification: 'ON_HOLD', heldBy: { id: next } });
  });

  it('go on, all of them, where an event holds thousands', async function () {
    this.timeout(60_000);
    const [first] = (await asked('Thousands', 1)) as [string];
    const eventId = await report();
    expect(await hold(eventId, [first])).to.equal('done');
    // More than are written at once, as 150 a call would hold them.
    const copied = 2_100;
    const numbers = `with recursive numbers (number) as (select 1 union all select number + 1 from numbers where number < ${copied})`;
    const copy = async (table: string, changed: Readonly<Record<string, string>>): Promise<void> => {
      const raw = database().writer;
      const columns = Object.keys(await raw(table).columnInfo());
      const values = columns.map((column) => changed[column] ?? `"${column}"`);
      const names = columns.map((column) => `"${column}"`);
      await raw.raw(
        `insert into ${table} (${names.join(', ')}) ${numbers} select ${values.join(', ')} from ${table} cross join numbers
         where ${table === 'vulnerabilities' ? 'id' : 'vulnerability_id'} = '${first}'`,
      );
    };
    const copyOf = (id: string): string => `${id} || '-' || number`;
    await copy('vulnerabilities', { id: copyOf('id') });
    await copy('verification_changes', { id: copyOf('id'), vulnerability_id: copyOf('vulnerability_id') });
    expect((await held(eventId)).totalCount).to.equal(copied + 1);
    expect(await solve(eventId)).to.equal('done');
    expect((await held(eventId)).totalCount).to.equal(0);
    const released = await rawRows<{ count: number }>(
      database().db,
      `select count(*) as count from verification_changes where event_id = ? and status = 'REQUESTED'`,
      [eventId],
      { count: plain },
    );
    expect(released).to.deep.equal([{ count: copied + 1 }]);
  });

  it('are answered as they are held, in the order of the input', async () => {
    const ids = [...(await asked('Order', 3))].reverse();
    const eventId = await report();
    const { vulnerabilities } = await call(
      await world().as('ANALYST'),
      'holdReattacks',
      { eventId, vulnerabilityIds: ids },
      'vulnerabilities { id verification heldBy { id } }',
    );
    expect(vulnerabilities).to.deep.equal(ids.map((id) => ({ id, verification: 'ON_HOLD', heldBy: { id: eventId } })));
  });

  it('are held where they are under way in the event’s own group, all or none', async () => {
    const [first, second] = (await asked('Chosen', 2)) as [string, string];
    const { ids: idle } = await open(world(), 'Idle', 1);
    const waiting = await submitted(world(), 'Waiting', 1);
    const eventId = await report();
    const other = await report();
    expect(await hold(other, [second])).to.equal('done');
    const before = await dump(database());
    expect(await hold(eventId, [first, ...idle])).to.equal('WRONG_STATE vulnerabilityIds.1');
    expect(await hold(eventId, [first, second])).to.equal('WRONG_STATE vulnerabilityIds.1');
    expect(await hold(eventId, [first, ...waiting.ids])).to.equal('WRONG_STATE vulnerabilityIds.1');
    const { vulnerability } = made.foreign as Held;
    for (const stranger of [vulnerability.id, world().group.id, eventId, world().env.newId()])
      expect(await hold(eventId, [first, stranger])).to.equal('NOT_FOUND vulnerabilityIds.1');
    expect(await hold(eventId, [])).to.equal('INVALID_VALUE vulnerabilityIds');
    expect(await hold(eventId, [first, first])).to.equal('INVALID_VALUE vulnerabilityIds');
    const many = Array.from({ length: 151 }, () => world().env.newId());
    expect(await hold(eventId, many)).to.equal('LIMIT_REACHED vulnerabilityIds');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are shown page by page, both ways, with their number', async () => {
    const ids = [...(await asked('Pages', 5))].sort();
    const eventId = await report();
    await hold(eventId, ids);
    const first = await held(eventId, '(first: 2)');
    expect(idsOf(first)).to.deep.equal(ids.slice(0, 2));
    expect(first).to.deep.include({ totalCount: 5, totalCountIsExact: true });
    expect(first.pageInfo).to.deep.include({ hasNextPage: true, hasPreviousPage: false });
    const second = await held(eventId, `(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect(idsOf(second)).to.deep.equal(ids.slice(2));
    expect(second.pageInfo).to.deep.include({ hasNextPage: false, hasPreviousPage: true });
    const last = await held(eventId, '(last: 2)');
    expect(idsOf(last)).to.deep.equal(ids.slice(3));
    const middle = await held(eventId, `(last: 2, before: "${last.pageInfo.startCursor}")`);
    expect(idsOf(middle)).to.deep.equal(ids.slice(1, 3));
    expect(middle.pageInfo).to.deep.include({ hasNextPage: true, hasPreviousPage: true });
  });

  it('are not shown to a token that may report and not read', async () => {
    const env = withScopes(await world().as('ANALYST'), ['MANAGE']);
    const eventId = await reportEvent(await world().as('ANALYST'), world().group.id, { rootId: world().root.id });
    const codes = [
      'heldVulnerabilities { nodes { id } }',
      'heldVulnerabilities { totalCount }',
      'group { id }',
      'root { id }',
    ].map(async (way) => (await call(env, 'updateEvent', { eventId }, `event { ${way} }`))['error']);
    expect(await Promise.all(codes)).to.deep.equal(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND']);
  });

  it('are released by a solution that had to wait until they were held', async () => {
    const ids = await asked('Waited', 2);
    const eventId = await report();
    const { env } = world();
    const waiting = await env.db.transaction(async (db) => {
      valueOf(await holdByEvent({ ...env, db }, eventId, ids));
      const solving = solve(eventId);
      await setTimeout(100);
      return { solving };
    });
    expect(await waiting.solving).to.equal('done');
    for (const id of ids) expect(await shown(id)).to.deep.equal({ verification: 'REQUESTED', heldBy: null });
  });

  it('are never left behind by an event that is solved at the same time', async () => {
    for (let round = 0; round < 4; round += 1) {
      const ids = await asked(`Race ${round}`, 2);
      const eventId = await report();
      const outcomes = await Promise.all([hold(eventId, ids), solve(eventId)]);
      expect(outcomes[1]).to.equal('done');
      expect(outcomes[0]).to.be.oneOf(['done', 'WRONG_STATE eventId', 'error CONFLICT']);
      for (const id of ids) expect(await shown(id)).to.deep.equal({ verification: 'REQUESTED', heldBy: null });
    }
  });

  it('are held by one event, however many do so at the same time', async () => {
    const ids = await asked('Raced', 2);
    const events = [await report(), await report(), await report()];
    const outcomes = await Promise.all(events.map((eventId) => hold(eventId, ids)));
    expect(outcomes.filter((each) => each === 'done')).to.have.length(1);
    outcomes
      .filter((each) => each !== 'done')
      .forEach((each) => expect(each).to.match(/^(WRONG_STATE vulnerabilityIds\.0|error CONFLICT)$/));
    const holder = events[outcomes.indexOf('done')];
    for (const id of ids) expect(await shown(id)).to.deep.equal({ verification: 'ON_HOLD', heldBy: { id: holder } });
  });
});
