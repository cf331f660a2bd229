import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { changeStakeholder, ensureStakeholder, heldRoles, organizationManagers } from '../../../src/modules/access';
import { issueToken, noticeEndingTokens } from '../../../src/modules/auth';
import { selectLiveTokensOf } from '../../../src/modules/auth/data/access-tokens';
import { mailPage } from '../../../src/modules/mail';
import { addOrganization } from '../../../src/modules/organizations';
import { updateOrganizationPolicies } from '../../../src/modules/policies';
import { expireMemberships, noticeEndingMemberships, removeInactiveMembers } from '../../../src/modules/stakeholders';
import { inactivityStep } from '../../../src/modules/stakeholders/domain/inactivity';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { call, tried } from '../call';

const day = 24 * 60 * 60 * 1000;

describe('inactivity', () => {
  const lastActive = '2026-01-01T00:00:00.000Z';
  const step = (now: string, toldAt: string | null = null, days = 90) =>
    inactivityStep({ lastActive, days, toldAt }, `${now}T00:00:00.000Z`);
  it('is told of a week before, and ends a membership a week after that at the earliest', () => {
    expect(step('2026-03-24')).to.deep.equal({ kind: 'NONE' });
    expect(step('2026-03-25')).to.deep.equal({ kind: 'NOTICE', removedAt: '2026-04-01T00:00:00.000Z' });
    expect(step('2026-06-01')).to.deep.equal({ kind: 'NOTICE', removedAt: '2026-06-08T00:00:00.000Z' });
    const toldAt = '2026-03-25T00:00:00.000Z';
    expect(step('2026-03-31', toldAt)).to.deep.equal({ kind: 'NONE' });
    expect(step('2026-04-01', toldAt)).to.deep.equal({ kind: 'REMOVE' });
    expect(step('2026-04-01', toldAt, 100), 'the policy became milder').to.deep.equal({ kind: 'NONE' });
  });
});

