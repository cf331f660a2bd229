import { expect } from 'chai';
import { addGroup, type Group } from '../../../src/modules/groups';
import { addGitRoot, type Root } from '../../../src/modules/roots';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { valueOf, type Role } from '../../support/world';
import { bom } from '../imports/domain/boms';
import { importsIn, type Imports } from '../imports/apply/imports';

interface Found {
  readonly purl: string;
  readonly root: { readonly id: string };
}

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly Found[];
}

const log4j = (version: string) => `pkg:maven/org.apache.logging.log4j/log4j-core@${version}`;

const listing = (...versions: readonly string[]): string =>
  JSON.stringify(
    bom({
      components: versions.map((version) => ({
        type: 'library',
        group: 'org.apache.logging.log4j',
        name: 'log4j-core',
        version,
        purl: log4j(version),
      })),
    }),
  );

eachEngine('where in an organization a component is used', (database) => {
  const made: { imports?: Imports; sister?: { group: Group; root: Root } } = {};
  const imports = (): Imports => made.imports as Imports;
  const sister = () => made.sister as { group: Group; root: Root };

  before(async () => {
    made.imports = await importsIn(database());
    const { env, organization, elsewhere } = imports().world;
    const group = valueOf(
      await addGroup(env, { organizationId: organization.id, name: 'sister', description: 'Other.' }),
    );
    const root = valueOf(await addGitRoot(env, group, { url: 'https://example.com/sister/shop.git', branch: 'main' }));
    made.sister = { group, root };
    await imports().upload(listing('2.14.1', '2.17.0'));
    await imports().upload(listing('2.14.1', '2.25.0'), { env, group });
    await imports().upload(listing('2.0.0'), { env, group: elsewhere.group });
  });

  const question = (args: string): string =>
    `{ organization(id: "${imports().world.organization.id}") { components${args} { totalCount nodes { purl root { id } } } } }`;

  const seen = async (role: Role, args = ''): Promise<readonly (readonly [string, string])[]> => {
    const answer = await ask<{ organization: { components: Listed } }>(
      await imports().world.as(role),
      question(args === '' ? '' : `(${args})`),
    );
    const { totalCount, nodes } = answer.organization.components;
    expect(totalCount).to.equal(nodes.length);
    return nodes.map(({ purl, root }) => [purl.split('@')[1] ?? '', root.id]);
  };

  const own = (version: string) => [version, imports().world.root.id] as const;
  const others = (version: string) => [version, sister().root.id] as const;
  const byPurl = 'orderBy: { field: PURL, direction: ASC }';

  it('is told of all groups to those who manage it, of their own to members, and of none to others', async () => {
    const all = await seen('ORGANIZATION_ORGANIZATION_MANAGER', byPurl);
    expect(all.map(([version]) => version)).to.deep.equal(['2.14.1', '2.14.1', '2.17.0', '2.25.0']);
    expect(all).to.have.deep.members([own('2.14.1'), own('2.17.0'), others('2.14.1'), others('2.25.0')]);
    for (const role of [
      'GROUP_MANAGER',
      'VULNERABILITY_MANAGER',
      'ANALYST',
      'REVIEWER',
      'DEVELOPER',
      'VIEWER',
    ] as const)
      expect(await seen(role, byPurl), role).to.deep.equal([own('2.14.1'), own('2.17.0')]);
    for (const role of ['ORGANIZATION_USER', 'GATE'] as const) expect(await seen(role), role).to.deep.equal([]);
    for (const role of ['STRANGER', 'ADMIN'] as const) {
      const refused = await run(await imports().world.as(role), question(''));
      expect(refused.data, role).to.deep.equal({ organization: null });
    }
  });

  it('is found by package URL, name and version', async () => {
    const cases: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
      [`purlStartsWith: "${log4j('2.14.1')}"`, [own('2.14.1'), others('2.14.1')]],
      ['version: ["2.17.0", "2.25.0"]', [own('2.17.0'), others('2.25.0')]],
      ['nameContains: "LOG4J", not: { version: ["2.14.1"] }', [own('2.17.0'), others('2.25.0')]],
      [`rootId: ["${sister().root.id}"]`, [others('2.14.1'), others('2.25.0')]],
    ];
    for (const [filter, expected] of cases)
      expect(await seen('ORGANIZATION_ORGANIZATION_MANAGER', `filter: { ${filter} }`), filter).to.have.deep.members(
        expected,
      );
    expect(await seen('VIEWER', `filter: { rootId: ["${sister().root.id}"] }`)).to.deep.equal([]);
  });

  it('costs one statement a page and one for the count, as roots do, however many there are', async () => {
    const env = await imports().world.as('ORGANIZATION_ORGANIZATION_MANAGER');
    const sent = (args: string) => database().statements(() => ask(env, question(args)));
    const few = (await sent('(first: 1)')).length;
    expect((await sent('(first: 4)')).length).to.equal(few);
    const alone = await database().statements(() => ask(env, question('').replace(/components.*/, 'id } }')));
    // A page, its count and the roots, for each of the two ways in which a test asks.
    expect(few - alone.length).to.equal(2 * 3);
  });
});
