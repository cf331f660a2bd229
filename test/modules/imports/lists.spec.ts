import { expect } from 'chai';
import { insertMany, typesOf } from '../../../src/database/portable';
import { newId, type Env } from '../../../src/kernel/env';
import { addGroup } from '../../../src/modules/groups';
import { noCounts, reportShape, type Report } from '../../../src/modules/imports/domain/report';
import { addGitRoot, type Root } from '../../../src/modules/roots';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { listOf } from '../call';
import { pageByPage, type AskedList } from '../page-by-page';

eachEngine('lists of reports', (database) => {
  const made: { world?: World; api?: Root; viewer?: Env } = {};
  const world = (): World => made.world as World;
  const viewer = (): Env => made.viewer as Env;

  const insert = (root: Pick<Root, 'id' | 'groupId' | 'organizationId'>, told: readonly Partial<Report>[]) =>
    insertMany(
      world().env.db,
      'reports',
      typesOf(reportShape),
      told.map((each) => ({
        id: newId(),
        organizationId: root.organizationId,
        groupId: root.groupId,
        rootId: root.id,
        format: 'SARIF',
        fileName: 'report.sarif',
        bytes: 1,
        sha256: 'a',
        contentKey: newId(),
        state: 'APPLIED',
        counts: noCounts,
        analyses: [],
        createdAt: '2026-01-01T00:00:00.000Z',
        createdBy: 'developer@example.com',
        appliedOrder: null,
        undoableUntil: null,
        failure: null,
        ...each,
      })),
    );
  const on = (day: number): string => `2026-01-0${day}T00:00:00.000Z`;

  before(async () => {
    made.world = await createWorld(database());
    const { env, group, root, elsewhere } = world();
    const api = valueOf(await addGitRoot(env, group, { url: 'https://example.com/api.git', branch: 'main' }));
    await insert(root, [
      { fileName: 'One.sarif', createdAt: on(1) },
      { fileName: 'two.json', createdAt: on(3), format: 'TRIVY', createdBy: 'gate@example.com' },
      { fileName: 'three_.csv', createdAt: on(2), format: 'CSV', state: 'UNDONE' },
    ]);
    await insert(api, [
      { fileName: 'four.sarif', createdAt: on(3), state: 'QUEUED' },
      { fileName: 'five.sarif', createdAt: on(3), state: 'REJECTED', createdBy: 'analyst@example.com' },
    ]);
    await insert(elsewhere.root, [{ fileName: 'foreign.sarif', createdAt: on(2) }]);
    Object.assign(made, { api, viewer: await world().as('VIEWER') });
  });

  const placed = (args: string): string =>
    args
      .replaceAll('$root', world().root.id)
      .replaceAll('$api', made.api?.id ?? '')
      .replaceAll('$foreign', world().elsewhere.root.id);
  const reports = (groupId = world().group.id): AskedList => ({
    document: (args, selection) => `{ group(id: "${groupId}") { reports(${args}) { ${selection} } } }`,
    path: ['group', 'reports'],
    nodes: 'fileName',
  });
  const named = (rows: readonly Record<string, unknown>[]): string =>
    rows.map(({ fileName }) => String(fileName).replace(/\..*$/, '')).join(' ');
  const files = async (args: string, env = viewer()): Promise<string> =>
    named(
      await listOf(env, `{ group(id: "${world().group.id}") { reports${placed(args)} { nodes { fileName } } } }`, [
        'group',
        'reports',
        'nodes',
      ]),
    );

  const all = 'five four two three_ One';
  const stories: readonly (readonly [string, string])[] = [
    ['', all],
    ['(filter: null, orderBy: null)', all],
    ['(orderBy: { field: CREATED_AT, direction: DESC }, first: 2)', 'five four'],
    ['(orderBy: { field: CREATED_AT, direction: ASC })', 'One three_ two four five'],
    ['(orderBy: { field: CREATED_AT, direction: ASC }, last: 2)', 'four five'],
    ['(filter: { state: [UNDONE, REJECTED] })', 'five three_'],
    ['(filter: { state: [] })', ''],
    ['(filter: { not: { state: [APPLIED] } })', 'five four three_'],
    ['(filter: { format: [CSV, TRIVY] })', 'two three_'],
    ['(filter: { rootId: ["$root"] })', 'two three_ One'],
    ['(filter: { rootId: ["$api"] }, orderBy: { field: CREATED_AT, direction: ASC })', 'four five'],
    ['(filter: { rootId: ["$root", "$api"] })', all],
    ['(filter: { not: { rootId: ["$root"] } })', 'five four'],
    ['(filter: { rootId: [] })', ''],
    ['(filter: { fileNameContains: "O" })', 'four two One'],
    ['(filter: { fileNameContains: "_" })', 'three_'],
    ['(filter: { fileNameContains: "%" })', ''],
    ['(filter: { createdAt: { from: "2026-01-02T00:00:00Z" } })', 'five four two three_'],
    ['(filter: { createdAt: { from: "2026-01-02T00:00:00Z", to: "2026-01-02T00:00:00Z" } })', 'three_'],
    ['(filter: { createdAt: { to: "2026-01-01T23:59:59Z" } })', 'One'],
    ['(filter: { createdBy: ["gate@example.com", "analyst@example.com"] })', 'five two'],
    ['(filter: { createdBy: ["Gate@example.com"] })', ''],
    ['(filter: { rootId: ["$api"], state: [QUEUED], format: [SARIF] })', 'four'],
    ['(filter: { or: [{ rootId: ["$api"], state: [QUEUED] }, { fileNameContains: "one" }] })', 'four One'],
  ];
  stories.forEach(([args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for reports${args}`, async () =>
      expect(await files(args)).to.equal(expected)),
  );

  (['ASC', 'DESC'] as const).forEach((direction) =>
    it(`are walked page by page from both ends by CREATED_AT_${direction}, where some came at the same time`, async () => {
      const order = `orderBy: { field: CREATED_AT, direction: ${direction} }`;
      for (const filter of ['', ', filter: { rootId: ["$root"] }', ', filter: { format: [SARIF] }'])
        for (const from of ['first', 'last'] as const)
          expect(named(await pageByPage(viewer(), reports(), placed(`${order}${filter}`), from))).to.equal(
            await files(`(${order}${filter}, first: 100)`),
          );
    }),
  );

  it('find those of others for nobody, whatever is filtered', async () => {
    const filters = ['rootId: ["$foreign"]', 'or: [{ rootId: ["$foreign"] }]', 'fileNameContains: "foreign"'];
    for (const filter of filters) expect(await files(`(filter: { ${filter} })`)).to.equal('');
    const stranger = await world().as('STRANGER');
    const document = `{ group(id: "${world().group.id}") { reports(filter: { not: { state: [] } }) { totalCount } } }`;
    expect((await run(stranger, document)).data).to.deep.equal({ group: null });
    // Who may change something and not read is told of none.
    const { errors } = await run(
      withScopes(await world().as('GROUP_MANAGER'), ['MANAGE']),
      `mutation { updateGroup(input: { groupId: "${world().group.id}" }) { group { reports(filter: { state: [APPLIED] }) { totalCount } } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).to.deep.equal(['FORBIDDEN']);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['filter: { fileNameContains: "" }', 'filter.fileNameContains: 1 to 255 characters; these are 0.'],
    [
      `filter: { not: { fileNameContains: "${'x'.repeat(256)}" } }`,
      'filter.not.fileNameContains: 1 to 255 characters; these are 256.',
    ],
    [`filter: { createdBy: [${'"x", '.repeat(501)}] }`, 'filter.createdBy: at most 500 values; these are 501.'],
    [
      `after: "${Buffer.from(JSON.stringify(['CREATED_AT_DESC', on(1), 'id'])).toString('base64url')}", orderBy: { field: CREATED_AT, direction: ASC }`,
      'after: is a cursor of a list with another order.',
    ],
  ];
  refused.forEach(([args, expected]) =>
    it(`are refused: ${expected}`, async () => {
      const { errors } = await run(
        viewer(),
        `{ group(id: "${world().group.id}") { reports(${args}) { totalCount } } }`,
      );
      expect(errors?.map(({ message, extensions }) => [message, extensions['code']])).to.deep.equal([
        [expected, 'BAD_USER_INPUT'],
      ]);
    }),
  );

  it('cost one statement for all groups, and one more for their counts', async () => {
    const { env, organization } = world();
    for (const name of ['one', 'two', 'three'])
      valueOf(await addGroup(env, { organizationId: organization.id, name, description: '' }));
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const args = `filter: { not: { state: [REJECTED] }, rootId: ["${world().root.id}"] }, orderBy: { field: CREATED_AT, direction: ASC }`;
    for (const [selection, cost] of [
      ['nodes { fileName }', 1],
      ['totalCount totalCountIsExact nodes { fileName }', 2],
    ] as const)
      for (const groups of [1, 4])
        for (const first of [1, 100]) {
          const document = `{ organization(id: "${organization.id}") { groups(first: ${groups}) { nodes { reports(first: ${first}, ${args}) { ${selection} } } } } }`;
          const sent = await database().statements(() => listOf(manager, document, ['organization']));
          // Each document is run interpreted and compiled.
          expect(sent.length / 2, document).to.equal(2 + cost);
        }
  });
});
