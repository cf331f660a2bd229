import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { call, listOf, tried } from '../call';

eachEngine('organizations', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
  });
  const add = async (name: string, country?: string | null) =>
    (await call(
      await world().as('DEVELOPER'),
      'addOrganization',
      { name, ...(country === undefined ? {} : { country }) },
      'organization { id name country state }',
    )) as {
      organization: { id: string; name: string; country: string | null; state: string };
    };

  it('are added by anybody who is signed in, who manages them from then on', async () => {
    const { organization } = await add(' New-One ', 'CO');
    expect(organization).to.deep.include({ name: 'New-One', country: 'CO', state: 'ACTIVE' });
    const developer = await world().as('DEVELOPER');
    const { organization: read } = await ask<{ organization: object }>(
      developer,
      `{ organization(id: "${organization.id}") { name members { nodes { role responsibility expiresAt stakeholder { email } } } } }`,
    );
    expect(read).to.deep.equal({
      name: 'New-One',
      members: {
        nodes: [
          {
            role: 'ORGANIZATION_MANAGER',
            responsibility: null,
            expiresAt: null,
            stakeholder: { email: 'developer@example.com' },
          },
        ],
      },
    });
    expect(await ask(developer, '{ organizationByName(name: "nEW-oNE") { name } }')).to.deep.equal({
      organizationByName: { name: 'New-One' },
    });
  });

  const refusals: readonly (readonly [object, string])[] = [
    [{ name: 'acme' }, 'ALREADY_EXISTS name'],
    [{ name: 'ACME' }, 'ALREADY_EXISTS name'],
    [{ name: 'ab' }, 'INVALID_VALUE name'],
    [{ name: 'x'.repeat(41) }, 'TOO_LONG name'],
    [{ name: 'a b c' }, 'INVALID_VALUE name'],
    [{ name: 'fine', country: 'co' }, 'INVALID_VALUE country'],
    [{ name: 'fine', country: 'COL' }, 'INVALID_VALUE country'],
    [{ name: 'fine', country: '' }, 'INVALID_VALUE country'],
  ];
  refusals.forEach(([input, expected]) => {
    it(`are refused ${JSON.stringify(input).slice(0, 60)}: ${expected}`, async () => {
      expect(await tried(await world().as('VIEWER'), 'addOrganization', input)).to.equal(expected);
    });
  });

  it("that the command line adds in nobody's name belong to nobody", async () => {
    const env: Env = { ...world().env, actor: { kind: 'OPERATOR', email: 'operator' } };
    const { organization } = (await call(
      env,
      'addOrganization',
      { name: 'of-nobody' },
      'organization { members { totalCount } }',
    )) as { organization: object };
    expect(organization).to.deep.equal({ members: { totalCount: 0 } });
  });

  it('of one name are made once, however many ask at the same time', async () => {
    const viewer = await world().as('VIEWER');
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        tried(viewer, 'addOrganization', { name: index % 2 === 0 ? 'racing' : 'Racing' }),
      ),
    );
    expect(all.sort()).to.deep.equal([...Array.from({ length: 5 }, () => 'ALREADY_EXISTS name'), 'done']);
  });

  it('keep what a change leaves out, ignore a null name, and lose the country by a null', async () => {
    const { organization } = await add('patched', 'US');
    const env = await world().as('DEVELOPER');
    const change = async (input: object) =>
      (
        (await call(
          env,
          'updateOrganization',
          { organizationId: organization.id, ...input },
          'organization { name country }',
        )) as { organization: object }
      ).organization;
    expect(await change({})).to.deep.equal({ name: 'patched', country: 'US' });
    expect(await change({ name: null })).to.deep.equal({ name: 'patched', country: 'US' });
    expect(await change({ name: 'Patched' })).to.deep.equal({ name: 'Patched', country: 'US' });
    expect(await change({ country: null })).to.deep.equal({ name: 'Patched', country: null });
    expect(await change({ country: 'DE' })).to.deep.equal({ name: 'Patched', country: 'DE' });
    expect(await tried(env, 'updateOrganization', { organizationId: organization.id, name: 'ACME' })).to.equal(
      'ALREADY_EXISTS name',
    );
    expect(await tried(env, 'updateOrganization', { organizationId: organization.id, name: '-' })).to.equal(
      'INVALID_VALUE name',
    );
    expect(await change({})).to.deep.equal({ name: 'Patched', country: 'DE' });
  });

  it('are not given one name by two changes at the same time', async () => {
    const ids = [(await add('first-of-two')).organization.id, (await add('second-of-two')).organization.id];
    const env = await world().as('DEVELOPER');
    const both = await Promise.all(
      ids.map((organizationId) => tried(env, 'updateOrganization', { organizationId, name: 'only-one' })),
    );
    expect(both.sort()).to.deep.equal(['ALREADY_EXISTS name', 'done']);
  });

  it('are removed without groups alone, and their names are free again', async () => {
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    expect(await tried(manager, 'removeOrganization', { organizationId: world().organization.id })).to.equal(
      'WRONG_STATE organizationId',
    );
    const { organization } = await add('short-lived');
    const developer = await world().as('DEVELOPER');
    expect(await tried(developer, 'removeOrganization', { organizationId: organization.id })).to.equal('done');
    expect(await tried(developer, 'removeOrganization', { organizationId: organization.id })).to.equal(
      'error NOT_FOUND',
    );
    expect(await ask(await world().as('DEVELOPER'), `{ organization(id: "${organization.id}") { id } }`)).to.deep.equal(
      { organization: null },
    );
    expect((await add('short-lived')).organization.name).to.equal('short-lived');
  });

  it('are not removed while a group is added: one of both is refused', async () => {
    for (const name of ['racing-1', 'racing-2', 'racing-3']) {
      const { organization } = await add(name);
      const env = await world().as('DEVELOPER');
      const organizationId = organization.id;
      const [removed, added] = await Promise.all([
        tried(env, 'removeOrganization', { organizationId }),
        tried(env, 'addGroup', { organizationId, name: 'group', description: '' }),
      ]);
      expect([removed === 'done', added === 'done'].filter(Boolean), `${removed}, ${added}`).to.have.length(1);
      expect(
        [removed, added].filter(
          (each) => !['done', 'WRONG_STATE organizationId', 'error CONFLICT', 'error NOT_FOUND'].includes(each),
        ),
        `${removed}, ${added}`,
      ).to.deep.equal([]);
    }
  });

  it('are listed by name to their members alone, page by page', async () => {
    const env = await world().as('DEVELOPER');
    const all = await listOf(env, '{ organizations(first: 100) { nodes { name } } }', ['organizations', 'nodes']);
    const names = all.map(({ name }) => String(name));
    expect(names).to.include('acme').and.not.include('acme-rival');
    expect(names).to.deep.equal([...names].sort((left, right) => (left.toLowerCase() < right.toLowerCase() ? -1 : 1)));
    const first = (await ask(
      env,
      '{ organizations(first: 2) { totalCount totalCountIsExact nodes { name } pageInfo { endCursor } } }',
    )) as unknown as {
      organizations: { totalCount: number; pageInfo: { endCursor: string } };
    };
    expect(first.organizations).to.deep.include({ totalCount: names.length, totalCountIsExact: true });
    const next = await listOf(
      env,
      'query ($after: String) { organizations(first: 2, after: $after) { nodes { name } } }',
      ['organizations', 'nodes'],
      { after: first.organizations.pageInfo.endCursor },
    );
    expect(next.map(({ name }) => name)).to.deep.equal(names.slice(2, 4));
  });
});
