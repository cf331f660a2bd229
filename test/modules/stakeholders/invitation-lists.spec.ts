import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addGroup } from '../../../src/modules/groups';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { listOf, tried } from '../call';
import { pageByPage, type AskedList } from '../page-by-page';

type Level = 'organization' | 'group';

eachEngine('lists of invitations', (database) => {
  const made: { world?: World; manager?: Env; other?: string } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  const idOf = (level: Level): string => world()[level].id;
  const set = (sql: string): Promise<number> => database().db.write({ sql, bindings: [], prepared: false });

  before(async () => {
    made.world = await createWorld(database());
    made.manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const other = { organizationId: idOf('organization'), name: 'other', description: '' };
    made.other = valueOf(await addGroup(world().env, other)).id;
    const invite = async (field: string, input: object, env = manager()): Promise<void> => {
      expect(await tried(env, field, input)).to.equal('done');
    };
    const toGroup = { groupId: idOf('group') };
    await invite('inviteGroupMember', { ...toGroup, email: 'Dora@x.example', role: 'ANALYST' });
    await invite('inviteGroupMember', { ...toGroup, email: 'bob_@x.example', role: 'VIEWER' });
    const groupManager = await world().as('GROUP_MANAGER');
    await invite('inviteGroupMember', { ...toGroup, email: 'anna@y.example', role: 'VIEWER' }, groupManager);
    await invite('inviteGroupMember', { groupId: made.other, email: 'cleo@x.example', role: 'DEVELOPER' });
    const toOrganization = { organizationId: idOf('organization') };
    await invite('inviteOrganizationMember', { ...toOrganization, email: 'emil@x.example', role: 'USER' });
    await set(`update invitations set created_at = '2026-01-01T00:00:00.000Z'`);
    await set(`update invitations set created_at = '2025-12-31T00:00:00.000Z' where email like 'dora%'`);
    await set(
      `update invitations set expires_at = '2026-01-20T00:00:00.000Z' where email in ('bob_@x.example', 'emil@x.example')`,
    );
    // Its time has passed: it is listed nowhere, however it is asked for.
    await invite('inviteGroupMember', { ...toGroup, email: 'past@x.example', role: 'VIEWER' });
    await set(`update invitations set expires_at = '2026-01-01T00:00:00.000Z' where email like 'past%'`);
    const theirs = { groupId: world().elsewhere.group.id, email: 'foreign@x.example', role: 'VIEWER' };
    await invite('inviteGroupMember', theirs, await world().as('STRANGER'));
  });

  const invitations = (level: Level): AskedList => ({
    document: (args, selection) => `{ ${level}(id: "${idOf(level)}") { invitations(${args}) { ${selection} } } }`,
    path: [level, 'invitations'],
    nodes: 'email',
  });
  const named = (rows: readonly Record<string, unknown>[]): string =>
    rows.map(({ email }) => String(email).replace(/@.*$/, '')).join(' ');
  const placed = (args: string): string =>
    args
      .replaceAll('$group', idOf('group'))
      .replaceAll('$other', made.other ?? '')
      .replaceAll('$foreign', world().elsewhere.group.id);
  const people = async (level: Level, args: string): Promise<string> =>
    named(
      await listOf(manager(), `{ ${level}(id: "${idOf(level)}") { invitations${placed(args)} { nodes { email } } } }`, [
        level,
        'invitations',
        'nodes',
      ]),
    );

  const all = 'anna bob_ cleo dora emil';
  /** What is asked, and what an organization and its group answer. */
  const stories: readonly (readonly [string, string, string])[] = [
    ['', all, 'anna bob_ dora'],
    ['(filter: null, orderBy: null)', all, 'anna bob_ dora'],
    ['(orderBy: { field: EMAIL, direction: DESC }, first: 2)', 'emil dora', 'dora bob_'],
    ['(orderBy: { field: EMAIL, direction: ASC }, last: 1)', 'emil', 'dora'],
    ['(orderBy: { field: CREATED_AT, direction: ASC })', 'dora bob_ anna cleo emil', 'dora bob_ anna'],
    ['(orderBy: { field: CREATED_AT, direction: DESC })', 'emil cleo anna bob_ dora', 'anna bob_ dora'],
    ['(filter: { groupId: ["$group"] })', 'anna bob_ dora', 'anna bob_ dora'],
    ['(filter: { groupId: ["$other", "$foreign"] })', 'cleo', ''],
    ['(filter: { not: { groupId: ["$group", "$other"] } })', 'emil', ''],
    ['(filter: { organizationRole: [USER] })', 'emil', ''],
    ['(filter: { not: { organizationRole: [USER] } })', 'anna bob_ cleo dora', 'anna bob_ dora'],
    ['(filter: { groupRole: [VIEWER, DEVELOPER] })', 'anna bob_ cleo', 'anna bob_'],
    ['(filter: { not: { groupRole: [VIEWER] } })', 'cleo dora emil', 'dora'],
    ['(filter: { groupRole: [VIEWER], organizationRole: [USER] })', '', ''],
    ['(filter: { or: [{ groupRole: [ANALYST] }, { organizationRole: [USER] }] })', 'dora emil', 'dora'],
    ['(filter: { emailContains: "X.Ex" })', 'bob_ cleo dora emil', 'bob_ dora'],
    ['(filter: { emailContains: "_" })', 'bob_', 'bob_'],
    ['(filter: { invitedBy: ["group-manager@example.com"] })', 'anna', 'anna'],
    ['(filter: { not: { invitedBy: ["group-manager@example.com"] } })', 'bob_ cleo dora emil', 'bob_ dora'],
    ['(filter: { createdAt: { to: "2025-12-31T00:00:00Z" } })', 'dora', 'dora'],
    ['(filter: { createdAt: { from: "2026-01-01T00:00:00Z" }, groupRole: [VIEWER] })', 'anna bob_', 'anna bob_'],
    ['(filter: { expiresAt: { from: "2026-01-20T00:00:00Z" } })', 'bob_ emil', 'bob_'],
    ['(filter: { expiresAt: { to: "2026-01-01T00:00:00Z" } })', '', ''],
  ];
  (['organization', 'group'] as const).forEach((level, at) => {
    stories.forEach(([args, ...answers]) => {
      const expected = answers[at] as string;
      it(`of ${level} give ${expected === '' ? 'nothing' : expected} for invitations${args}`, async () =>
        expect(await people(level, args)).to.equal(expected));
    });

    (['EMAIL', 'CREATED_AT'] as const).forEach((field) =>
      (['ASC', 'DESC'] as const).forEach((direction) =>
        it(`of ${level} are walked page by page from both ends by ${field}_${direction}`, async () => {
          const order = `orderBy: { field: ${field}, direction: ${direction} }`;
          for (const filter of ['', ', filter: { not: { groupRole: [ANALYST] } }'])
            for (const from of ['first', 'last'] as const)
              expect(named(await pageByPage(manager(), invitations(level), `${order}${filter}`, from))).to.equal(
                await people(level, `(${order}${filter}, first: 100)`),
              );
        }),
      ),
    );

    it(`of ${level} are shown to those alone who may see them, whatever is filtered`, async () => {
      const document = `{ ${level}(id: "${idOf(level)}") { invitations(filter: { not: { emailContains: "zz" } }) { totalCount } } }`;
      const stranger = await run(await world().as('STRANGER'), document);
      expect(stranger.data).to.deep.equal({ [level]: null });
      const { data, errors } = await run(await world().as('VIEWER'), document);
      expect(JSON.stringify(data)).not.to.match(/totalCount/);
      expect(errors?.map(({ extensions }) => extensions['code'])).to.deep.equal(['FORBIDDEN']);
    });

    it(`of ${level} are refused by what is too long or of another order, with its place`, async () => {
      const refused = [
        ['filter: { emailContains: "" }', 'filter.emailContains: 1 to 100 characters; these are 0.'],
        [
          `filter: { not: { invitedBy: [${'"x", '.repeat(501)}] } }`,
          'filter.not.invitedBy: at most 500 values; these are 501.',
        ],
        [
          `after: "${Buffer.from('["EMAIL_ASC","a","b"]').toString('base64url')}", orderBy: { field: CREATED_AT, direction: ASC }`,
          'after: is a cursor of a list with another order.',
        ],
      ] as const;
      for (const [args, expected] of refused) {
        const document = `{ ${level}(id: "${idOf(level)}") { invitations(${args}) { totalCount } } }`;
        const { errors } = await run(manager(), document);
        expect(errors?.map(({ message, extensions }) => [message, extensions['code']])).to.deep.equal([
          [expected, 'BAD_USER_INPUT'],
        ]);
      }
    });
  });

  it('cost one statement for all groups, and one more for their counts', async () => {
    const args = 'filter: { not: { groupRole: [ANALYST] } }, orderBy: { field: CREATED_AT, direction: DESC }';
    const counted = async (groups: number, first: number, selection: string): Promise<number> => {
      const document = `{ organization(id: "${idOf('organization')}") { groups(first: ${groups}) { nodes { invitations(first: ${first}, ${args}) { ${selection} } } } } }`;
      // Each document is run interpreted and compiled.
      return (await database().statements(() => listOf(manager(), document, ['organization']))).length / 2;
    };
    const alone = await counted(1, 1, 'nodes { email }');
    for (const groups of [1, 2])
      for (const first of [1, 100]) {
        expect(await counted(groups, first, 'nodes { email }')).to.equal(alone);
        expect(await counted(groups, first, 'totalCount nodes { email }')).to.equal(alone + 1);
      }
  });
});
