import { expect } from 'chai';
import { holdReattacks, releaseReattacks } from '../../../src/modules/reattacks';
import { vulnerabilitiesByIds } from '../../../src/modules/vulnerabilities';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';
import { change, open, submitted } from '../open-vulnerabilities';

const justification = 'The value is escaped since version 2.';

eachEngine('reattacks', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  const groupId = (): string => world().group.id;
  const request = async (ids: readonly string[], told: object = { justification }) =>
    outcome(await change(await world().as('DEVELOPER'), 'requestReattacks', groupId(), ids, told));
  const verify = async (told: object) =>
    tried(await world().as('REVIEWER'), 'verifyReattacks', { groupId: groupId(), justification, ...told });
  const shown = async (id: string): Promise<unknown> =>
    (
      await ask<{ vulnerability: unknown }>(
        await world().as('VIEWER'),
        `{ vulnerability(id: "${id}") { state verification reattackCycles reattackEfficacy
          verificationHistory { status outcome by justification } history { kind justification } } }`,
      )
    ).vulnerability;
  before(async () => {
    made.world = await createWorld(database());
  });

  it('are asked for and answered, and tell how often and how well', async () => {
    const { finding, ids } = await open(world(), 'Answered', 2);
    const [first, second] = ids as [string, string];
    expect(await request(ids)).to.equal('done');
    expect(await verify({ openIds: ids })).to.equal('done');
    expect(await request(ids)).to.equal('done');
    expect(await verify({ openIds: [second], safeIds: [first] })).to.equal('done');
    const asked = { status: 'REQUESTED', outcome: null, by: 'developer@example.com', justification };
    const answered = { status: 'VERIFIED', by: 'reviewer@example.com', justification };
    const stayed = [asked, { ...answered, outcome: 'OPEN' }, asked];
    const lived = [
      { kind: 'REPORTED', justification: null },
      { kind: 'CONFIRMED', justification: null },
    ];
    expect(await shown(first)).to.deep.equal({
      state: 'SAFE',
      verification: 'VERIFIED',
      reattackCycles: 2,
      reattackEfficacy: 50,
      verificationHistory: [...stayed, { ...answered, outcome: 'SAFE' }],
      history: [...lived, { kind: 'CLOSED', justification }],
    });
    expect(await shown(second)).to.deep.equal({
      state: 'VULNERABLE',
      verification: 'VERIFIED',
      reattackCycles: 2,
      reattackEfficacy: 0,
      verificationHistory: [...stayed, { ...answered, outcome: 'OPEN' }],
      history: lived,
    });
    expect(
      await ask(
        await world().as('VIEWER'),
        `{ finding(id: "${finding.id}") { status openVulnerabilities closedVulnerabilities } }`,
      ),
    ).to.deep.equal({ finding: { status: 'VULNERABLE', openVulnerabilities: 1, closedVulnerabilities: 1 } });
  });

  it('are answered by closing by hand', async () => {
    const { ids } = await open(world(), 'By hand', 2);
    const [first] = ids as [string, string];
    expect(await request([first])).to.equal('done');
    const analyst = await world().as('ANALYST');
    expect(outcome(await change(analyst, 'closeVulnerabilities', groupId(), ids, { justification }))).to.equal('done');
    expect(await shown(first)).to.deep.include({ state: 'SAFE', verification: 'VERIFIED', reattackEfficacy: 100 });
    expect(await shown(ids[1] as string)).to.deep.include({ state: 'SAFE', verification: null, reattackCycles: 0 });
    expect(outcome(await change(analyst, 'closeVulnerabilities', groupId(), ids, { justification }))).to.equal(
      'WRONG_STATE vulnerabilityIds.0',
    );
  });

  it('are refused where they make no sense, and nothing is changed then', async () => {
    const { ids } = await open(world(), 'Refused', 3);
    const waiting = await submitted(world(), 'Waiting', 1);
    const [first, second, third] = ids as [string, string, string];
    await request([third]);
    const before = await dump(database());
    expect(await request([first, third])).to.equal('WRONG_STATE vulnerabilityIds.1');
    expect(await request([first, ...waiting.ids])).to.equal('NOT_FOUND vulnerabilityIds.1');
    expect(await request([first], { justification: '0123456789' })).to.equal('INVALID_VALUE justification');
    expect(await request([first], { justification: 'x'.repeat(10_001) })).to.equal('TOO_LONG justification');
    expect(await verify({})).to.equal('INVALID_VALUE');
    expect(await verify({ openIds: [third], safeIds: [third] })).to.equal('INVALID_VALUE');
    expect(await verify({ openIds: [third], safeIds: [first] })).to.equal('WRONG_STATE safeIds.0');
    expect(await verify({ openIds: [second] })).to.equal('WRONG_STATE openIds.0');
    expect(await verify({ openIds: [third], safeIds: [groupId()] })).to.equal('NOT_FOUND safeIds.0');
    const many = Array.from({ length: 76 }, () => world().env.newId());
    expect(await verify({ openIds: many, safeIds: many.map(() => world().env.newId()) })).to.equal('LIMIT_REACHED');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('need a group that uses them', async () => {
    const { ids } = await open(world(), 'Not used', 1);
    await call(world().env, 'updateGroup', { groupId: groupId(), features: ['GATE'] });
    expect(await request(ids)).to.equal('WRONG_STATE groupId');
    await call(world().env, 'updateGroup', { groupId: groupId(), features: ['GATE', 'REATTACK'] });
    expect(await request(ids)).to.equal('done');
  });

  it('wait while an event holds them, and go on when it ends', async () => {
    const { ids } = await open(world(), 'Held', 2);
    const [first, second] = ids as [string, string];
    const eventId = world().env.newId();
    await request(ids);
    const { env } = world();
    const hold = async () =>
      env.db.transaction(async (db) =>
        holdReattacks({ ...env, db }, eventId, await vulnerabilitiesByIds({ ...env, db }, ids), (index) => [
          String(index),
        ]),
      );
    valueOf(await hold());
    expect(await shown(first)).to.deep.include({ verification: 'ON_HOLD' });
    expect((await hold()).ok).to.equal(false);
    const analyst = await world().as('ANALYST');
    await change(analyst, 'closeVulnerabilities', groupId(), [second], { justification });
    await env.db.transaction((db) => releaseReattacks({ ...env, db }, eventId));
    expect(await shown(first)).to.deep.include({ verification: 'REQUESTED', reattackCycles: 1 });
    expect(await shown(second)).to.deep.include({ verification: 'VERIFIED', reattackEfficacy: 100 });
    await env.db.transaction((db) => releaseReattacks({ ...env, db }, eventId));
    expect(await shown(first)).to.deep.include({ verification: 'REQUESTED' });
  });

  it('of one vulnerability are asked for and answered once, however many do so at the same time', async () => {
    const { ids } = await open(world(), 'Raced', 2);
    const asked = await Promise.all([1, 2, 3].map(() => request(ids)));
    expect(asked.filter((each) => each === 'done')).to.have.length(1);
    const answered = await Promise.all(
      [1, 2, 3, 4].map((each) => verify(each % 2 ? { openIds: ids } : { safeIds: ids })),
    );
    expect(answered.filter((each) => each === 'done')).to.have.length(1);
    [...asked, ...answered]
      .filter((each) => each !== 'done')
      .forEach((each) => expect(each).to.match(/^(WRONG_STATE \w+\.0|error CONFLICT)$/));
    expect(await shown(ids[0] as string)).to.deep.include({ reattackCycles: 1, verification: 'VERIFIED' });
  });
});
