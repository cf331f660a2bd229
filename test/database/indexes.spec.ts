import { expect } from 'chai';
import type { ClientBase } from 'pg';
import type { Database as SqliteConnection } from 'sqlite3';
import type { Statement } from '../../src/database/db';
import { newId, type Env } from '../../src/kernel/env';
import type { PageArguments } from '../../src/kernel/page';
import { memberPages } from '../../src/modules/access';
import { auditPages } from '../../src/modules/audit';
import { accessTokenPage, sessionPage } from '../../src/modules/auth';
import { commentPages } from '../../src/modules/comments';
import { componentPages } from '../../src/modules/components';
import { credentialsPages } from '../../src/modules/credentials';
import { eventPages } from '../../src/modules/events';
import { findingPolicyPages } from '../../src/modules/finding-policies';
import { findingIdsByKey, findingPages, removeUnusedFindings } from '../../src/modules/findings';
import { groupPages, tagKey } from '../../src/modules/groups';
import { reportPages } from '../../src/modules/imports';
import { mailPage } from '../../src/modules/mail';
import { organizationPage } from '../../src/modules/organizations';
import { portfolioGroupPages, portfolioPages } from '../../src/modules/portfolios';
import { rootPages } from '../../src/modules/roots';
import { invitationPages } from '../../src/modules/stakeholders';
import { toeInputPages, toeLinesPages, toePortPages } from '../../src/modules/toe';
import {
  assignedPage,
  sightedAfter,
  trackedChanges,
  trackingPages,
  vulnerabilityPages,
} from '../../src/modules/vulnerabilities';
import { eachEngine, type TestDatabase } from '../support/engines';
import { createWorld, type World } from '../support/world';

type Read = (env: Env, page: PageArguments) => Promise<unknown>;
type Direction = 'ASC' | 'DESC';

const cursor = (sort: string, value: string | number): string =>
  Buffer.from(JSON.stringify([sort, value, 'id'])).toString('base64url');
const instant = '2026-01-01T00:00:00.000Z';
const valueOf = (field: string): string | number =>
  (
    ({
      CREATED_AT: instant,
      FIRST_SEEN_AT: instant,
      STARTED_AT: instant,
      SEVERITY_SCORE: 5.5,
      SEQUENCE: 7,
      LOC: 7,
      COVERAGE: 7.5,
      PORT: 7,
      MODIFIED_AT: instant,
      SEEN_AT: instant,
    }) as Record<string, string | number>
  )[field] ?? 'text';

const operator = { kind: 'OPERATOR', email: 'operator' } as const;

const parents = ['parent-1', 'parent-2'];
const portfolios = parents.map((name) => tagKey({ organizationId: newId(), name }));

