import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { heldRoles, stakeholderByEmail } from '../../../src/modules/access';
import { createLocalAccount, signIn } from '../../../src/modules/auth';
import { verifySession } from '../../../src/modules/auth/operations/session-token';
import { addGroup } from '../../../src/modules/groups';
import { deliverMails, mailPage, smtpTransport, writeMails } from '../../../src/modules/mail';
import { expireInvitations, invitationPages } from '../../../src/modules/stakeholders';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { testLinks, tokenOf } from '../../support/links';
import { startMailServer } from '../../support/mail-server';
import { createWorld, envOf, testSessionKeys, valueOf, withScopes, type World } from '../../support/world';
import { call, outcome, tried } from '../call';

const day = 24 * 60 * 60 * 1000;
const visitor = { address: null, userAgent: null };

eachEngine('invitations', (database) => {
  const made: { world?: World; manager?: Env; stranger?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  /** Whoever opens a link, without being signed in. */
  const nobody = (): Env => made.stranger as Env;
  const inGroup = (email: string, role = 'VIEWER') => ({ groupId: world().group.id, email, role });
  const inOrganization = (email: string, role = 'USER') => ({ organizationId: world().organization.id, email, role });

  const invite = async (input: object, env = manager()): Promise<string> => {
    const field = 'groupId' in input ? 'inviteGroupMember' : 'inviteOrganizationMember';
    const payload = await call(env, field, input, 'invitation { id }');
    expect(outcome(payload)).to.equal('done');
    return (payload['invitation'] as { id: string }).id;
  };
  const token = (id: string): Promise<string> => tokenOf(world().env, id);
  const accept = async (of: string, password?: string): Promise<string> =>
    tried(nobody(), 'acceptInvitation', password === undefined ? { token: of } : { token: of, password });
  const offer = async (of: string) =>
    (
      await ask<{ invitationOffer: Record<string, unknown> | null }>(
        nobody(),
        `{ invitationOffer(token: "${of}") { email organizationName groupName organizationRole groupRole invitedBy mayChoosePassword } }`,
      )
    ).invitationOffer;
  const rolesOf = async (email: string): Promise<readonly string[]> => {
    const person = await stakeholderByEmail(world().env, email);
    return person === undefined ? [] : (await heldRoles(world().env, person.id)).map(({ role }) => role).sort();
  };
  const facts = async (type: string): Promise<readonly Record<string, unknown>[]> => {
    const { organization } = await ask<{ organization: { auditLog: { nodes: Record<string, unknown>[] } } }>(
      manager(),
      `{ organization(id: "${world().organization.id}") { auditLog(first: 100, filter: { type: ["${type}"] }) {
        nodes { actor door groupId data } } } }`,
    );
    return organization.auditLog.nodes;
  };

  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
    made.stranger = envOf(database(), { kind: 'ANONYMOUS' }, made.world.clock);
  });

  it('lead by a mail to a membership, which is none before they were accepted', async () => {
    const server = await startMailServer();
    await invite({ ...inGroup('ada@example.com', 'DEVELOPER'), responsibility: 'Cart' });
    const transport = smtpTransport({
      host: 'localhost',
      port: server.port,
      tls: 'off',
      user: null,
      password: null,
      authorities: null,
      from: 'integrates@mail.example',
    });
    await deliverMails(world().env, { transport, linkOf: testLinks, domain: 'mail.example' });
    await server.close();
    expect(server.taken[0]?.subject).to.equal('Invitation to the group web-shop of the organization acme');
    const sent = server.tokenFor('ada@example.com') ?? '';
    expect(await stakeholderByEmail(world().env, 'ada@example.com'), 'nobody is known by an invitation').to.equal(
      undefined,
    );
    expect(await offer(sent)).to.deep.equal({
      email: 'ada@example.com',
      organizationName: 'acme',
      groupName: 'web-shop',
      organizationRole: null,
      groupRole: 'DEVELOPER',
      invitedBy: 'organization-organization-manager@example.com',
      mayChoosePassword: true,
    });
    expect(await accept(sent)).to.equal('done');
    expect(await rolesOf('ada@example.com')).to.deep.equal(['DEVELOPER', 'USER']);
    expect([await accept(sent), await offer(sent)], 'once alone').to.deep.equal(['NOT_FOUND token', null]);
    expect((await facts('InvitationAccepted'))[0]).to.deep.include({ actor: 'anonymous', groupId: world().group.id });
    expect(JSON.stringify(await facts('MemberInvited'))).not.to.include('tokenId');
    const { members } = (
      await ask<{ group: { members: { nodes: { responsibility: string | null; stakeholder: { email: string } }[] } } }>(
        manager(),
        `{ group(id: "${world().group.id}") { members(first: 100) { nodes { responsibility stakeholder { email } } } } }`,
      )
    ).group;
    expect(members.nodes.find(({ stakeholder }) => stakeholder.email === 'ada@example.com')?.responsibility).to.equal(
      'Cart',
    );
  });

  it('let a person without an account choose a password, and nobody else', async () => {
    const first = await token(await invite(inGroup('new@example.com')));
    expect(await accept(first, 'too short')).to.equal('INVALID_VALUE password');
    expect(await accept(first, 'quiet otters paint ladders')).to.equal('done');
    const credentials = { email: 'new@example.com', password: 'quiet otters paint ladders' };
    expect((await signIn(world().env, testSessionKeys, credentials, visitor)).ok).to.equal(true);
  });

  it('give nobody who can sign in another way in', async () => {
    const password = 'seven brittle violins hum';
    valueOf(
      await createLocalAccount(world().env, { email: 'old@example.com', role: 'USER', password, oneTime: false }),
    );
    const sent = await token(await invite(inGroup('old@example.com')));
    expect((await offer(sent))?.['mayChoosePassword']).to.equal(false);
    expect(await accept(sent, 'another password')).to.equal('WRONG_STATE password');
    expect(await accept(sent)).to.equal('done');
    const signed = await Promise.all(
      [password, 'another password'].map((tried) =>
        signIn(world().env, testSessionKeys, { email: 'old@example.com', password: tried }, visitor),
      ),
    );
    expect(signed.map(({ ok }) => ok)).to.deep.equal([true, false]);
    const withoutPasswords: Env = { ...nobody(), entrance: { ...nobody().entrance, localAccounts: false } };
    const other = await token(await invite(inGroup('provider@example.com')));
    expect(await tried(withoutPasswords, 'acceptInvitation', { token: other, password })).to.equal(
      'WRONG_STATE password',
    );
  });

  it('are rejected, taken back, sent again and ended; what older links name leads nowhere', async () => {
    const rejected = await token(await invite(inGroup('no@example.com')));
    expect(await tried(nobody(), 'rejectInvitation', { token: rejected })).to.equal('done');
    expect(await accept(rejected)).to.equal('NOT_FOUND token');
    const revoked = await invite(inGroup('revoked@example.com'));
    const lost = await token(revoked);
    expect(await tried(manager(), 'revokeInvitation', { invitationId: revoked })).to.equal('done');
    expect(await accept(lost)).to.equal('NOT_FOUND token');
    expect(await tried(manager(), 'revokeInvitation', { invitationId: revoked })).to.equal('error NOT_FOUND');
    const again = await invite(inGroup('again@example.com'));
    const old = await token(again);
    expect(await tried(manager(), 'resendInvitation', { invitationId: again })).to.equal('done');
    expect([await accept(old), await accept(await token(again))]).to.deep.equal(['NOT_FOUND token', 'done']);
    const late = await token(await invite(inGroup('late@example.com')));
    world().clock.pass(7 * day - 60_000);
    expect(await offer(late)).not.to.equal(null);
    world().clock.pass(60_001);
    expect(await accept(late)).to.equal('NOT_FOUND token');
    expect(await rolesOf('late@example.com')).to.deep.equal([]);
    const waiting = (await mailPage(world().env, 'DROPPED', { first: 100 })).nodes.map(({ recipient }) => recipient);
    expect(waiting).to.include.members(['revoked@example.com', 'no@example.com', 'again@example.com']);
  });

  it('are no sessions, and sessions and forged texts are no links', async () => {
    const id = await invite(inGroup('forged@example.com'));
    const sent = await token(id);
    expect(await verifySession(testSessionKeys, sent, world().env.now())).to.equal(undefined);
    const [head, , signature] = sent.split('.');
    const changed = Buffer.from(JSON.stringify({ sub: id, jti: id, aud: 'integrates:invitation' })).toString(
      'base64url',
    );
    for (const text of ['', 'x', `${head ?? ''}.${changed}.${signature ?? ''}`, `${sent}x`, 'a'.repeat(100_000)])
      expect(await accept(text), text.slice(0, 20)).to.equal('NOT_FOUND token');
    expect(await tried(manager(), 'revokeInvitation', { invitationId: id })).to.equal('done');
  });

  it('are used once by two at the same time, and not when somebody takes them back at that moment', async () => {
    const sent = await token(await invite(inGroup('twice@example.com')));
    expect((await Promise.all([accept(sent), accept(sent)])).sort()).to.deep.equal(['NOT_FOUND token', 'done']);
    const id = await invite(inGroup('raced@example.com'));
    const raced = await token(id);
    const [accepted] = await Promise.all([accept(raced), tried(manager(), 'revokeInvitation', { invitationId: id })]);
    expect((await rolesOf('raced@example.com')).length > 0).to.equal(accepted === 'done');
  });

  it('are sent three times a day at most, 200 times by an organization and 20 times to an address', async () => {
    const id = await invite(inGroup('often@example.com'));
    const resend = () => tried(manager(), 'resendInvitation', { invitationId: id });
    expect([await resend(), await resend(), await resend()]).to.deep.equal([
      'done',
      'done',
      'LIMIT_REACHED invitationId',
    ]);
    world().clock.pass(day);
    expect(await resend(), 'a day later').to.equal('done');
    const send = (organizationId: string, to: string, count: number): Promise<number> =>
      database().db.transaction((db) =>
        writeMails(
          { ...world().env, db },
          Array.from({ length: count }, () => ({
            kind: 'INVITATION' as const,
            to,
            organizationId,
            told: { by: 'x', organization: 'x', group: null, role: 'USER', until: world().env.now() },
          })),
        ),
      );
    await send(world().elsewhere.organization.id, 'flooded@example.com', 20);
    expect(await tried(manager(), 'inviteGroupMember', inGroup('flooded@example.com'))).to.equal('LIMIT_REACHED email');
    await send(world().organization.id, 'many@example.com', 200);
    expect(await tried(manager(), 'inviteGroupMember', inGroup('more@example.com'))).to.equal('LIMIT_REACHED email');
    expect(await resend()).to.equal('LIMIT_REACHED invitationId');
    world().clock.pass(day);
  });

  it('give no role above that of whoever invites, neither when they are sent nor when they are accepted', async () => {
    const groupManager = await world().as('GROUP_MANAGER');
    const results = await Promise.all(
      ['ANALYST', 'REVIEWER', 'GATE', 'VULNERABILITY_MANAGER'].map((role) =>
        tried(groupManager, 'inviteGroupMember', inGroup(`by-group-${role.toLowerCase()}@example.com`, role)),
      ),
    );
    expect(results).to.deep.equal(['ROLE_NOT_GRANTABLE role', 'ROLE_NOT_GRANTABLE role', 'INVALID_VALUE role', 'done']);
    for (const role of ['ANALYST', 'REVIEWER'])
      expect(await tried(groupManager, 'addGroupMember', inGroup('direct@example.com', role))).to.equal(
        'ROLE_NOT_GRANTABLE role',
      );
    const change = { groupId: world().group.id, email: 'viewer@example.com' };
    expect(await tried(groupManager, 'updateGroupMember', { ...change, role: 'REVIEWER' })).to.equal(
      'ROLE_NOT_GRANTABLE role',
    );
    expect(await tried(groupManager, 'updateGroupMember', { ...change, role: 'DEVELOPER' })).to.equal('done');
    expect(await tried(manager(), 'updateGroupMember', { ...change, role: 'VIEWER' })).to.equal('done');
    const promised = await token(await invite(inGroup('promised@example.com'), groupManager));
    const demote = (role: string) =>
      tried(manager(), 'updateGroupMember', { groupId: world().group.id, email: 'group-manager@example.com', role });
    await demote('VIEWER');
    expect([await offer(promised), await accept(promised)]).to.deep.equal([null, 'NOT_FOUND token']);
    await demote('GROUP_MANAGER');
    expect(await accept(promised)).to.equal('done');
  });

  it('are refused to members, to those who are invited, and to those who may not invite', async () => {
    expect(await tried(manager(), 'inviteGroupMember', inGroup('viewer@example.com'))).to.equal('ALREADY_EXISTS email');
    await invite(inGroup('open@example.com'));
    expect(await tried(manager(), 'inviteGroupMember', inGroup('Open@example.com'))).to.equal('ALREADY_EXISTS email');
    const both = ['same-time@example.com', 'same-time@example.com'].map((email) =>
      tried(manager(), 'inviteGroupMember', inGroup(email)),
    );
    expect((await Promise.all(both)).sort()).to.deep.equal(['ALREADY_EXISTS email', 'done']);
    expect(await tried(withScopes(manager(), ['READ']), 'inviteGroupMember', inGroup('x@example.com'))).to.equal(
      'error FORBIDDEN',
    );
    const expired = { ...inGroup('past@example.com'), expiresAt: '2020-01-01T00:00:00.000Z' };
    expect(await tried(manager(), 'inviteGroupMember', expired)).to.equal('INVALID_VALUE expiresAt');
  });

  it('end with a membership that somebody gives at once, and with one that is taken away', async () => {
    const added = await token(await invite(inGroup('added@example.com')));
    expect(await tried(manager(), 'addGroupMember', inGroup('added@example.com', 'DEVELOPER'))).to.equal('done');
    expect(await accept(added)).to.equal('NOT_FOUND token');
    const other = valueOf(
      await addGroup(world().env, { organizationId: world().organization.id, name: 'other', description: '' }),
    );
    const elsewhere = await token(await invite({ groupId: other.id, email: 'added@example.com', role: 'VIEWER' }));
    const { organizationId, email } = inOrganization('added@example.com');
    expect(await tried(manager(), 'removeOrganizationMember', { organizationId, email })).to.equal('done');
    expect(await accept(elsewhere)).to.equal('NOT_FOUND token');
    expect(await rolesOf('added@example.com')).to.deep.equal([]);
    const doomed = await token(await invite({ groupId: other.id, email: 'doomed@example.com', role: 'VIEWER' }));
    await tried(manager(), 'removeGroup', { groupId: other.id, name: 'other' });
    expect(await accept(doomed)).to.equal('NOT_FOUND token');
  });

  it('are listed for managers by a constant number of statements', async () => {
    await invite(inOrganization('colleague@example.com'));
    const list = `invitations(first: 100) { totalCount nodes { email organizationRole groupRole organization { id } group { id } } }`;
    const read = () =>
      ask<{
        organization: { invitations: { nodes: { email: string }[] } };
        group: { invitations: { nodes: { email: string }[] } };
      }>(
        manager(),
        `{ organization(id: "${world().organization.id}") { ${list} } group(id: "${world().group.id}") { ${list} } }`,
      );
    const { organization, group } = await read();
    const emails = organization.invitations.nodes.map(({ email }) => email);
    expect(emails)
      .to.deep.equal([...emails].sort())
      .and.to.include.members(['colleague@example.com', 'open@example.com']);
    expect(group.invitations.nodes.map(({ email }) => email)).not.to.include('colleague@example.com');
    const before = await database().statements(read);
    await invite(inGroup('yet-another@example.com'));
    expect(await database().statements(read)).to.have.length(before.length);
    const pages = await invitationPages(world().env, 'GROUP', [world().elsewhere.group.id], { first: 5 });
    expect(pages.get(world().elsewhere.group.id)?.nodes).to.deep.equal([]);
  });

  it('end after a week by themselves, once, and the journal says so', async () => {
    world().clock.pass(8 * day);
    const ended = await Promise.all([expireInvitations(world().env), expireInvitations(world().env)]);
    expect(ended.filter((count) => count > 0)).to.have.length(1);
    expect(await expireInvitations(world().env)).to.equal(0);
    expect((await facts('InvitationExpired'))[0]).to.include({ actor: 'invitation-expiry', door: 'SERVER' });
    expect(await invite(inGroup('often@example.com'))).to.be.a('string');
  });
});
