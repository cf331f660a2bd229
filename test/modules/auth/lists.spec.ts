import { expect } from 'chai';
import { insertMany, typesOf } from '../../../src/database/portable';
import type { Person } from '../../../src/kernel/actor';
import { newId, type Env } from '../../../src/kernel/env';
import { accessTokenShape } from '../../../src/modules/auth/domain/access-token';
import { sessionShape } from '../../../src/modules/auth/domain/session';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, withScopes, type World } from '../../support/world';
import { listOf } from '../call';
import { pageByPage } from '../page-by-page';

const on = (month: number): string => `2026-0${month}-01T00:00:00.000Z`;

/** Each list of the caller's own, the field by which the tests tell what it lists apart, and what is asked and answered. */
const lists = {
  accessTokens: {
    shown: 'name',
    all: 'gate nightly_ old Laptop',
    stories: [
      ['(orderBy: { field: CREATED_AT, direction: ASC }, first: 2)', 'Laptop old'],
      ['(orderBy: { field: CREATED_AT, direction: DESC }, last: 1)', 'Laptop'],
      ['(filter: { nameContains: "L" })', 'nightly_ old Laptop'],
      ['(filter: { nameContains: "_" })', 'nightly_'],
      ['(filter: { createdAt: { to: "2025-12-31T00:00:00Z" } })', ''],
      ['(filter: { createdAt: { from: "2026-02-01T00:00:00Z", to: "2026-02-28T00:00:00Z" } })', 'nightly_ old'],
      ['(filter: { expiresAt: { to: "2026-05-01T00:00:00Z" } })', 'old'],
      ['(filter: { lastUsedAt: { from: "2026-02-01T00:00:00Z" } })', 'gate'],
      ['(filter: { not: { lastUsedAt: { from: "2026-02-01T00:00:00Z" } } })', 'nightly_ old Laptop'],
      ['(filter: { or: [{ nameContains: "lap" }, { expiresAt: { to: "2026-05-01T00:00:00Z" } }] })', 'old Laptop'],
    ],
    refused: [
      ['filter: { nameContains: "" }', 'filter.nameContains: 1 to 100 characters; these are 0.'],
      [`filter: ${'{ not: '.repeat(9)} {} ${'}'.repeat(9)}`, 'filter: may be at most 8 deep.'],
    ],
  },
  sessions: {
    shown: 'userAgent',
    all: 'phone tablet laptop desk',
    stories: [
      ['(orderBy: { field: CREATED_AT, direction: ASC }, first: 2)', 'desk laptop'],
      ['(orderBy: { field: CREATED_AT, direction: DESC }, last: 1)', 'desk'],
      ['(filter: { provider: [GOOGLE] })', 'tablet laptop'],
      ['(filter: { not: { provider: [GOOGLE, LOCAL] } })', 'phone'],
      ['(filter: { provider: [] })', ''],
      ['(filter: { createdAt: { to: "2026-01-01T00:00:00Z" } })', 'desk'],
      ['(filter: { lastUsedAt: { from: "2026-04-01T00:00:00Z" } })', 'phone tablet'],
      ['(filter: { expiresAt: { to: "2026-05-01T00:00:00Z" } })', 'laptop'],
      ['(filter: { or: [{ provider: [LOCAL] }, { expiresAt: { to: "2026-05-01T00:00:00Z" } }] })', 'laptop desk'],
    ],
    refused: [
      [
        `filter: { and: [{ provider: [${'OIDC, '.repeat(501)}] }] }`,
        'filter.and.0.provider: at most 500 values; these are 501.',
      ],
      [`filter: ${'{ not: '.repeat(9)} {} ${'}'.repeat(9)}`, 'filter: may be at most 8 deep.'],
    ],
  },
} as const;

