import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { updateEvent } from '../../../src/modules/events';
import { addGroup } from '../../../src/modules/groups';
import { addGitRoot, deactivateRoot, removeRoot, type Root } from '../../../src/modules/roots';
import { leaveScope } from '../../../src/modules/toe';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';
import { aboutVpn, reportEvent } from './report-event';

eachEngine('events', (database) => {
  const made: { world?: World; idle?: Root } = {};
  const world = (): World => made.world as World;
  const groupId = (): string => world().group.id;
  const gitRoot = async (name: string, group = world().group): Promise<Root> =>
    valueOf(await addGitRoot(world().env, group, { url: `https://example.com/${name}.git`, branch: 'main' }));
  const report = async (more: object = {}): Promise<string> =>
    reportEvent(await world().as('ANALYST'), groupId(), more);
  const shown = async (id: string): Promise<unknown> =>
    (
      await ask<{ event: unknown }>(
        await world().as('VIEWER'),
        `{ event(id: "${id}") { type detail startedAt state solvingReason otherSolvingReason createdBy root { id }
          group { id } history { state by justification } } }`,
      )
    ).event;
  before(async () => {
    made.world = await createWorld(database());
    made.idle = await gitRoot('idle');
    valueOf(await deactivateRoot(world().env, made.idle.id, 'OUT_OF_SCOPE', null, leaveScope));
  });

  it('are reported, said to be solved, refused, said to be solved again, and solved', async () => {
    const id = await report({ rootId: world().root.id });
    const told = {
      ...aboutVpn,
      state: 'CREATED',
      solvingReason: null,
      otherSolvingReason: null,
      createdBy: 'analyst@example.com',
      root: { id: world().root.id },
      group: { id: groupId() },
    };
    const first = { state: 'CREATED', by: 'analyst@example.com', justification: null };
    expect(await shown(id)).to.deep.equal({ ...told, history: [first] });
    const developer = await world().as('DEVELOPER');
    const reviewer = await world().as('REVIEWER');
    const say = async (justification: string): Promise<string> =>
      tried(developer, 'requestEventVerification', { eventId: id, justification });
    expect(await say('Opened the port.')).to.equal('done');
    expect(await shown(id)).to.deep.include({ state: 'VERIFICATION_REQUESTED' });
    expect(await say('Opened the port.')).to.equal('WRONG_STATE eventId');
    const reject = { eventId: id, justification: 'Still closed.' };
    expect(await tried(reviewer, 'rejectEventSolution', reject)).to.equal('done');
    expect(await tried(reviewer, 'rejectEventSolution', reject)).to.equal('WRONG_STATE eventId');
    expect(await say(' Opened the other one. ')).to.equal('done');
    const solve = { eventId: id, reason: 'OTHER', otherReason: 'Another port.' };
    expect(await tried(reviewer, 'solveEvent', solve)).to.equal('done');
    expect(await shown(id)).to.deep.equal({
      ...told,
      state: 'SOLVED',
      solvingReason: 'OTHER',
      otherSolvingReason: 'Another port.',
      history: [
        first,
        { state: 'VERIFICATION_REQUESTED', by: 'developer@example.com', justification: 'Opened the port.' },
        { state: 'CREATED', by: 'reviewer@example.com', justification: 'Still closed.' },
        { state: 'VERIFICATION_REQUESTED', by: 'developer@example.com', justification: 'Opened the other one.' },
        { state: 'SOLVED', by: 'reviewer@example.com', justification: 'Another port.' },
      ],
    });
    const before = await dump(database());
    for (const [field, more] of Object.entries({
      updateEvent: { detail: 'Later.' },
      requestEventVerification: { justification: 'Again.' },
      rejectEventSolution: { justification: 'Again.' },
      solveEvent: { reason: 'ACCESS_GRANTED' },
      holdReattacks: { vulnerabilityIds: [id] },
    }))
      expect(await tried(reviewer, field, { eventId: id, ...more }), field).to.equal('WRONG_STATE eventId');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are solved at once, too, and tell when', async () => {
    const id = await report({ type: 'CLONING_ISSUES' });
    const manager = await world().as('GROUP_MANAGER');
    const solved = await call(
      manager,
      'solveEvent',
      { eventId: id, reason: 'CLONED_SUCCESSFULLY' },
      'event { state solvedAt createdAt root { id } history { state } }',
    );
    const event = solved['event'] as { solvedAt: string; createdAt: string };
    expect(event).to.deep.include({
      state: 'SOLVED',
      root: null,
      history: [{ state: 'CREATED' }, { state: 'SOLVED' }],
    });
    expect(event.solvedAt > event.createdAt).to.equal(true);
  });

  it('are corrected while they are not solved, and then solved as their new type allows', async () => {
    const id = await report();
    const analyst = await world().as('ANALYST');
    const change = (more: object): Promise<string> => tried(analyst, 'updateEvent', { eventId: id, ...more });
    expect(await change({ detail: ' No key. ' })).to.equal('done');
    expect(await change({ type: 'CREDENTIAL_ISSUES', detail: null })).to.equal('done');
    expect(await change({})).to.equal('done');
    expect(await change({ detail: '' })).to.equal('INVALID_VALUE detail');
    expect(await change({ type: 'CLIENT_CANCELS_PROJECT_MILESTONE' })).to.equal('INVALID_VALUE type');
    expect(await shown(id)).to.deep.include({ type: 'CREDENTIAL_ISSUES', detail: 'No key.' });
    const solve = (reason: string): Promise<string> => tried(analyst, 'solveEvent', { eventId: id, reason });
    expect(await solve('ACCESS_GRANTED')).to.equal('INVALID_VALUE reason');
    expect(await solve('NEW_CREDENTIALS_PROVIDED')).to.equal('done');
  });

  it('are refused where they are wrong, and nothing is changed then', async () => {
    const { env, elsewhere, organization } = world();
    const sister = valueOf(await addGroup(env, { organizationId: organization.id, name: 'sister', description: '' }));
    const sisterRoot = await gitRoot('sister', sister);
    const analyst = await world().as('ANALYST');
    const id = await report();
    const before = await dump(database());
    const add = (more: object): Promise<string> =>
      tried(analyst, 'addEvent', { groupId: groupId(), ...aboutVpn, ...more });
    expect(await add({ startedAt: '2027-01-01T00:00:00.000Z' })).to.equal('INVALID_VALUE startedAt');
    expect(await add({ detail: '' })).to.equal('INVALID_VALUE detail');
    expect(await add({ detail: 'x'.repeat(301) })).to.equal('TOO_LONG detail');
    expect(await add({ rootId: (made.idle as Root).id })).to.equal('WRONG_STATE rootId');
    for (const rootId of [elsewhere.root.id, sisterRoot.id, groupId(), env.newId()])
      expect(await add({ rootId })).to.equal('NOT_FOUND rootId');
    const step = (field: string, more: object): Promise<string> => tried(analyst, field, { eventId: id, ...more });
    expect(await step('requestEventVerification', { justification: ' ' })).to.equal('INVALID_VALUE justification');
    expect(await step('requestEventVerification', { justification: 'x'.repeat(10_001) })).to.equal(
      'TOO_LONG justification',
    );
    expect(await step('rejectEventSolution', { justification: 'Why.' })).to.equal('WRONG_STATE eventId');
    expect(await step('solveEvent', { reason: 'OTHER' })).to.equal('INVALID_VALUE otherReason');
    expect(await step('solveEvent', { reason: 'IS_OK_TO_RESUME' })).to.equal('INVALID_VALUE reason');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('of another tenant are answered as if they did not exist, and are not changed', async () => {
    const { env, elsewhere } = world();
    const foreign = await reportEvent(env, elsewhere.group.id);
    const before = await dump(database());
    for (const role of ['GROUP_MANAGER', 'ANALYST', 'ORGANIZATION_ORGANIZATION_MANAGER'] as const) {
      const as = await world().as(role);
      for (const eventId of [foreign, env.newId()]) {
        expect(await ask(as, `{ event(id: "${eventId}") { id } }`)).to.deep.equal({ event: null });
        for (const [field, more] of Object.entries({
          updateEvent: { detail: 'Mine.' },
          requestEventVerification: { justification: 'Mine.' },
          rejectEventSolution: { justification: 'Mine.' },
          solveEvent: { reason: 'ACCESS_GRANTED' },
          holdReattacks: { vulnerabilityIds: [foreign] },
        }))
          expect(await tried(as, field, { eventId, ...more }), field).to.equal('error NOT_FOUND');
      }
      expect(await tried(as, 'addEvent', { groupId: elsewhere.group.id, ...aboutVpn })).to.equal('error NOT_FOUND');
    }
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are solved once, however many do so at the same time', async () => {
    const id = await report();
    const manager = await world().as('GROUP_MANAGER');
    const reviewer = await world().as('REVIEWER');
    const outcomes = await Promise.all([
      tried(manager, 'solveEvent', { eventId: id, reason: 'ACCESS_GRANTED' }),
      tried(reviewer, 'solveEvent', { eventId: id, reason: 'OTHER', otherReason: 'Mine.' }),
      tried(manager, 'solveEvent', { eventId: id, reason: 'ACCESS_GRANTED' }),
    ]);
    expect(outcomes.filter((each) => each === 'done')).to.have.length(1);
    outcomes
      .filter((each) => each !== 'done')
      .forEach((each) => expect(each).to.be.oneOf(['WRONG_STATE eventId', 'error CONFLICT']));
    const { history } = (await shown(id)) as { history: readonly { state: string }[] };
    expect(history.map(({ state }) => state)).to.deep.equal(['CREATED', 'SOLVED']);
  });

  it('lose no correction to another at the same time', async () => {
    const id = await report();
    const analyst = await world().as('ANALYST');
    const outcomes = await Promise.all(
      ['One.', 'Two.', 'Three.'].map(async (detail) => ({
        detail,
        said: await tried(analyst, 'updateEvent', { eventId: id, detail }),
      })),
    );
    const done = outcomes.filter(({ said }) => said === 'done').map(({ detail }) => detail);
    expect(done).not.to.have.length(0);
    outcomes.forEach(({ said }) => expect(said).to.be.oneOf(['done', 'error CONFLICT']));
    const { detail } = (await shown(id)) as { detail: string };
    expect(done).to.include(detail);
  });

  it('lose no correction of one field to one of another that was decided before it', async () => {
    const { env } = world();
    for (const [first, second] of [
      [{ detail: 'Later.' }, { type: 'OTHER' }],
      [{ type: 'OTHER' }, { detail: 'Later.' }],
    ] as const) {
      const id = await report();
      const { correcting } = await env.db.transaction(async (db) => {
        valueOf(await updateEvent({ ...env, db }, id, first));
        const meanwhile = tried(env, 'updateEvent', { eventId: id, ...second });
        await setTimeout(50);
        return { correcting: meanwhile };
      });
      const said = await correcting;
      expect(said).to.be.oneOf(['done', 'error CONFLICT']);
      expect(await shown(id)).to.deep.include({ ...first, ...(said === 'done' ? second : {}) });
    }
  });

  it('stay when their root goes', async () => {
    const root = await gitRoot('mistaken');
    const ids = [await report({ rootId: root.id }), await report({ rootId: root.id })];
    valueOf(await deactivateRoot(world().env, root.id, 'REGISTERED_BY_MISTAKE', null, leaveScope));
    expect(await shown(ids[0] as string)).to.deep.include({ state: 'CREATED', root: { id: root.id } });
    valueOf(await removeRoot(world().env, root.id, () => Promise.resolve(false)));
    for (const id of ids) expect(await shown(id)).to.deep.include({ state: 'CREATED', root: null });
  });

  it('of a group that is kept for reading do not change', async () => {
    const { env, organization } = world();
    const kept = valueOf(await addGroup(env, { organizationId: organization.id, name: 'kept', description: '' }));
    const id = await reportEvent(env, kept.id);
    await call(env, 'updateGroup', { groupId: kept.id, state: 'ARCHIVED' });
    const before = await dump(database());
    expect(await tried(env, 'addEvent', { groupId: kept.id, ...aboutVpn })).to.equal('WRONG_STATE groupId');
    for (const [field, more] of Object.entries({
      updateEvent: { detail: 'Later.' },
      requestEventVerification: { justification: 'Later.' },
      rejectEventSolution: { justification: 'Later.' },
      solveEvent: { reason: 'ACCESS_GRANTED' },
      holdReattacks: { vulnerabilityIds: [id] },
    }))
      expect(await tried(env, field, { eventId: id, ...more }), field).to.equal('WRONG_STATE eventId');
    expect(await dump(database())).to.deep.equal(before);
    expect(await ask(env, `{ event(id: "${id}") { state } }`)).to.deep.equal({ event: { state: 'CREATED' } });
  });

  it('go with their group', async () => {
    const { env, organization } = world();
    const gone = valueOf(await addGroup(env, { organizationId: organization.id, name: 'gone', description: '' }));
    const root = await gitRoot('gone', gone);
    const id = await reportEvent(env, gone.id, { rootId: root.id });
    expect(outcome(await call(env, 'removeGroup', { groupId: gone.id, name: 'gone' }))).to.equal('done');
    expect(await ask(env, `{ event(id: "${id}") { state } }`)).to.deep.equal({ event: null });
  });
});