/** Each published order of each list, with a way to read it. */
const orders: readonly (readonly [string, string, (direction: Direction) => Read])[] = [
  ...(['CREATED_AT', 'NAME'] as const).map(
    (field) =>
      [
        'groups',
        field,
        (direction: Direction): Read =>
          (env, page) =>
            groupPages(env, parents, { ...page, orderBy: { field, direction } }),
      ] as const,
  ),
  ...(['CREATED_AT', 'NAME'] as const).map(
    (field) =>
      [
        'groups of portfolios',
        field,
        (direction: Direction): Read =>
          (env, page) =>
            portfolioGroupPages(env, portfolios, { ...page, orderBy: { field, direction } }),
      ] as const,
  ),
  ...(['rootId', 'groupId', 'organizationId'] as const).flatMap((parent) =>
    (['NAME', 'PURL', 'FIRST_SEEN_AT'] as const).map(
      (field) =>
        [
          `components by ${parent}`,
          field,
          (direction: Direction): Read =>
            (env, page) =>
              componentPages(env, parent, parents, { ...page, orderBy: { field, direction } }),
        ] as const,
    ),
  ),
  ...(['CREATED_AT', 'NICKNAME'] as const).map(
    (field) =>
      [
        'roots',
        field,
        (direction: Direction): Read =>
          (env, page) =>
            rootPages(env, parents, { ...page, orderBy: { field, direction } }),
      ] as const,
  ),
  ...(['CREATED_AT', 'SEVERITY_SCORE', 'TITLE'] as const).map(
    (field) =>
      [
        'findings',
        field,
        (direction: Direction): Read =>
          (env, page) =>
            findingPages(env, parents, { ...page, orderBy: { field, direction } }),
      ] as const,
  ),
  ...(['CREATED_AT', 'STARTED_AT'] as const).map(
    (field) =>
      [
        'events',
        field,
        (direction: Direction): Read =>
          (env, page) =>
            eventPages(env, parents, { ...page, orderBy: { field, direction } }),
      ] as const,
  ),
  ...(['ORGANIZATION', 'GROUP'] as const).flatMap((level) =>
    (['CREATED_AT', 'EMAIL'] as const).map(
      (field) =>
        [
          `members of ${level}`,
          field,
          (direction: Direction): Read =>
            (env, page) =>
              memberPages(env, level, parents, { ...page, orderBy: { field, direction } }),
        ] as const,
    ),
  ),
  ...(['ORGANIZATION', 'GROUP'] as const).flatMap((level) =>
    (['CREATED_AT', 'EMAIL'] as const).map(
      (field) =>
        [
          `invitations of ${level}`,
          field,
          (direction: Direction): Read =>
            (env, page) =>
              invitationPages(env, level, parents, { ...page, orderBy: { field, direction } }),
        ] as const,
    ),
  ),
  [
    'reports',
    'CREATED_AT',
    (direction: Direction): Read =>
      (env, page) =>
        reportPages(env, parents, { ...page, orderBy: { field: 'CREATED_AT', direction } }),
  ],
  ...(['rootId', 'groupId'] as const).flatMap((of) => [
    ...(['FILENAME', 'LOC', 'MODIFIED_AT', 'COVERAGE'] as const).map(
      (field) =>
        [
          `files by ${of}`,
          field,
          (direction: Direction): Read =>
            (env, page) =>
              toeLinesPages(env, of, parents, { ...page, orderBy: { field, direction } }),
        ] as const,
    ),
    ...(['COMPONENT', 'SEEN_AT'] as const).map(
      (field) =>
        [
          `inputs by ${of}`,
          field,
          (direction: Direction): Read =>
            (env, page) =>
              toeInputPages(env, of, parents, { ...page, orderBy: { field, direction } }),
        ] as const,
    ),
    ...(['PORT', 'SEEN_AT'] as const).map(
      (field) =>
        [
          `ports by ${of}`,
          field,
          (direction: Direction): Read =>
            (env, page) =>
              toePortPages(env, of, parents, { ...page, orderBy: { field, direction } }),
        ] as const,
    ),
  ]),
  ...(['CREATED_AT', 'SEVERITY_SCORE', 'WHERE'] as const).flatMap((field) =>
    (['groupId', 'findingId'] as const).map(
      (of) =>
        [
          `vulnerabilities by ${of}`,
          field,
          (direction: Direction): Read =>
            (env, page) =>
              vulnerabilityPages(env, of, parents, { ...page, orderBy: { field, direction } }),
        ] as const,
    ),
  ),
];

type Fixed = readonly [string, string, Read];

/** Lists with one order, and those of the caller. */
const fixed: readonly Fixed[] = [
  ['comments on groups', 'CREATED_AT_ASC', (env, page) => commentPages(env, 'GROUP', 'CONSULT', parents, page)],
  ['comments on findings', 'CREATED_AT_ASC', (env, page) => commentPages(env, 'FINDING', 'CONSULT', parents, page)],
  ['comments on events', 'CREATED_AT_ASC', (env, page) => commentPages(env, 'EVENT', 'CONSULT', parents, page)],
  ['assigned vulnerabilities', 'CREATED_AT_DESC', (env, page) => assignedPage({ ...env, actor: operator }, page)],
  ['finding policies', 'CREATED_AT_DESC', (env, page) => findingPolicyPages(env, parents, page)],
  ['tracking', 'DAY_DESC', (env, page) => trackingPages(env, parents, page)],
  ['credentials', 'NAME_ASC', (env, page) => credentialsPages(env, parents, page)],
  ['portfolios', 'NAME_ASC', (env, page) => portfolioPages(env, parents, page)],
  ...(['ASC', 'DESC'] as const).flatMap((direction): readonly Fixed[] => {
    const orderBy = { field: 'CREATED_AT', direction } as const;
    return [
      ['access tokens', `CREATED_AT_${direction}`, (env, page) => accessTokenPage(env, { ...page, orderBy })],
      ['sessions', `CREATED_AT_${direction}`, (env, page) => sessionPage(env, { ...page, orderBy })],
    ];
  }),
  ...([null, 'WAITING'] as const).map(
    (state) =>
      [
        `mails ${state ?? 'of all states'}`,
        'CREATED_AT_DESC',
        (env: Env, page: PageArguments) => mailPage({ ...env, actor: operator }, state, page),
      ] as const,
  ),
  ['audit logs', 'SEQUENCE_DESC', (env, page) => auditPages({ ...env, actor: operator }, parents, page)],
];

