import { expect } from 'chai';
import { changeStakeholder, stakeholderByEmail } from '../../../src/modules/access';
import { addMember, removeMember, updateMember } from '../../../src/modules/stakeholders';
import { operatorEnv } from '../../../src/opening';
import { eachEngine } from '../../support/engines';
import type { TestServer } from '../../support/server';
import { createWorld, quiet, testPorts, valueOf, type World } from '../../support/world';
import { askServer, whoIs } from './doors';
import { startTwoServers, type TwoServers } from './two-servers';

eachEngine('what was revoked on one server', (database) => {
  const made: { world?: World; servers?: TwoServers } = {};
  const here = (): TestServer => (made.servers as TwoServers).here;
  const there = (): TestServer => (made.servers as TwoServers).there;
  const world = (): World => made.world as World;
  const env = () => operatorEnv(database(), quiet, testPorts);

  before(async () => {
    made.world = await createWorld(database());
    made.servers = await startTwoServers(database());
  });
  after(() => made.servers?.close());

  const group = async (server: TestServer, bearer: string): Promise<string> => {
    const { body } = await askServer(server, { bearer }, `{ group(id: "${world().group.id}") { name } }`);
    return (body.data?.['group'] as unknown as { name: string } | null)?.name ?? 'not seen';
  };
  const onGroup = () => ({ organizationId: world().organization.id, groupId: world().group.id });
  const onOrganization = () => ({ organizationId: world().organization.id, groupId: null });

  it('a token is nobody on the other at the next request', async () => {
    const token = await here().token('viewer@example.com');
    for (const server of [here(), there(), there()])
      expect(await whoIs(server, { bearer: token })).to.equal('viewer@example.com');
    const list = await askServer(here(), { bearer: token }, '{ accessTokens { nodes { id prefix } } }');
    const { nodes } = list.body.data?.['accessTokens'] as unknown as { nodes: { id: string; prefix: string }[] };
    const own = nodes.find(({ prefix }) => token.startsWith(prefix));
    const revoke =
      'mutation ($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { success userErrors { code } } }';
    const { body } = await askServer(here(), { bearer: token }, revoke, { input: { tokenId: own?.id } });
    expect(body.data).to.deep.equal({ revokeAccessToken: { success: true, userErrors: [] } });
    for (const server of [there(), here()]) expect(await whoIs(server, { bearer: token })).to.equal('UNAUTHENTICATED');
  });

  it('a session is nobody on the other at the next request', async () => {
    const cookie = await here().signIn('viewer@example.com');
    for (const server of [here(), there()]) expect(await whoIs(server, { cookie })).to.equal('viewer@example.com');
    await fetch(`${there().url}/auth/logout`, { method: 'POST', headers: { cookie, origin: there().url } });
    for (const server of [here(), there()]) expect(await whoIs(server, { cookie })).to.equal('UNAUTHENTICATED');
  });

  it('a suspended person is nobody, by token and by session, until the suspension is lifted', async () => {
    const [cookie, bearer] = [await there().signIn('reviewer@example.com'), await here().token('reviewer@example.com')];
    const known = async () => [await whoIs(here(), { cookie }), await whoIs(there(), { bearer })];
    expect(await known()).to.deep.equal(['reviewer@example.com', 'reviewer@example.com']);
    const person = await stakeholderByEmail(env(), 'reviewer@example.com');
    await changeStakeholder(env(), person?.id ?? '', { state: 'SUSPENDED' });
    expect(await known()).to.deep.equal(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    await changeStakeholder(env(), person?.id ?? '', { state: 'ACTIVE' });
    expect(await known()).to.deep.equal(['reviewer@example.com', 'reviewer@example.com']);
  });

  it('a member who is removed sees nothing at the next request, and sees it again once added', async () => {
    const bearer = await here().token('developer@example.com');
    for (const server of [here(), there()]) expect(await group(server, bearer)).to.equal('web-shop');
    valueOf(await removeMember(env(), onGroup(), 'developer@example.com'));
    for (const server of [here(), there()]) expect(await group(server, bearer)).to.equal('not seen');
    valueOf(
      await addMember(env(), onGroup(), {
        email: 'developer@example.com',
        role: 'DEVELOPER',
        responsibility: null,
        expiresAt: null,
      }),
    );
    for (const server of [there(), here()]) expect(await group(server, bearer)).to.equal('web-shop');
  });

  it('a member who leaves the organization leaves all its groups', async () => {
    const bearer = await here().token('vulnerability-manager@example.com');
    expect(await group(there(), bearer)).to.equal('web-shop');
    valueOf(await removeMember(env(), onOrganization(), 'vulnerability-manager@example.com'));
    for (const server of [here(), there()]) expect(await group(server, bearer)).to.equal('not seen');
  });

  it('a membership that ends is over from that moment, without anybody doing anything', async () => {
    const bearer = await here().token('analyst@example.com');
    const end = Date.now() + 2_000;
    valueOf(await updateMember(env(), onGroup(), 'analyst@example.com', { expiresAt: new Date(end).toISOString() }));
    for (const server of [here(), there()]) expect(await group(server, bearer)).to.equal('web-shop');
    await new Promise((resolve) => setTimeout(resolve, end - Date.now() + 5));
    for (const server of [here(), there()]) expect(await group(server, bearer)).to.equal('not seen');
  });

  it('a role that is lowered holds at the next request', async () => {
    const bearer = await here().token('group-manager@example.com');
    const mutation = `mutation { updateGroup(input: { groupId: "${world().group.id}", language: EN }) { success } }`;
    const code = async () =>
      (await askServer(there(), { bearer }, mutation)).body.errors?.[0]?.extensions?.code ?? 'done';
    expect(await code()).to.equal('done');
    valueOf(await updateMember(env(), onGroup(), 'group-manager@example.com', { role: 'VIEWER' }));
    expect(await code()).to.equal('FORBIDDEN');
  });
});
