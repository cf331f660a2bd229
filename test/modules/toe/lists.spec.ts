import { expect } from 'chai';
import { execute, parse } from 'graphql';
import type { Env } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { addGitRoot, addIpRoot, addUrlRoot, type Root } from '../../../src/modules/roots';
import {
  addToeInput,
  addToeLines,
  addToePort,
  attackToeInput,
  attackToeLines,
  attackToePort,
  updateToeLines,
} from '../../../src/modules/toe';
import { addFinding } from '../../../src/modules/findings';
import { addVulnerability, confirmVulnerabilities } from '../../../src/modules/vulnerabilities';
import { application, ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { call, listOf } from '../call';

const commit = (letter: string): string => letter.repeat(40);
const search = 'https://shop.example.com/search';

eachEngine('lists of what there is to be tested', (database) => {
  const made: { world?: World; api?: Root; site?: Group; app?: Root; router?: Root; manager?: Env } = {};
  const world = (): World => made.world as World;
  const site = (): Group => made.site as Group;

  const weak = async (group: Group, root: Root, kind: 'LINES' | 'INPUT' | 'PORT', where: string, specific: string) => {
    const { env } = world();
    const text = { description: 'It is.', threat: '', recommendation: '', cvss31: null, cvss40: null };
    const title = `${kind} ${where} ${specific} ${env.newId()}`;
    const finding = valueOf(await addFinding(env, group, { ...text, title, cwe: [] }));
    const place = { kind, where, specific, message: '', commit: null };
    return valueOf(await addVulnerability(env, finding.id, root.id, place)).id;
  };

  before(async function () {
    this.timeout(30_000);
    made.world = await createWorld(database());
    const { env, group, root, organization, elsewhere } = world();
    const api = valueOf(await addGitRoot(env, group, { url: 'https://example.com/api.git', branch: 'main' }));
    made.api = api;
    const file = async (
      filename: string,
      loc: number,
      [attackedLines, on = root, modifiedAt = '2025-11-01T00:00:00.000Z', lastCommit = commit('a')]: readonly [
        number | null,
        Root?,
        string?,
        string?,
      ],
    ): Promise<string> => {
      const version = { loc, lastAuthor: `${lastCommit[0] ?? ''}@example.com`, lastCommit, modifiedAt };
      const { id } = valueOf(await addToeLines(env, on.id, { filename, ...version }));
      const attack = { attackedAt: null, attackedLines, comments: `note on ${filename}` };
      if (attackedLines !== null) valueOf(await attackToeLines(env, { id, revision: null }, attack));
      return id;
    };
    await file('src/a.ts', 100, [50]);
    await file('src/B.ts', 200, [null, root, '2025-11-02T00:00:00.000Z', commit('b')]);
    await file('lib/c.ts', 100, [100, root, '2025-11-03T00:00:00.000Z', commit('b')]);
    const gone = await file('lib/gone.ts', 7, [null]);
    valueOf(await updateToeLines(env, { id: gone, revision: null }, { presence: 'ABSENT' }));
    await file('api/d.ts', 600, [60, api, '2025-11-04T00:00:00.000Z', commit('c')]);
    await file('logo.png', 0, [null, api]);
    await file('foreign.ts', 5, [null, elsewhere.root]);

    const black = { organizationId: organization.id, name: 'site', description: '', service: 'BLACK' } as const;
    made.site = valueOf(await addGroup(env, black));
    made.app = valueOf(await addUrlRoot(env, site(), { url: 'https://shop.example.com/', nickname: 'app' }));
    made.router = valueOf(await addIpRoot(env, site(), { address: '192.0.2.7', nickname: 'router' }));
    for (const entryPoint of ['q', 'page', 'sort'])
      valueOf(await addToeInput(env, made.app.id, { component: search, entryPoint }));
    const cart = valueOf(
      await addToeInput(env, made.app.id, { component: 'https://shop.example.com/cart', entryPoint: 'id' }),
    );
    valueOf(await attackToeInput(env, { id: cart.id, revision: null }, null));
    for (const port of [443, 80, 22]) valueOf(await addToePort(env, made.router.id, port));
    const tested = valueOf(await addToePort(env, made.router.id, 8080));
    valueOf(await attackToePort(env, { id: tested.id, revision: null }, null));

    const open = [
      await weak(group, root, 'LINES', 'src/a.ts', '3'),
      await weak(group, root, 'LINES', 'src/a.ts', '4'),
      await weak(group, root, 'LINES', 'lib/gone.ts', '1'),
      // The same path in another root, and a place that is no file.
      await weak(group, api, 'LINES', 'src/B.ts', '1'),
      await weak(group, root, 'INPUT', 'https://example.com/', 'q'),
    ];
    valueOf(await confirmVulnerabilities(env, group.id, open));
    await weak(group, root, 'LINES', 'lib/c.ts', '1');
    const noRisk = await weak(group, api, 'LINES', 'api/d.ts', '1');
    valueOf(await confirmVulnerabilities(env, group.id, [noRisk]));
    const claim = { groupId: group.id, vulnerabilityIds: [noRisk], justification: 'It is a test.' };
    for (const [field, role] of [
      ['requestZeroRisk', 'DEVELOPER'],
      ['confirmZeroRisk', 'REVIEWER'],
    ] as const)
      expect((await call(await world().as(role), field, claim)).success).to.equal(true);
    const onSite = [
      await weak(site(), made.app, 'INPUT', search, 'q'),
      await weak(site(), made.router, 'PORT', '192.0.2.7', '22'),
    ];
    valueOf(await confirmVulnerabilities(env, site().id, onSite));
    made.manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
  });

  const found = async (list: 'toeLines' | 'toeInputs' | 'toePorts', args: string): Promise<string> => {
    const field = { toeLines: 'filename', toeInputs: 'entryPoint', toePorts: 'port' }[list];
    const query = `{ group(id: "${list === 'toeLines' ? world().group.id : site().id}") { ${list}${args
      .replaceAll('$root', world().root.id)
      .replaceAll('$api', made.api?.id ?? '')
      .replaceAll('$foreign', world().elsewhere.root.id)} { nodes { ${field} } } } }`;
    const nodes = await listOf(made.manager as Env, query, ['group', list, 'nodes']);
    return nodes.map((node) => String(node[field])).join(' ');
  };

  const all = 'api/d.ts lib/c.ts lib/gone.ts logo.png src/B.ts src/a.ts';
  const stories: readonly (readonly [Parameters<typeof found>[0], string, string])[] = [
    ['toeLines', '', all],
    ['toeLines', '(filter: null, orderBy: null)', all],
    ['toeLines', '(orderBy: { field: FILENAME, direction: DESC }, first: 2)', 'src/a.ts src/B.ts'],
    [
      'toeLines',
      '(orderBy: { field: LOC, direction: ASC })',
      'logo.png lib/gone.ts src/a.ts lib/c.ts src/B.ts api/d.ts',
    ],
    ['toeLines', '(orderBy: { field: LOC, direction: DESC }, last: 2)', 'lib/gone.ts logo.png'],
    ['toeLines', '(orderBy: { field: MODIFIED_AT, direction: DESC }, first: 3)', 'api/d.ts lib/c.ts src/B.ts'],
    [
      'toeLines',
      '(orderBy: { field: COVERAGE, direction: DESC })',
      'logo.png lib/c.ts src/a.ts api/d.ts lib/gone.ts src/B.ts',
    ],
    ['toeLines', '(filter: { rootId: ["$api"] })', 'api/d.ts logo.png'],
    ['toeLines', '(filter: { rootId: ["$foreign"] })', ''],
    ['toeLines', '(filter: { not: { rootId: ["$root"] } })', 'api/d.ts logo.png'],
    ['toeLines', '(filter: { presence: [ABSENT] })', 'lib/gone.ts'],
    ['toeLines', '(filter: { filenameStartsWith: "src/" })', 'src/B.ts src/a.ts'],
    ['toeLines', '(filter: { filenameContains: "b" })', 'lib/c.ts lib/gone.ts src/B.ts'],
    ['toeLines', '(filter: { lastAuthor: ["b@example.com"] })', 'lib/c.ts src/B.ts'],
    ['toeLines', `(filter: { lastCommit: ["${commit('c')}"] })`, 'api/d.ts'],
    [
      'toeLines',
      '(filter: { modifiedAt: { from: "2025-11-02T00:00:00Z", to: "2025-11-03T00:00:00Z" } })',
      'lib/c.ts src/B.ts',
    ],
    ['toeLines', '(filter: { seenAt: { from: "2999-01-01T00:00:00Z" } })', ''],
    ['toeLines', '(filter: { loc: { min: 100, max: 200 } })', 'lib/c.ts src/B.ts src/a.ts'],
    ['toeLines', '(filter: { hasVulnerabilities: true })', 'src/a.ts'],
    ['toeLines', '(filter: { hasVulnerabilities: false })', 'api/d.ts lib/c.ts lib/gone.ts logo.png src/B.ts'],
    ['toeLines', '(filter: { not: { hasVulnerabilities: false } })', 'src/a.ts'],
    ['toeLines', '(filter: { attackedLines: { min: 60 } })', 'api/d.ts lib/c.ts'],
    ['toeLines', '(filter: { coverage: { max: 10 } })', 'api/d.ts lib/gone.ts src/B.ts'],
    ['toeLines', '(filter: { attackedAt: { from: "2020-01-01T00:00:00Z" } })', 'api/d.ts lib/c.ts src/a.ts'],
    [
      'toeLines',
      '(filter: { not: { firstAttackAt: { from: "2020-01-01T00:00:00Z" } } })',
      'lib/gone.ts logo.png src/B.ts',
    ],
    ['toeLines', '(filter: { attackedBy: ["builder-acme@example.com"] })', 'api/d.ts lib/c.ts src/a.ts'],
    ['toeLines', '(filter: { not: { attackedBy: ["builder-acme@example.com"] } })', 'lib/gone.ts logo.png src/B.ts'],
    ['toeLines', '(filter: { absentSince: { from: "2020-01-01T00:00:00Z" } })', 'lib/gone.ts'],
    ['toeLines', '(filter: { commentsContains: "ON SRC" })', 'src/a.ts'],
    ['toeInputs', '', 'id q page sort'],
    ['toeInputs', '(orderBy: { field: COMPONENT, direction: DESC })', 'sort page q id'],
    ['toeInputs', '(orderBy: { field: SEEN_AT, direction: DESC })', 'id sort page q'],
    ['toeInputs', '(filter: { componentStartsWith: "https://shop.example.com/c" })', 'id'],
    ['toeInputs', '(filter: { componentContains: "SEARCH", entryPointContains: "R" })', 'sort'],
    ['toeInputs', '(filter: { hasVulnerabilities: true })', 'q'],
    ['toeInputs', '(filter: { attackedBy: ["builder-acme@example.com"] })', 'id'],
    ['toePorts', '', '22 80 443 8080'],
    ['toePorts', '(orderBy: { field: PORT, direction: DESC })', '8080 443 80 22'],
    ['toePorts', '(orderBy: { field: SEEN_AT, direction: ASC })', '443 80 22 8080'],
    ['toePorts', '(filter: { port: { min: 80, max: 443 } })', '80 443'],
    ['toePorts', '(filter: { hasVulnerabilities: true })', '22'],
    [
      'toePorts',
      '(filter: { or: [{ port: { max: 22 } }, { attackedAt: { from: "2020-01-01T00:00:00Z" } }] })',
      '22 8080',
    ],
  ];
  stories.forEach(([list, args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for ${list}${args}`, async () =>
      expect(await found(list, args)).to.equal(expected)),
  );

  it('tell of each whether an open vulnerability stands there, as the filter does', async () => {
    const { group } = await ask<{
      group: { toeLines: { nodes: readonly { filename: string; hasVulnerabilities: boolean }[] } };
    }>(
      await world().as('VIEWER'),
      `{ group(id: "${world().group.id}") { toeLines { nodes { filename hasVulnerabilities } } } }`,
    );
    expect(
      group.toeLines.nodes.filter((node) => node.hasVulnerabilities).map(({ filename }) => filename),
    ).to.deep.equal(['src/a.ts']);
    const { group: other } = await ask<{
      group: Record<string, { nodes: readonly { hasVulnerabilities: boolean }[] }>;
    }>(
      made.manager as Env,
      `{ group(id: "${site().id}") { toeInputs { nodes { hasVulnerabilities } } toePorts { nodes { hasVulnerabilities } } } }`,
    );
    for (const list of ['toeInputs', 'toePorts'])
      expect(
        other[list]?.nodes.filter((node) => node.hasVulnerabilities),
        list,
      ).to.have.length(1);
  });

  it('are walked page by page, forward and backward, where sizes are equal', async () => {
    const walk = async (
      args: string,
      cursor: string,
      name: 'endCursor' | 'startCursor',
    ): Promise<readonly string[]> => {
      const { data, errors } = await run(
        made.manager as Env,
        `query ($cursor: String) { group(id: "${world().group.id}") { toeLines(${args}, orderBy: { field: LOC, direction: DESC }) {
          totalCount nodes { filename } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } } }`,
        { cursor: cursor === '' ? null : cursor },
      );
      expect(errors).to.equal(undefined);
      const { nodes, pageInfo, totalCount } = (
        data as unknown as {
          group: {
            toeLines: {
              totalCount: number;
              nodes: readonly { filename: string }[];
              pageInfo: Record<string, unknown>;
            };
          };
        }
      ).group.toeLines;
      expect(totalCount).to.equal(6);
      const more = pageInfo[name === 'endCursor' ? 'hasNextPage' : 'hasPreviousPage'] === true;
      return [
        ...nodes.map(({ filename }) => filename),
        ...(more ? await walk(args, String(pageInfo[name]), name) : []),
      ];
    };
    const order = ['api/d.ts', 'src/B.ts', 'lib/c.ts', 'src/a.ts', 'lib/gone.ts', 'logo.png'];
    expect(await walk('first: 1, after: $cursor', '', 'endCursor')).to.deep.equal(order);
    expect(await walk('last: 1, before: $cursor', '', 'startCursor')).to.deep.equal([...order].reverse());
  });

  it('sum up what is there of roots and groups', async () => {
    const shown = 'toeFigures { files loc attackedLines coverage }';
    const data = await ask<Record<string, unknown>>(
      made.manager as Env,
      `{ group(id: "${world().group.id}") { ${shown} roots { nodes { nickname ... on GitRoot { ${shown} } } } }
        site: group(id: "${site().id}") { ${shown} } }`,
    );
    expect(data).to.deep.equal({
      group: {
        toeFigures: { files: 5, loc: 1000, attackedLines: 210, coverage: 21 },
        roots: {
          nodes: [
            { nickname: 'api', toeFigures: { files: 2, loc: 600, attackedLines: 60, coverage: 10 } },
            { nickname: 'shop', toeFigures: { files: 3, loc: 400, attackedLines: 150, coverage: 37.5 } },
          ],
        },
      },
      site: { toeFigures: { files: 0, loc: 0, attackedLines: 0, coverage: null } },
    });
  });

  it('cost as many statements for many groups, roots and entries as for one', async function () {
    this.timeout(60_000);
    const send = async (source: string, variables: Record<string, unknown>): Promise<void> => {
      const controller = application.createOperationController({ context: { env: made.manager } as never });
      const { errors } = await execute({
        schema: application.schema,
        document: parse(source),
        variableValues: variables,
        contextValue: controller.context,
      });
      controller.destroy();
      expect(errors, JSON.stringify(errors)).to.equal(undefined);
    };
    const counted = async (inner: string, direction: string, groups: number, size: number): Promise<number> =>
      (
        await database().statements(() =>
          send(
            `query ($groups: Int, $size: Int) { organizations { nodes { groups(first: $groups, orderBy: { field: CREATED_AT, direction: ${direction} }) {
              nodes { ${inner} } } } } }`,
            { groups, size },
          ),
        )
      ).length;
    // Of one group: the older one has repositories, the newer one has not.
    const costs: readonly (readonly [string, number, string?])[] = [
      ['toeLines(first: $size) { nodes { id } }', 1],
      ['toeLines(first: $size) { totalCount totalCountIsExact nodes { id root { nickname } hasVulnerabilities } }', 4],
      ['toeInputs(first: $size) { nodes { hasVulnerabilities root { nickname } } }', 3, 'DESC'],
      ['toePorts(first: $size) { nodes { hasVulnerabilities root { nickname } } }', 3, 'DESC'],
      ['toeFigures { files loc }', 1],
      // A field that is guarded asks for the group, once.
      [
        'roots(first: $size) { nodes { ... on GitRoot { toeLines(first: $size) { nodes { hasVulnerabilities attackedBy } } } } }',
        4,
      ],
      ['roots(first: $size) { nodes { ... on GitRoot { toeFigures { coverage } } } }', 3],
    ];
    for (const [inner, cost, direction = 'ASC'] of costs)
      for (const groups of [1, 4])
        for (const size of [1, 100])
          expect(await counted(inner, direction, groups, size), `${inner} ${groups} ${size}`).to.equal(2 + cost);
  });
});