const pagesOf = (sort: string): readonly PageArguments[] => {
  const position = cursor(sort, valueOf(sort.replace(/_(ASC|DESC)$/, '')));
  return [{ first: 10 }, { last: 10 }, { first: 10, after: position }, { last: 10, before: position }];
};

const plans = {
  sqlite: (connection: unknown, { sql, bindings }: Statement): Promise<string> =>
    new Promise((resolve, reject) => {
      const given = bindings.map((value) => (Array.isArray(value) ? JSON.stringify(value) : value));
      (connection as SqliteConnection).all(
        `explain query plan ${sql}`,
        given,
        (error: Error | null, rows: { detail: string }[]) =>
          error === null ? resolve(rows.map(({ detail }) => detail).join('\n')) : reject(error),
      );
    }),
  postgres: async (connection: unknown, { sql, bindings }: Statement, discouraged: string): Promise<string> => {
    const client = connection as ClientBase;
    await client.query(
      'set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off; set enable_incremental_sort = off',
    );
    await client.query(discouraged);
    const { rows } = await client.query({ text: `explain ${sql}`, values: bindings as unknown[], rowMode: 'array' });
    await client.query('reset enable_nestloop');
    return rows.map(([line]: string[]) => line).join('\n');
  },
} as const;

/** The plan of what is read by so many statements: of the last of them. */
const planOf = async (
  database: TestDatabase,
  env: Env,
  read: (env: Env) => Promise<unknown>,
  discouraged = 'select 1',
  statements = 1,
): Promise<string> => {
  const caught: Statement[] = [];
  const answered = <T>(statement: Statement, answer: T): Promise<T> =>
    Promise.resolve(caught.push(statement)).then(() => answer);
  await read({
    ...env,
    db: { ...env.db, read: (statement) => answered(statement, []), write: (statement) => answered(statement, 0) },
  });
  expect(caught).to.have.length(statements);
  const { client } = database.writer as unknown as {
    client: { acquireConnection(): Promise<unknown>; releaseConnection(c: unknown): Promise<void> };
  };
  const connection = await client.acquireConnection();
  try {
    return await plans[database.engine](connection, caught.at(-1) as Statement, discouraged);
  } finally {
    await client.releaseConnection(connection);
  }
};

const expectServed = (plan: string): void => {
  expect(plan, plan).not.to.match(/TEMP B-TREE|\bSort\b/);
  expect(plan, plan).to.match(/USING (PRIMARY KEY|(COVERING )?INDEX)|Index (Only )?Scan/);
};

