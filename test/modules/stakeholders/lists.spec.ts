import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addCustomRole } from '../../../src/modules/custom-roles';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { listOf, tried } from '../call';
import { pageByPage, type AskedList } from '../page-by-page';

type Level = 'organization' | 'group';

eachEngine('lists of members', (database) => {
  const made: { world?: World; manager?: Env; customRoleId?: string } = {};
  const manager = (): Env => made.manager as Env;
  const idOf = (level: Level): string => (made.world as World).elsewhere[level].id;
  const set = (sql: string): Promise<number> => database().db.write({ sql, bindings: [], prepared: false });

  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('STRANGER');
    const { organization } = made.world.elsewhere;
    const auditor = { name: 'Auditor', description: '', level: 'GROUP', permissions: ['GROUP_TAG'] } as const;
    made.customRoleId = valueOf(await addCustomRole(manager(), organization.id, auditor)).id;
    await set(`delete from memberships where email like 'builder%' and organization_id = '${organization.id}'`);
    const add = async (email: string, role: string, more: object = {}): Promise<void> => {
      expect(await tried(manager(), 'addGroupMember', { groupId: idOf('group'), email, role, ...more })).to.equal(
        'done',
      );
    };
    await add('dora@x.example', 'ANALYST');
    await add('cleo_@x.example', 'VIEWER', { customRoleId: made.customRoleId });
    await add('bob@x.example', 'DEVELOPER', { expiresAt: '2026-06-01T00:00:00Z' });
    await add('anna@y.example', 'VIEWER');
    await set(
      `update memberships set created_at = '2026-03-01T00:00:00.000Z' where email in ('dora@x.example', 'bob@x.example')`,
    );
    await set(
      `update memberships set created_at = '2026-02-01T00:00:00.000Z' where email like 'stranger%' and organization_id = '${idOf('organization')}'`,
    );
    await set(`update stakeholders set state = 'SUSPENDED' where email = 'anna@y.example'`);
    await set(
      `update stakeholders set state = 'ACTIVE', last_login_at = '2026-04-01T00:00:00.000Z' where email = 'bob@x.example'`,
    );
    await set(
      `update stakeholders set state = 'ACTIVE', last_login_at = '2026-04-02T00:00:00.000Z' where email = 'dora@x.example'`,
    );
  });

  const members = (level: Level): AskedList => ({
    document: (args, selection) => `{ ${level}(id: "${idOf(level)}") { members(${args}) { ${selection} } } }`,
    path: [level, 'members'],
    nodes: 'stakeholder { email }',
  });
  const named = (rows: readonly Record<string, unknown>[]): string =>
    rows.map(({ stakeholder }) => (stakeholder as { email: string }).email.replace(/@.*$/, '')).join(' ');
  const people = async (level: Level, args: string): Promise<string> =>
    named(
      await listOf(
        manager(),
        `{ ${level}(id: "${idOf(level)}") { members${args.replaceAll('$custom', made.customRoleId ?? '')} { nodes { stakeholder { email } } } } }`,
        [level, 'members', 'nodes'],
      ),
    );

  const stories: readonly (readonly [string, string, string])[] = [
    ['', 'anna bob cleo_ dora', 'anna bob cleo_ dora stranger'],
    ['(filter: null, orderBy: null)', 'anna bob cleo_ dora', 'anna bob cleo_ dora stranger'],
    ['(orderBy: { field: EMAIL, direction: DESC }, first: 2)', 'dora cleo_', 'stranger dora'],
    ['(orderBy: { field: EMAIL, direction: ASC }, last: 2)', 'cleo_ dora', 'dora stranger'],
    ['(orderBy: { field: CREATED_AT, direction: ASC })', 'cleo_ anna dora bob', 'cleo_ anna stranger dora bob'],
    ['(orderBy: { field: CREATED_AT, direction: DESC }, first: 2)', 'bob dora', 'bob dora'],
    ['(filter: { role: [] })', '', ''],
    ['(filter: { emailContains: "X.EXAMPLE" })', 'bob cleo_ dora', 'bob cleo_ dora'],
    ['(filter: { emailContains: "_" })', 'cleo_', 'cleo_'],
    ['(filter: { state: [SUSPENDED] })', 'anna', 'anna'],
    ['(filter: { not: { state: [ACTIVE, SUSPENDED] } })', 'cleo_', 'cleo_ stranger'],
    ['(filter: { createdAt: { from: "2026-02-15T00:00:00Z" } })', 'bob dora', 'bob dora'],
    ['(filter: { createdAt: { to: "2026-02-01T00:00:00Z" } })', 'anna cleo_', 'anna cleo_ stranger'],
    ['(filter: { expiresAt: { to: "2026-12-31T00:00:00Z" } })', 'bob', ''],
    [
      '(filter: { not: { expiresAt: { to: "2026-12-31T00:00:00Z" } } })',
      'anna cleo_ dora',
      'anna bob cleo_ dora stranger',
    ],
    ['(filter: { lastLoginAt: { from: "2026-04-02T00:00:00Z" } })', 'dora', 'dora'],
    ['(filter: { lastLoginAt: { to: "2026-04-01T00:00:00Z" } })', 'bob', 'bob'],
    ['(filter: { not: { lastLoginAt: { from: "2026-01-01T00:00:00Z" } } })', 'anna cleo_', 'anna cleo_ stranger'],
    ['(filter: { lastLoginAt: {} })', 'anna bob cleo_ dora', 'anna bob cleo_ dora stranger'],
    ['(filter: { customRoleId: ["$custom"] })', 'cleo_', ''],
    ['(filter: { not: { customRoleId: ["$custom"] } })', 'anna bob dora', 'anna bob cleo_ dora stranger'],
    ['(filter: { or: [{ state: [SUSPENDED] }, { emailContains: "bob", state: [ACTIVE] }] })', 'anna bob', 'anna bob'],
  ];
  const ofLevel: Readonly<Record<Level, readonly (readonly [string, string])[]>> = {
    group: [
      ...stories.map(([args, expected]) => [args, expected] as const),
      ['(filter: { role: [VIEWER] })', 'anna cleo_'],
      ['(filter: { not: { role: [VIEWER, ANALYST] } })', 'bob'],
      [
        '(filter: { role: [VIEWER], emailContains: "x" }, orderBy: { field: CREATED_AT, direction: DESC })',
        'anna cleo_',
      ],
    ],
    organization: [
      ...stories.map(([args, , expected]) => [args, expected] as const),
      ['(filter: { role: [ORGANIZATION_MANAGER] })', 'stranger'],
      ['(filter: { role: [USER], not: { emailContains: "x." } })', 'anna'],
    ],
  };

  (['organization', 'group'] as const).forEach((level) => {
    ofLevel[level].forEach(([args, expected]) =>
      it(`of ${level} give ${expected === '' ? 'nothing' : expected} for members${args}`, async () =>
        expect(await people(level, args)).to.equal(expected)),
    );

    (['EMAIL', 'CREATED_AT'] as const).forEach((field) =>
      (['ASC', 'DESC'] as const).forEach((direction) =>
        it(`of ${level} are walked page by page from both ends by ${field}_${direction}`, async () => {
          const order = `orderBy: { field: ${field}, direction: ${direction} }`;
          for (const filter of ['', ', filter: { not: { lastLoginAt: { from: "2026-04-02T00:00:00Z" } } }'])
            for (const from of ['first', 'last'] as const)
              expect(named(await pageByPage(manager(), members(level), `${order}${filter}`, from))).to.equal(
                await people(level, `(${order}${filter}, first: 100)`),
              );
        }),
      ),
    );

    it(`of ${level} find those of others for nobody, whatever is filtered`, async () => {
      const filter = 'filter: { or: [{ emailContains: "developer" }, { state: [INVITED], emailContains: "viewer" }] }';
      expect(await people(level, `(${filter})`)).to.equal('');
      const ask = async (env: Env): Promise<unknown> =>
        (await run(env, `{ ${level}(id: "${idOf(level)}") { members(${filter}) { totalCount } } }`)).data;
      expect(await ask(await (made.world as World).as('GROUP_MANAGER'))).to.deep.equal({ [level]: null });
    });

    const refused: readonly (readonly [string, string])[] = [
      ['filter: { emailContains: "" }', 'filter.emailContains: 1 to 100 characters; these are 0.'],
      [
        'filter: { or: [{ emailContains: "' + 'x'.repeat(101) + '" }] }',
        'filter.or.0.emailContains: 1 to 100 characters; these are 101.',
      ],
      [
        'after: "WyJFTUFJTF9BU0MiLCJhIiwiYiJd", orderBy: { field: EMAIL, direction: DESC }',
        'after: is a cursor of a list with another order.',
      ],
    ];
    refused.forEach(([args, expected]) =>
      it(`of ${level} are refused: ${expected}`, async () => {
        const { errors } = await run(
          manager(),
          `{ ${level}(id: "${idOf(level)}") { members(${args}) { totalCount } } }`,
        );
        expect(errors?.map(({ message, extensions }) => [message, extensions['code']])).to.deep.equal([
          [expected, 'BAD_USER_INPUT'],
        ]);
      }),
    );
  });

  it('tell roles of organizations and of groups apart', async () => {
    const ask = (level: Level, role: string): Promise<unknown> =>
      listOf(
        manager(),
        `{ ${level}(id: "${idOf(level)}") { members(filter: { role: [${role}] }) { nodes { id } } } }`,
        [level],
      ).catch(String);
    expect(await ask('organization', 'ANALYST')).to.match(/does not exist in "OrganizationRole"/);
    expect(await ask('group', 'ORGANIZATION_MANAGER')).to.match(/does not exist in "GroupRole"/);
  });

  it('cost one statement for all groups, one for their people and one for their counts', async () => {
    for (const name of ['one', 'two'])
      expect(
        await tried(manager(), 'addGroup', { organizationId: idOf('organization'), name, description: '' }),
      ).to.equal('done');
    const args =
      'filter: { not: { state: [SUSPENDED], lastLoginAt: {} }, emailContains: "x" }, orderBy: { field: CREATED_AT, direction: DESC }';
    const counted = async (groups: number, first: number, selection: string): Promise<number> => {
      const document = `{ organization(id: "${idOf('organization')}") { groups(first: ${groups}) { nodes { members(first: ${first}, ${args}) { ${selection} } } } } }`;
      // Each document is run interpreted and compiled.
      return (await database().statements(() => listOf(manager(), document, ['organization']))).length / 2;
    };
    const costs = ['nodes { role }', 'totalCount nodes { role }', 'totalCount nodes { role stakeholder { email } }'];
    for (const [index, selection] of costs.entries()) {
      const alone = await counted(1, 1, selection);
      for (const groups of [1, 3])
        for (const first of [1, 100]) expect(await counted(groups, first, selection), selection).to.equal(alone);
      expect(alone - (await counted(1, 1, 'nodes { role }')), selection).to.equal(index);
    }
  });
});
