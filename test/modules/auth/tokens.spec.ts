import { expect } from 'chai';
import type { Person } from '../../../src/kernel/actor';
import type { Env } from '../../../src/kernel/env';
import { ensureStakeholder } from '../../../src/modules/access';
import { issueToken } from '../../../src/modules/auth';
import { addGroup } from '../../../src/modules/groups';
import { addMember, removeMember } from '../../../src/modules/stakeholders';
import { newId } from '../../../src/kernel/env';
import { tried } from '../call';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, testClock, valueOf, withScopes, type World } from '../../support/world';
import { readActor, actorAt } from '../../../src/modules/auth/operations/read-actor';
import type { SessionKeys } from '../../../src/modules/auth';

const create = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
  success userErrors { code field } secret token { id name prefix scopes expiresAt lastUsedAt } } }`;
const revoke =
  'mutation ($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { success userErrors { code field } } }';
const list = `query ($first: Int, $after: String) { accessTokens(first: $first, after: $after) {
  totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`;

interface Created {
  readonly createAccessToken: {
    readonly success: boolean;
    readonly userErrors: readonly unknown[];
    readonly secret: string | null;
    readonly token: { readonly id: string } | null;
  };
}
interface Listed {
  readonly accessTokens: {
    readonly totalCount: number;
    readonly nodes: readonly { name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

eachEngine('access tokens through the API', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
  });

  const ahead = (env: Env, weeks: number): string =>
    new Date(Date.parse(env.now()) + weeks * 7 * 86_400_000).toISOString();
  const input = (env: Env, name: string, told: object = {}) => ({
    name,
    scopes: ['READ'],
    expiresAt: ahead(env, 1),
    ...told,
  });
  const made1 = async (env: Env, name: string, told: object = {}): Promise<Created['createAccessToken']> =>
    ((await ask(env, create, { input: input(env, name, told) })) as unknown as Created).createAccessToken;
  const names = async (env: Env): Promise<readonly string[]> =>
    ((await ask(env, list)) as unknown as Listed).accessTokens.nodes.map(({ name }) => name);
  const somebody = async (email: string): Promise<Env> => {
    const viewer = await world().as('VIEWER');
    const { id } = await ensureStakeholder(world().env, email);
    return { ...viewer, actor: { ...viewer.actor, id, email } as Env['actor'] };
  };

  it('are shown once, and stored as a hash', async () => {
    const env = await world().as('DEVELOPER');
    const { success, secret, token } = await made1(env, ' pipeline ', { scopes: ['READ', 'REPORT_UPLOAD', 'READ'] });
    expect(success).to.equal(true);
    expect(token).to.deep.include({
      name: 'pipeline',
      scopes: ['READ', 'REPORT_UPLOAD'],
      prefix: secret?.slice(0, 17),
      lastUsedAt: null,
    });
    const { writer, engine } = database();
    const answer = (await writer.raw('select * from access_tokens')) as unknown[] & { rows: unknown[] };
    expect(JSON.stringify(engine === 'sqlite' ? answer : answer.rows)).not.to.contain(secret);
  });

  const refusals: readonly (readonly [string, (env: Env) => object, string, string | null])[] = [
    ['a name that is taken', () => ({ name: 'pipeline' }), 'ALREADY_EXISTS', 'name'],
    ['an empty name', () => ({ name: '  ' }), 'INVALID_VALUE', 'name'],
    ['a long name', () => ({ name: 'x'.repeat(61) }), 'TOO_LONG', 'name'],
    ['no scope', () => ({ scopes: [] }), 'INVALID_VALUE', 'scopes'],
    ['an end in the past', (env) => ({ expiresAt: ahead(env, -1) }), 'INVALID_VALUE', 'expiresAt'],
    ['an end beyond 26 weeks', (env) => ({ expiresAt: ahead(env, 26.1) }), 'INVALID_VALUE', 'expiresAt'],
  ];
  refusals.forEach(([title, told, code, field]) => {
    it(`are refused with ${title}`, async () => {
      const env = await world().as('DEVELOPER');
      const refused = await made1(env, 'another', told(env));
      expect(refused).to.deep.equal({
        success: false,
        userErrors: [{ code, field: field && ['input', field] }],
        secret: null,
        token: null,
      });
      expect(await names(env)).to.deep.equal(['pipeline']);
    });
  });

  it('are not created by tokens, whatever their scopes', async () => {
    const env = withScopes(await world().as('DEVELOPER'), ['READ', 'REPORT_UPLOAD', 'TRIAGE', 'MANAGE', 'GATE']);
    expect((await made1(env, 'bred')).userErrors).to.deep.equal([{ code: 'WRONG_STATE', field: null }]);
    expect(await names(env)).to.deep.equal(['pipeline']);
  });

  it('are twenty at most, also when the last two come at the same time; a revoked or ended one makes room', async () => {
    const env = await somebody('collector@example.com');
    for (let index = 0; index < 19; index += 1) await made1(env, `t${index}`);
    const both = await Promise.all([made1(env, 'last'), made1(env, 'too many')]);
    expect(both.map(({ success }) => success).sort()).to.deep.equal([false, true]);
    expect(both.flatMap(({ userErrors }) => userErrors)).to.deep.equal([{ code: 'LIMIT_REACHED', field: null }]);
    const kept = both.find(({ success }) => success)?.token?.id;
    await ask(env, revoke, { input: { tokenId: kept } });
    expect((await made1(env, 'in its place')).success).to.equal(true);
    expect((await made1(env, 'too many again')).success).to.equal(false);
  });

  it('of one name are not made twice, even at the same time, but again after the first was revoked', async () => {
    const env = await somebody('namesake@example.com');
    const all = await Promise.all([1, 2, 3, 4].map(() => made1(env, 'same')));
    expect(all.filter(({ success }) => success)).to.have.length(1);
    expect(all.flatMap(({ userErrors }) => userErrors)).to.deep.equal(
      Array.from({ length: 3 }, () => ({ code: 'ALREADY_EXISTS', field: ['input', 'name'] })),
    );
    const kept = all.find(({ success }) => success)?.token?.id;
    expect(await ask(env, revoke, { input: { tokenId: kept } })).to.deep.equal({
      revokeAccessToken: { success: true, userErrors: [] },
    });
    expect((await made1(env, 'same')).success).to.equal(true);
  });

  it('are revoked by their owner alone, and once', async () => {
    const owner = await somebody('owner@example.com');
    const tokenId = (await made1(owner, 'mine')).token?.id;
    const refused = {
      revokeAccessToken: { success: false, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'tokenId'] }] },
    };
    for (const env of [
      await world().as('DEVELOPER'),
      await world().as('ADMIN'),
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
    ])
      expect(await ask(env, revoke, { input: { tokenId } })).to.deep.equal(refused);
    expect(await ask(owner, revoke, { input: { tokenId } })).to.deep.equal({
      revokeAccessToken: { success: true, userErrors: [] },
    });
    expect(await ask(owner, revoke, { input: { tokenId } })).to.deep.equal(refused);
  });

  it('revoke themselves, and no others of their owner', async () => {
    const owner = await somebody('robbed@example.com');
    const kept = (await made1(owner, 'kept')).token?.id;
    const stolen = (await made1(owner, 'stolen')).token?.id ?? '';
    const thief: Env = {
      ...owner,
      actor: { ...(owner.actor as Person), door: 'TOKEN', accessId: stolen, scopes: ['READ'] },
    };
    const revoked = (tokenId: unknown) => ask(thief, revoke, { input: { tokenId } });
    expect(await revoked(kept)).to.deep.equal({
      revokeAccessToken: { success: false, userErrors: [{ code: 'WRONG_STATE', field: ['input', 'tokenId'] }] },
    });
    expect(await revoked(stolen)).to.deep.equal({ revokeAccessToken: { success: true, userErrors: [] } });
  });

  it('are listed to their owner, the newest first, the live ones alone, page by page', async () => {
    const clock = testClock('2026-03-01T00:00:00.000Z');
    const env = { ...(await somebody('lister@example.com')), now: clock.now };
    for (const name of ['a', 'b', 'c']) await made1(env, name, name === 'b' ? { expiresAt: ahead(env, 0.5) } : {});
    expect(await names(env)).to.deep.equal(['c', 'b', 'a']);
    const first = ((await ask(env, list, { first: 2 })) as unknown as Listed).accessTokens;
    expect([first.totalCount, first.pageInfo.hasNextPage, first.nodes.length]).to.deep.equal([3, true, 2]);
    const rest = ((await ask(env, list, { first: 2, after: first.pageInfo.endCursor })) as unknown as Listed)
      .accessTokens;
    expect(rest.nodes).to.deep.equal([{ name: 'a' }]);
    clock.pass(0.6 * 7 * 86_400_000);
    expect(await names(env)).to.deep.equal(['c', 'a']);
    expect(await names(await somebody('nobody-else@example.com'))).to.deep.equal([]);
  });

  it('are nobody once they have ended', async () => {
    const clock = testClock('2026-05-01T00:00:00.000Z');
    const env = { ...world().env, now: clock.now };
    const { id } = await ensureStakeholder(env, 'ending@example.com');
    const { secret } = valueOf(
      await issueToken(env, id, { name: 'ending', scopes: ['READ'], expiresAt: '2026-05-01T01:00:00.000Z' }),
    );
    const actor = async () => actorAt(await readActor(env, {} as SessionKeys, secret), clock.now());
    expect(await actor()).to.include({ kind: 'PERSON', email: 'ending@example.com', door: 'TOKEN' });
    clock.pass(3_600_000);
    expect(await actor()).to.deep.equal({ kind: 'ANONYMOUS' });
  });

  it('tell what the caller is signed in with', async () => {
    const current = '{ currentAccess { provider expiresAt scopes } me { email } }';
    const viewer = await world().as('VIEWER');
    expect((await run(viewer, current)).data).to.deep.include({
      currentAccess: { provider: 'LOCAL', expiresAt: '2999-01-01T00:00:00.000Z', scopes: null },
    });
    expect(
      (
        await run(
          withScopes({ ...viewer, actor: { ...viewer.actor, provider: null } as Env['actor'] }, ['GATE']),
          current,
        )
      ).data,
    ).to.deep.include({
      currentAccess: { provider: null, expiresAt: '2999-01-01T00:00:00.000Z', scopes: ['GATE'] },
    });
  });

  describe('restricted to groups', () => {
    const seen = `query ($own: UUID!, $other: UUID!, $organization: UUID!) {
      group(id: $own) { name roots { nodes { nickname group { name } } } } other: group(id: $other) { name }
      organization(id: $organization) { name } organizations { nodes { name } } assignedVulnerabilities { totalCount }
      accessTokens { nodes { name } } currentAccess { groupIds } }`;
    const as = async (secret: string | null): Promise<Env> => {
      const actor = actorAt(await readActor(world().env, {} as SessionKeys, secret ?? ''), world().env.now());
      return { ...world().env, actor };
    };
    const other = async (): Promise<string> =>
      valueOf(
        await addGroup(world().env, {
          organizationId: world().organization.id,
          name: `other-${newId().slice(-8)}`,
          description: '',
        }),
      ).id;
    const ask1 = async (env: Env, otherId: string) =>
      (await run(env, seen, { own: world().group.id, other: otherId, organization: world().organization.id }))
        .data as unknown as Record<string, unknown>;

    it('act as members of just those, whoever owns them', async () => {
      const otherId = await other();
      const owner = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
      const { secret, token } = await made1(owner, 'narrow', {
        scopes: ['READ', 'MANAGE', 'TRIAGE'],
        groupIds: [world().group.id, world().group.id],
      });
      expect(token).to.include({ name: 'narrow' });
      const env = await as(secret);
      expect(await ask1(env, otherId)).to.deep.equal({
        group: { name: 'web-shop', roots: { nodes: [{ nickname: 'shop', group: { name: 'web-shop' } }] } },
        other: null,
        organization: null,
        organizations: { nodes: [] },
        assignedVulnerabilities: { totalCount: 0 },
        accessTokens: { nodes: [] },
        currentAccess: { groupIds: [world().group.id] },
      });
      const { organization, group } = world();
      const refused: readonly (readonly [string, object, string])[] = [
        ['addGroup', { organizationId: organization.id, name: 'bred', description: '' }, 'error NOT_FOUND'],
        ['addOrganization', { name: 'bred' }, 'error FORBIDDEN'],
        ['updateOrganization', { organizationId: organization.id, country: 'CO' }, 'error NOT_FOUND'],
        ['updateGroup', { groupId: otherId, context: 'x' }, 'error NOT_FOUND'],
        ['updateGroup', { groupId: group.id, context: 'x' }, 'done'],
      ];
      for (const [field, given, expected] of refused)
        expect([field, await tried(env, field, given)]).to.deep.equal([field, expected]);
    });

    it('are made by members of those groups alone, and end with the membership', async () => {
      const otherId = await other();
      const viewer = await world().as('VIEWER');
      const refusal = { code: 'NOT_FOUND', field: ['input', 'groupIds'] };
      for (const groupIds of [[otherId], [world().group.id, otherId], [world().elsewhere.group.id], [newId()]])
        expect((await made1(viewer, 'beyond', { groupIds })).userErrors).to.deep.equal([refusal]);
      expect((await made1(viewer, 'none', { groupIds: [] })).userErrors).to.deep.equal([
        { code: 'INVALID_VALUE', field: ['input', 'groupIds'] },
      ]);
      const email = 'passing@example.com';
      const on = { organizationId: world().organization.id, groupId: world().group.id };
      valueOf(await addMember(world().env, on, { email, role: 'DEVELOPER', responsibility: null, expiresAt: null }));
      const { id } = await ensureStakeholder(world().env, email);
      const draft = { name: 'passing', scopes: ['READ'] as const, expiresAt: ahead(world().env, 1), groups: [on] };
      const { secret } = valueOf(await issueToken(world().env, id, draft));
      expect(await ask1(await as(secret), otherId)).to.have.nested.property('group.name', 'web-shop');
      valueOf(await removeMember(world().env, on, email));
      expect(await ask1(await as(secret), otherId)).to.include({ group: null, other: null });
    });
  });
});
