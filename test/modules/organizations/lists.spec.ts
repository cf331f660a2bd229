import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, withScopes, type World } from '../../support/world';
import { call, listOf } from '../call';
import { pageByPage, type AskedList } from '../page-by-page';

const organizations: AskedList = {
  document: (args, selection) => `{ organizations(${args}) { ${selection} } }`,
  path: ['organizations'],
  nodes: 'name',
};

eachEngine('lists of organizations', (database) => {
  const made: { world?: World; stranger?: Env; times?: readonly string[] } = {};
  const stranger = (): Env => made.stranger as Env;
  const named = (rows: readonly Record<string, unknown>[]): string => rows.map(({ name }) => name).join(' ');
  const set = (sql: string): Promise<number> => database().db.write({ sql, bindings: [], prepared: false });

  before(async () => {
    made.world = await createWorld(database());
    for (const name of ['Zeta', 'alpha', 'Beta-x', 'gamma'])
      await call(await made.world.as('STRANGER'), 'addOrganization', { name });
    await set(`update organizations set created_at = '2026-03-01T00:00:00.000Z' where name in ('Zeta', 'Beta-x')`);
    await set(
      `update organizations set created_at = '2026-02-01T00:00:00.000Z', state = 'DELETING' where name = 'alpha'`,
    );
    made.stranger = await made.world.as('STRANGER');
  });

  const names = async (args: string, env = stranger()): Promise<string> =>
    named(await listOf(env, `{ organizations${args} { nodes { name } } }`, ['organizations', 'nodes']));

  const stories: readonly (readonly [string, string])[] = [
    ['', 'acme-rival alpha Beta-x gamma Zeta'],
    ['(filter: null, orderBy: null)', 'acme-rival alpha Beta-x gamma Zeta'],
    ['(orderBy: { field: NAME, direction: ASC }, first: 2)', 'acme-rival alpha'],
    ['(orderBy: { field: NAME, direction: DESC })', 'Zeta gamma Beta-x alpha acme-rival'],
    ['(orderBy: { field: NAME, direction: DESC }, last: 2)', 'alpha acme-rival'],
    ['(orderBy: { field: CREATED_AT, direction: ASC })', 'acme-rival gamma alpha Zeta Beta-x'],
    ['(orderBy: { field: CREATED_AT, direction: DESC }, first: 3)', 'Beta-x Zeta alpha'],
    ['(filter: { nameContains: "A" })', 'acme-rival alpha Beta-x gamma Zeta'],
    ['(filter: { nameContains: "ET" })', 'Beta-x Zeta'],
    ['(filter: { nameContains: "-X" })', 'Beta-x'],
    ['(filter: { nameContains: "_" })', ''],
    ['(filter: { state: [DELETING] })', 'alpha'],
    ['(filter: { state: [ACTIVE, DELETING], nameContains: "l" })', 'acme-rival alpha'],
    ['(filter: { state: [] })', ''],
    ['(filter: { not: { state: [DELETING] } })', 'acme-rival Beta-x gamma Zeta'],
    ['(filter: { createdAt: { from: "2026-02-01T00:00:00Z" } })', 'alpha Beta-x Zeta'],
    ['(filter: { createdAt: { to: "2026-01-31T00:00:00Z" } })', 'acme-rival gamma'],
    ['(filter: { createdAt: { from: "2026-02-01T00:00:00Z", to: "2026-02-01T00:00:00Z" } })', 'alpha'],
    ['(filter: { createdAt: {} })', 'acme-rival alpha Beta-x gamma Zeta'],
    [
      '(filter: { or: [{ state: [DELETING] }, { nameContains: "gam" }] }, orderBy: { field: NAME, direction: DESC })',
      'gamma alpha',
    ],
    ['(filter: { not: { state: [] } }, first: 1)', 'acme-rival'],
  ];
  stories.forEach(([args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for organizations${args}`, async () =>
      expect(await names(args)).to.equal(expected)),
  );

  (['NAME', 'CREATED_AT'] as const).forEach((field) =>
    (['ASC', 'DESC'] as const).forEach((direction) =>
      it(`are walked page by page from both ends by ${field}_${direction}, where some came at the same time`, async () => {
        const order = `orderBy: { field: ${field}, direction: ${direction} }`;
        for (const filter of ['', ', filter: { nameContains: "t" }'])
          for (const from of ['first', 'last'] as const)
            expect(named(await pageByPage(stranger(), organizations, `${order}${filter}`, from))).to.equal(
              await names(`(${order}${filter}, first: 100)`),
            );
      }),
    ),
  );

  it('find those of others for nobody, whatever is filtered', async () => {
    for (const filter of ['nameContains: "acme"', 'not: { nameContains: "x" }', 'or: [{ state: [ACTIVE] }, {}]'])
      for (const field of ['NAME', 'CREATED_AT'] as const) {
        const args = `(filter: { ${filter} }, orderBy: { field: ${field}, direction: ASC })`;
        expect(await names(args, await made.world?.as('DEVELOPER'))).to.equal('acme');
        expect(await names(args, await made.world?.as('ADMIN'))).to.equal('');
        expect(await names(args, withScopes(stranger(), ['MANAGE']))).to.equal('');
      }
  });

  const refused: readonly (readonly [string, string])[] = [
    ['filter: { nameContains: "" }', 'filter.nameContains: 1 to 100 characters; these are 0.'],
    [
      `filter: { or: [{}, { nameContains: "${'x'.repeat(101)}" }] }`,
      'filter.or.1.nameContains: 1 to 100 characters; these are 101.',
    ],
    [`filter: { and: [${'{ state: [ACTIVE] }, '.repeat(51)}] }`, 'filter: may have at most 50 conditions.'],
    [`filter: ${'{ not: '.repeat(9)} {} ${'}'.repeat(9)}`, 'filter: may be at most 8 deep.'],
  ];
  refused.forEach(([args, expected]) =>
    it(`are refused: ${expected}`, async () => {
      const { errors } = await run(stranger(), `{ organizations(${args}) { nodes { id } } }`);
      expect(errors?.map(({ message, extensions }) => [message, extensions['code']])).to.deep.equal([
        [expected, 'BAD_USER_INPUT'],
      ]);
    }),
  );

  it('refuse the cursor of another order', async () => {
    const { data } = await run<{ organizations: { pageInfo: { endCursor: string } } }>(
      stranger(),
      '{ organizations(first: 1) { pageInfo { endCursor } } }',
    );
    const after = data?.organizations.pageInfo.endCursor ?? '';
    const { errors } = await run(
      stranger(),
      `{ organizations(after: "${after}", orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } } }`,
    );
    expect(errors?.map(({ message }) => message)).to.deep.equal(['after: is a cursor of a list with another order.']);
  });

  it('cost one statement, and one more for the count, however they are filtered and sorted', async () => {
    for (const [selection, cost] of [
      ['nodes { name }', 1],
      ['totalCount nodes { name }', 2],
    ] as const)
      for (const field of ['NAME', 'CREATED_AT'])
        for (const first of [1, 100]) {
          const args = `first: ${first}, filter: { not: { state: [] }, nameContains: "a" }, orderBy: { field: ${field}, direction: DESC }`;
          const sent = await database().statements(() =>
            listOf(stranger(), `{ organizations(${args}) { ${selection} } }`, ['organizations']),
          );
          // Each document is run interpreted and compiled.
          expect(sent.length / 2, args).to.equal(cost);
        }
  });
});
