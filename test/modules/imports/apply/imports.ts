import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Env } from '../../../../src/kernel/env';
import { checkTracking } from '../../../../src/modules/analytics';
import type { Group } from '../../../../src/modules/groups';
import { importReport, type ImportedReport, type Report, type ReportUpload } from '../../../../src/modules/imports';
import type { Root } from '../../../../src/modules/roots';
import { checkFigures } from '../../../../src/modules/vulnerabilities';
import type { TestDatabase } from '../../../support/engines';
import { createWorld, valueOf, type World } from '../../../support/world';
import { rowsOfTables, tablesOf } from '../../../support/rows-of-tables';

type Row = Readonly<Record<string, unknown>>;

export interface Standing {
  readonly id: string;
  readonly findingId: string;
  readonly rootId: string;
  readonly where: string;
  readonly line: number | null;
  readonly state: string;
  readonly branch: string | null;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly releasedAt: string | null;
}

/** A world of a test's own, and what reports do to it. */
export interface Imports {
  readonly world: World;
  readonly env: Env;
  /** Imports a report; it must not be refused. */
  readonly upload: (document: string | Buffer, options?: UploadOptions) => Promise<ImportedReport>;
  readonly attempt: (document: string | Buffer, options?: UploadOptions) => ReturnType<typeof importReport>;
  readonly standing: (root?: Root) => Promise<readonly Standing[]>;
  /** What stands, without ids: its path and line with its state. */
  readonly places: () => Promise<readonly string[]>;
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  /** Everything that is stored, as text. */
  readonly dump: () => Promise<string>;
  /** The kinds of change in a vulnerability's history. */
  readonly history: (id: string) => Promise<readonly unknown[]>;
  /** Checks what must hold after every report. */
  readonly check: () => Promise<void>;
}

export interface UploadOptions extends Partial<Omit<ReportUpload, 'file'>> {
  readonly env?: Env;
  readonly group?: Group;
}

const tables = [
  'findings',
  'journal',
  'report_jobs',
  'reports',
  'sighting_scopes',
  'sightings',
  'staged_closings',
  'staged_findings',
  'staged_observations',
  'staged_outcomes',
  'staged_statements',
  'vulnerabilities',
  'vulnerability_changes',
  'vulnerability_identities',
  'vex_statements',
  'zero_risk_changes',
];

const camel = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value instanceof Date ? value.toISOString() : /^(?:open|closed|count)$/.test(name) ? Number(value) : value,
    ]),
  );

/** Counts figures of findings anew, in other words than the application does. */
const wrongFigures = `select * from (
  select findings.id, findings.open_vulnerabilities, findings.closed_vulnerabilities, findings.status,
    (select count(*) from vulnerabilities where finding_id = findings.id and state = 'VULNERABLE') as open,
    (select count(*) from vulnerabilities where finding_id = findings.id and state = 'VULNERABLE'
       and acceptance = 'APPROVED' and treatment_branches is null) as for_good,
    (select count(*) from vulnerabilities where finding_id = findings.id and state = 'SAFE') as closed from findings) as counted
  where open - for_good <> open_vulnerabilities or closed <> closed_vulnerabilities
    or status <> case when open > 0 then 'VULNERABLE' when closed > 0 then 'SAFE' else 'DRAFT' end`;

/** What must never be: each of these finds nothing. */
const never: Readonly<Record<string, string>> = {
  'figures that differ from a recount': wrongFigures,
  'an identity of another root': `select * from vulnerability_identities join vulnerabilities
    on vulnerabilities.id = vulnerability_id where vulnerabilities.root_id <> vulnerability_identities.root_id`,
  'a sighting in a scope of another root': `select * from sightings join vulnerabilities
    on vulnerabilities.id = vulnerability_id join sighting_scopes on sighting_scopes.id = scope_id
    where vulnerabilities.root_id <> sighting_scopes.root_id`,
  'staged rows': `select report_id from staged_observations union all select report_id from staged_outcomes
    union all select report_id from staged_findings union all select report_id from staged_closings
    union all select report_id from staged_statements
    union all select report_id from staged_components`,
  'a vulnerability without history': `select id from vulnerabilities
    where not exists (select 1 from vulnerability_changes where vulnerability_id = vulnerabilities.id)`,
  'a state that is not the newest of its history': `select id from vulnerabilities where state <> (select state
    from vulnerability_changes where vulnerability_id = vulnerabilities.id order by id desc limit 1)`,
  'a closing time of what is open': `select id from vulnerabilities
    where (closed_at is not null and state = 'VULNERABLE') or (closed_at is null and state = 'SAFE')`,
  'a place identity that several vulnerabilities of one place lost': `select id from vulnerabilities
    where state = 'VULNERABLE' and technique <> 'MPT'
      and not exists (select 1 from vulnerability_identities where vulnerability_id = vulnerabilities.id)`,
  'what no tool sees any more and nobody opened since, open': `select id from vulnerabilities
    where state = 'VULNERABLE' and technique <> 'MPT'
      and exists (select 1 from sightings where vulnerability_id = vulnerabilities.id)
      and not exists (select 1 from sightings where vulnerability_id = vulnerabilities.id and presence = 'PRESENT')
      and coalesce((select case when kind = 'REOPENED' and report_id is null then 1 else 0 end
        from vulnerability_changes where vulnerability_id = vulnerabilities.id and kind in ('CLOSED', 'REOPENED')
        order by id desc limit 1), 0) = 0`,
};