eachEngine("lists of the caller's own", (database) => {
  const made: { world?: World; caller?: Env } = {};
  const caller = (): Env => made.caller as Env;

  before(async () => {
    made.world = await createWorld(database());
    made.caller = await made.world.as('DEVELOPER');
    const { db } = database();
    const of = (env: Env, told: readonly object[], more: object): readonly object[] =>
      told.map((each) => ({ id: newId(), stakeholderId: (env.actor as Person).id, ...more, ...each }));
    const token = { prefix: 'p', scopes: ['READ'], groups: null, expiresAt: on(9), lastUsedAt: null };
    const tokens = [
      { name: 'Laptop', createdAt: on(1), lastUsedAt: on(1) },
      { name: 'old', createdAt: on(2), expiresAt: on(5) },
      { name: 'nightly_', createdAt: on(2) },
      { name: 'gate', createdAt: on(3), lastUsedAt: on(4) },
    ];
    const session = { address: null, expiresAt: on(9), lastUsedAt: on(3) };
    const sessions = [
      { userAgent: 'desk', createdAt: on(1), provider: 'local' },
      { userAgent: 'laptop', createdAt: on(2), provider: 'google-oauth2', expiresAt: on(5) },
      { userAgent: 'tablet', createdAt: on(2), provider: 'google-oauth2', lastUsedAt: on(4) },
      { userAgent: 'phone', createdAt: on(3), provider: 'oidc', lastUsedAt: on(4) },
    ];
    const insertTokens = (rows: readonly object[]): Promise<number> =>
      insertMany(
        db,
        'access_tokens',
        { ...typesOf(accessTokenShape), hash: 'text' },
        rows.map((row) => ({ ...row, hash: newId() })),
      );
    const insertSessions = (rows: readonly object[]): Promise<number> =>
      insertMany(
        db,
        'sessions',
        typesOf(sessionShape),
        rows.map((row) => ({ ...row })),
      );
    const other = await made.world.as('VIEWER');
    await insertTokens(of(caller(), tokens, token));
    await insertSessions(of(caller(), sessions, session));
    // What others have, what ended and what was revoked is listed nowhere.
    await insertTokens(of(other, [{ name: 'theirs', createdAt: on(2) }], token));
    await insertTokens(
      of(
        caller(),
        [{ name: 'ended', createdAt: '2025-11-01T00:00:00.000Z', expiresAt: '2025-12-01T00:00:00.000Z' }],
        token,
      ),
    );
    await insertSessions(of(other, [{ userAgent: 'theirs', createdAt: on(2), provider: 'local' }], session));
    await insertSessions(of(caller(), [{ userAgent: 'revoked', createdAt: on(2), provider: 'local' }], session));
    await db.write({
      sql: `update sessions set revoked_at = '2026-01-01T00:00:00.000Z' where user_agent = 'revoked'`,
      bindings: [],
      prepared: false,
    });
  });

  (['accessTokens', 'sessions'] as const).forEach((field) => {
    const { shown, all, stories, refused } = lists[field];
    const told = (rows: readonly Record<string, unknown>[]): string => rows.map((row) => row[shown]).join(' ');
    const asked = async (args: string, env = caller()): Promise<string> =>
      told(await listOf(env, `{ ${field}${args} { nodes { ${shown} } } }`, [field, 'nodes']));

    const everyStory: readonly (readonly [string, string])[] = [
      ['', all],
      ['(filter: null, orderBy: null)', all],
      ...stories,
    ];
    everyStory.forEach(([args, expected]) =>
      it(`give ${expected === '' ? 'nothing' : expected} for ${field}${args}`, async () =>
        expect(await asked(args)).to.equal(expected)),
    );

    (['ASC', 'DESC'] as const).forEach((direction) =>
      it(`walk ${field} page by page from both ends by CREATED_AT_${direction}, where some came at the same time`, async () => {
        const list = {
          document: (args: string, inner: string) => `{ ${field}(${args}) { ${inner} } }`,
          path: [field],
          nodes: shown,
        };
        const order = `orderBy: { field: CREATED_AT, direction: ${direction} }`;
        for (const filter of ['', ', filter: { createdAt: { to: "2026-02-01T00:00:00Z" } }'])
          for (const from of ['first', 'last'] as const)
            expect(told(await pageByPage(caller(), list, `${order}${filter}`, from))).to.equal(
              await asked(`(${order}${filter}, first: 100)`),
            );
      }),
    );

    it(`show ${field} of nobody else, and to tokens what they may be told, whatever is filtered`, async () => {
      const any = '(filter: { not: { createdAt: { to: "2020-01-01T00:00:00Z" } } })';
      expect(await asked(any, await (made.world as World).as('VIEWER'))).to.equal('theirs');
      expect(await asked(any, await (made.world as World).as('ANALYST'))).to.equal('');
      const token = withScopes(caller(), ['READ']);
      const restricted = { ...token, actor: { ...(token.actor as Person), groupIds: [newId()] } };
      expect(await asked(any, token)).to.equal(field === 'sessions' ? '' : all);
      expect(await asked(any, restricted)).to.equal('');
    });

    refused.forEach(([args, expected]) =>
      it(`refuse ${field}: ${expected}`, async () => {
        const { errors } = await run(caller(), `{ ${field}(${args}) { totalCount } }`);
        expect(errors?.map(({ message, extensions }) => [message, extensions['code']])).to.deep.equal([
          [expected, 'BAD_USER_INPUT'],
        ]);
      }),
    );

    it(`refuse a cursor of ${field} in another order`, async () => {
      const after = Buffer.from(JSON.stringify(['CREATED_AT_DESC', on(2), 'id'])).toString('base64url');
      const { errors } = await run(
        caller(),
        `{ ${field}(after: "${after}", orderBy: { field: CREATED_AT, direction: ASC }) { totalCount } }`,
      );
      expect(errors?.map(({ message }) => message)).to.deep.equal(['after: is a cursor of a list with another order.']);
    });

    it(`cost one statement for ${field}, and one more for their count`, async () => {
      const args =
        '(filter: { not: { createdAt: { to: "2020-01-01T00:00:00Z" } } }, orderBy: { field: CREATED_AT, direction: ASC })';
      const sent = (selection: string) =>
        database().statements(() => listOf(caller(), `{ ${field}${args} { ${selection} } }`, [field]));
      // Each document is run interpreted and compiled.
      expect((await sent(`nodes { ${shown} }`)).length).to.equal(2);
      expect((await sent(`totalCount nodes { ${shown} }`)).length).to.equal(4);
    });
  });
});