eachEngine('the index of each published order', (database) => {
  const made: { world?: World; roles?: readonly Env[] } = {};
  before(async () => {
    const world = await createWorld(database());
    made.roles = [world.env, await world.as('VIEWER'), await world.as('ORGANIZATION_ORGANIZATION_MANAGER')];
  });

  orders.forEach(([list, field, reader]) => {
    it(`serves ${list} by ${field}, both ways, from both ends, for an operator, a viewer and a manager`, async () => {
      for (const direction of ['ASC', 'DESC'] as const)
        for (const env of made.roles ?? [])
          for (const page of pagesOf(`${field}_${direction}`))
            expectServed(await planOf(database(), env, (inner) => reader(direction)(inner, page)));
    });
  });

  fixed.forEach(([list, sort, read]) => {
    it(`serves ${list} by ${sort} from both ends`, async () => {
      const env = made.roles?.[1] as Env;
      for (const page of pagesOf(sort)) expectServed(await planOf(database(), env, (inner) => read(inner, page)));
    });
  });

  it('serves portfolios by name for an operator and a manager, too', async () => {
    for (const env of made.roles ?? [])
      for (const page of pagesOf('NAME_ASC'))
        expectServed(await planOf(database(), env, (inner) => portfolioPages(inner, parents, page)));
  });

  it('serves all organizations by each order, both ways, from both ends', async () => {
    for (const field of ['NAME', 'CREATED_AT'] as const)
      for (const direction of ['ASC', 'DESC'] as const)
        for (const page of pagesOf(`${field}_${direction}`)) {
          const orderBy = { field, direction };
          const read = (inner: Env): Promise<unknown> => organizationPage(inner, { ...page, orderBy });
          expectServed(await planOf(database(), made.roles?.[0] as Env, read));
        }
  });

  it('serves the vulnerabilities of one root by CREATED_AT from both ends, by the index of the root', async () => {
    const filter = { rootId: ['root'] };
    for (const direction of ['ASC', 'DESC'] as const)
      for (const env of made.roles ?? [])
        for (const page of pagesOf(`CREATED_AT_${direction}`)) {
          const orderBy = { field: 'CREATED_AT', direction } as const;
          const read = (inner: Env): Promise<unknown> =>
            vulnerabilityPages(inner, 'groupId', ['group'], { ...page, filter, orderBy });
          const plan = await planOf(database(), env, read);
          expectServed(plan);
          expect(plan, plan).to.include('root_vulnerabilities_by_creation');
        }
  });

  it('serves the reports on one root from both ends by the index of the root', async () => {
    const filter = { rootId: ['root'] };
    for (const direction of ['ASC', 'DESC'] as const)
      for (const page of pagesOf(`CREATED_AT_${direction}`)) {
        const orderBy = { field: 'CREATED_AT', direction } as const;
        const read = (inner: Env): Promise<unknown> => reportPages(inner, ['group'], { ...page, filter, orderBy });
        const plan = await planOf(database(), made.roles?.[0] as Env, read);
        expectServed(plan);
        expect(plan, plan).to.include('root_reports_by_creation');
      }
  });

  it('looks up the person of each member, by whom members are filtered, and reads these in their order', async () => {
    const filter = { state: ['ACTIVE'], not: { lastLoginAt: { from: instant } } } as const;
    for (const level of ['ORGANIZATION', 'GROUP'] as const) {
      const read = (env: Env): Promise<unknown> => memberPages(env, level, parents, { filter });
      const plan = await planOf(database(), made.roles?.[0] as Env, read);
      expectServed(plan);
      expect(plan, plan)
        .to.match(/SEARCH stakeholders USING INDEX \w+ \(id=\?\)|using stakeholders_pkey on stakeholders/)
        .and.not.match(/Merge|Hash/);
    }
  });

  it('serves what a finding has on one root by the index of the finding', async () => {
    // PostgreSQL knows which of the two has fewer.
    if (database().engine !== 'sqlite') return;
    const filter = { rootId: ['root'] };
    const read = (env: Env): Promise<unknown> => vulnerabilityPages(env, 'findingId', ['finding'], { filter });
    expect(await planOf(database(), made.roles?.[0] as Env, read)).to.include('INDEX finding_vulnerabilities_by_');
  });

  it('serves what a scope sees by ids, each vulnerability looked up', async () => {
    for (const after of ['', 'id']) {
      const read = (env: Env): Promise<unknown> => sightedAfter(env, 'scope', { state: ['VULNERABLE'] }, after, 100);
      for (const env of made.roles ?? []) {
        const plan = await planOf(database(), env, read, 'set enable_nestloop = off');
        expectServed(plan);
        // Merged with all vulnerabilities from the first on, or hashed, each page would cost what the whole does.
        expect(plan, plan)
          .to.match(/SEARCH sightings[^]*SEARCH vulnerabilities|Nested Loop/)
          .and.not.match(/Merge|Hash/);
      }
    }
  });

  it('asks what people changed of findings since a report in the journal of their own organization', async () => {
    const remove = (env: Env): Promise<unknown> => removeUnusedFindings(env, ['finding'], 'report');
    // PostgreSQL holds them first.
    const statements = database().engine === 'postgres' ? 2 : 1;
    const plan = await planOf(database(), made.roles?.[0] as Env, remove, 'select 1', statements);
    expect(plan, plan).to.match(
      /SEARCH journal USING COVERING INDEX finding_updates \(organization_id=\? AND subject_id=\? AND id>\?\)|using finding_updates on journal [^\n]*\n\s+Index Cond: \(\(organization_id = findings\.organization_id\) AND \(subject_id = findings\.id\) AND \(id > /,
    );
  });

  it('leads from a report to what it changed, each vulnerability looked up', async () => {
    // PostgreSQL looks what came of it up, or hashes it.
    if (database().engine !== 'sqlite') return;
    const read = (env: Env): Promise<unknown> => trackedChanges(env, ['finding'], 'report');
    // All that the report changed, gone through for each vulnerability of the findings, would cost their product.
    expect(await planOf(database(), made.roles?.[0] as Env, read)).to.match(
      /SEARCH told USING INDEX vulnerability_changes_by_report \(report_id=\?\)[^]*SEARCH vulnerabilities USING INDEX \w+ \(id=\?\)/,
    );
  });

  it('leads from weaknesses to findings, each looked up by group and weakness', async () => {
    if (database().engine !== 'sqlite') return;
    const read = (env: Env): Promise<unknown> => findingIdsByKey(env, 'group', ['CWE-79', 'CWE-89']);
    // All findings of the group compared with all weaknesses would cost their product.
    expect(await planOf(database(), made.roles?.[0] as Env, read)).to.match(
      /SEARCH findings USING (COVERING )?INDEX \w+ \(group_id=\? AND weakness_key=\?\)/,
    );
  });
});