/** All of these in one statement: it is asked thousands of times. */
const anyOfThem = Object.entries(never)
  .map(([what, sql]) => `select '${what}' as what where exists (${sql})`)
  .join(' union all ');

const worlds = { made: 0 };

/** Makes a world in a database, and an analyst who uploads. */
export const importsIn = async (database: TestDatabase): Promise<Imports> => {
  worlds.made += 1;
  const world = await createWorld(database, `acme-${worlds.made}`, 'example.com', 'WHEN_ASKED_FOR');
  const env = await world.as('ANALYST');
  // Joins before tests keep what stands.
  await world.as('GROUP_MANAGER');
  const rows = async (sql: string): Promise<readonly Row[]> => {
    const answer = await database.writer.raw<readonly Row[] | { readonly rows: readonly Row[] }>(sql);
    return ('rows' in answer ? answer.rows : answer).map(camel);
  };
  const attempt: Imports['attempt'] = async (document, options = {}) => {
    const { env: given = env, group = world.group, ...upload } = options;
    const folder = await mkdtemp(join(tmpdir(), 'integrates-import-'));
    try {
      const path = join(folder, 'report');
      await writeFile(path, document);
      return await importReport(given, group, {
        file: { path, fileName: 'report.sarif', bytes: Buffer.byteLength(document) },
        rootNickname: 'shop',
        branch: null,
        commit: null,
        dryRun: false,
        confirmClosing: false,
        ...upload,
      });
    } finally {
      expect(readdirSync(folder)).to.deep.equal(['report']);
      await rm(folder, { recursive: true });
    }
  };
  const standing: Imports['standing'] = async (root = world.root) =>
    (
      await rows(
        `select id, finding_id, root_id, "where", line, state, branch, created_at, closed_at, released_at
       from vulnerabilities where root_id = '${root.id}' order by "where", coalesce(line, -1), "column", id`,
      )
    ).map((row) => ({ ...row, line: row['line'] === null ? null : Number(row['line']) }) as unknown as Standing);
  return {
    world,
    env,
    attempt,
    upload: async (document, options) => valueOf(await attempt(document, options)),
    standing,
    places: async () => (await standing()).map(({ where, line, state }) => `${where}:${String(line)} ${state}`),
    rows,
    dump: async () => {
      const chosen = (await tablesOf(rows, database.engine)).filter(({ name }) => tables.includes(name));
      return JSON.stringify(Object.entries(await rowsOfTables(rows, database.engine, chosen)));
    },
    history: async (id) =>
      (await rows(`select kind from vulnerability_changes where vulnerability_id = '${id}' order by id`)).map(
        ({ kind }) => kind,
      ),
    check: async () => {
      for (const { what } of await rows(anyOfThem))
        expect(await rows(never[String(what)] ?? ''), String(what)).to.equal('none');
    },
  };
};

/** The numbers of a report that are not zero. */
export const counted = ({ counts }: Pick<Report, 'counts'>): Readonly<Record<string, number>> => {
  const { droppedFor, statements: _, components: __, ...numbers } = counts;
  return Object.fromEntries(
    [...Object.entries(numbers), ...droppedFor.map(({ reason, count }) => [reason, count] as const)].filter(
      ([, count]) => count > 0,
    ),
  );
};

/** The same document in other bytes. */
export const rewritten = (document: string | Buffer): string =>
  JSON.stringify({ ...(JSON.parse(document.toString()) as object), inlineComment: randomUUID() });

/** Whatever a test of a suite did, figures and tracking are what a recount has. */
export const recountedAfterEach = (imports: () => Imports): void => {
  afterEach(async () => {
    await imports().check();
    expect(await checkFigures(imports().world.env)).to.deep.equal([]);
    expect(await checkTracking(imports().world.env)).to.deep.equal([]);
  });
};

/** A world for each test of a suite, recounted after it. */
export const importsOfEach = (database: () => TestDatabase): (() => Imports) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  recountedAfterEach(imports);
  return imports;
};