eachEngine('memberships that end', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  const organizationId = (): string => world().organization.id;
  const groupId = (): string => world().group.id;

  const rolesOf = async (email: string): Promise<readonly string[]> => {
    const { id } = await ensureStakeholder(world().env, email);
    return (await heldRoles(world().env, id)).map(({ role }) => role).sort();
  };
  const mailsTo = async (recipient: string): Promise<readonly string[]> =>
    (await mailPage(world().env, null, { first: 100 })).nodes
      .filter((mail) => mail.recipient === recipient)
      .map(({ kind }) => kind);
  const facts = async (type: string): Promise<readonly Record<string, unknown>[]> =>
    (
      await ask<{ organization: { auditLog: { nodes: Record<string, unknown>[] } } }>(
        manager(),
        `{ organization(id: "${organizationId()}") { auditLog(filter: { type: ["${type}"] }) { nodes { actor door data } } } }`,
      )
    ).organization.auditLog.nodes;
  const token = async (email: string, days: number, name = 'ci'): Promise<string> => {
    const { id } = await ensureStakeholder(world().env, email);
    const expiresAt = new Date(Date.parse(world().env.now()) + days * day).toISOString();
    valueOf(await issueToken(world().env, id, { name, scopes: ['READ'], expiresAt }));
    return id;
  };

  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
  });

  it('end by whoever holds them: those of a group alone, those of an organization with its groups', async () => {
    const developer = await world().as('DEVELOPER');
    expect(await tried(withScopes(developer, ['READ']), 'leaveGroup', { groupId: groupId() })).to.equal(
      'error FORBIDDEN',
    );
    expect(await tried(developer, 'leaveGroup', { groupId: groupId() })).to.equal('done');
    expect(await rolesOf('developer@example.com')).to.deep.equal(['USER']);
    expect(await tried(await world().as('DEVELOPER'), 'leaveGroup', { groupId: groupId() })).to.equal(
      'error NOT_FOUND',
    );
    expect(await tried(manager(), 'leaveGroup', { groupId: groupId() })).to.equal('NOT_FOUND groupId');
    const id = await token('viewer@example.com', 30);
    expect(await tried(await world().as('VIEWER'), 'leaveOrganization', { organizationId: organizationId() })).to.equal(
      'done',
    );
    expect(await rolesOf('viewer@example.com')).to.deep.equal([]);
    expect(
      await selectLiveTokensOf(database().db, id, world().env.now()),
      'tokens of members of nothing',
    ).to.deep.equal([]);
    expect((await facts('MemberLeft'))[0]).to.deep.include({ actor: 'viewer@example.com', door: 'SESSION' });
    expect(
      await tried(await world().as('STRANGER'), 'leaveOrganization', { organizationId: organizationId() }),
    ).to.equal('error NOT_FOUND');
  });

  it('leave a manager, whatever two of them do at the same time', async () => {
    const { env } = world();
    const { id } = valueOf(await addOrganization(env, { name: 'two-managers', country: null }));
    for (const email of ['analyst@example.com', 'reviewer@example.com'])
      await call(env, 'addOrganizationMember', { organizationId: id, email, role: 'ORGANIZATION_MANAGER' });
    await call(env, 'removeOrganizationMember', {
      organizationId: id,
      email: env.actor.kind === 'OPERATOR' ? env.actor.email : '',
    });
    const [one, two] = await Promise.all([world().as('ANALYST'), world().as('REVIEWER')]);
    const both = await Promise.all([one, two].map((each) => tried(each, 'leaveOrganization', { organizationId: id })));
    expect(both.sort()).to.deep.equal(['LAST_MANAGER', 'done']);
    expect(await organizationManagers(env, id)).to.have.length(1);
  });

  it('are told of a week before, once for each end, and are gone once it has come', async () => {
    const expiresAt = new Date(Date.parse(world().env.now()) + 10 * day).toISOString();
    const member = { email: 'guest@example.com', expiresAt };
    await call(manager(), 'addGroupMember', { groupId: groupId(), role: 'VIEWER', ...member });
    expect(await noticeEndingMemberships(world().env)).to.equal(0);
    world().clock.pass(4 * day);
    expect([await noticeEndingMemberships(world().env), await noticeEndingMemberships(world().env)]).to.deep.equal([
      1, 0,
    ]);
    const later = new Date(Date.parse(expiresAt) + day).toISOString();
    await call(manager(), 'updateGroupMember', { groupId: groupId(), email: member.email, expiresAt: later });
    world().clock.pass(day);
    expect(await noticeEndingMemberships(world().env), 'another end').to.equal(1);
    expect(await expireMemberships(world().env)).to.equal(0);
    world().clock.pass(7 * day);
    const [one, two] = await Promise.all([expireMemberships(world().env), expireMemberships(world().env)]);
    expect(one + two).to.equal(1);
    expect(await rolesOf('guest@example.com')).to.deep.equal(['USER']);
    expect(await mailsTo('guest@example.com')).to.deep.equal(['MEMBERSHIP_ENDS', 'MEMBERSHIP_ENDS']);
    expect((await facts('MembershipExpired'))[0]).to.deep.include({ actor: 'membership-expiry', door: 'SERVER' });
  });

  it('end for those who did nothing for as long as the policy says, a week after they were told', async () => {
    const { env, clock } = world();
    valueOf(await updateOrganizationPolicies(env, organizationId(), { inactivityPeriod: 30 }));
    const idle = await ensureStakeholder(env, 'organization-user@example.com');
    const active = await ensureStakeholder(env, 'reviewer@example.com');
    const signedIn = async (id: string) => changeStakeholder(env, id, { lastLoginAt: env.now() });
    await signedIn(idle.id);
    for (let passed = 0; passed < 30; passed += 10) {
      clock.pass(10 * day);
      await signedIn(active.id);
      await removeInactiveMembers(env);
    }
    expect(await rolesOf('organization-user@example.com'), 'told first').to.deep.equal(['USER']);
    expect(await mailsTo('organization-user@example.com')).to.deep.equal(['INACTIVITY_NOTICE']);
    await removeInactiveMembers(env);
    clock.pass(8 * day);
    expect(await removeInactiveMembers(env)).to.be.greaterThan(0);
    expect(await rolesOf('organization-user@example.com')).to.deep.equal([]);
    expect(await rolesOf('reviewer@example.com')).to.include('REVIEWER');
    expect((await mailsTo('organization-user@example.com')).slice().sort()).to.deep.equal([
      'INACTIVITY_NOTICE',
      'INACTIVITY_REMOVAL',
    ]);
    expect(await organizationManagers(env, organizationId()), 'a manager stays').not.to.have.length(0);
    expect(await removeInactiveMembers(env)).to.equal(0);
  });

  it('and tokens that end are told of, once each', async () => {
    const { env, clock } = world();
    await token('reviewer@example.com', 20, 'long');
    await token('reviewer@example.com', 6, 'short');
    expect(await noticeEndingTokens(env)).to.equal(0);
    clock.pass(14 * day);
    expect([await noticeEndingTokens(env), await noticeEndingTokens(env)]).to.deep.equal([1, 0]);
    expect(await mailsTo('reviewer@example.com')).to.include('ACCESS_TOKEN_ENDS');
  });
});
