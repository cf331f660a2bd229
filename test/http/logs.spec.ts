import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { connect, type Database } from '../../src/database/connect';
import { migrateUp } from '../../src/database/migrate';
import { newId } from '../../src/kernel/env';
import { ensureStakeholder } from '../../src/modules/access';
import { issueToken } from '../../src/modules/auth';
import { operatorEnv } from '../../src/opening';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { eachEngine } from '../support/engines';
import { startProgram, type Running } from '../support/process';
import { createWorld, quiet, testPorts, valueOf } from '../support/world';
import { json, reports, sarif } from './cases';
import { ask, form, formType, type Answer, type Asked } from './client';

/** Texts that stand nowhere else, by where they are given. */
const given = {
  snippet: 'const zebraSnippet = query(zebraInput);',
  secret: 'const zebraKey = "AKIAZEBRAZEBRAZEBRA1";',
  message: 'The zebra-message of a weakness: password=zebra-password.',
  path: 'src/zebra-path/zebra-file.js',
  rule: 'zebra-rule',
  tool: 'zebra-tool',
  branch: 'zebra-branch',
  file: 'zebra-report.sarif',
  variable: 'zebra-variable-glpat-0123456789',
};

/** What none of the logs may hold: each of them, and what is left of them when they are cut or quoted. */
const hidden = /zebra/i;

const results = (of: object = {}): readonly object[] => [
  {
    ruleId: given.rule,
    message: { text: given.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: given.path },
          region: { startLine: 7, snippet: { text: given.snippet } },
          contextRegion: { startLine: 6, snippet: { text: `${given.secret}\n${given.snippet}` } },
        },
      },
    ],
    ...of,
  },
];

const later = { prefer: 'respond-async, wait=0' };

const report = (of: object = {}): string => sarif(results(of), { tool: { driver: { name: given.tool } } });

eachEngine('the log of a program that tells all it can', (database, engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-logs-'));
  const made: { beside?: Database; running?: Running; authorization?: string; group?: string; asked: number } = {
    asked: 0,
  };

  before(async function () {
    this.timeout(60_000);
    const { config } = database();
    const beside =
      engine === 'postgres' ? database() : connect({ engine, file: join(folder, 'integrates.db'), readers: 2 });
    made.beside = beside;
    await migrateUp(beside);
    makeSecretKeys(join(folder, 'keys', 'secrets.json'));
    made.group = (await createWorld(beside)).group.id;
    const env = operatorEnv(beside, quiet, testPorts);
    const { id } = await ensureStakeholder(env, 'group-manager@example.com');
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const scopes = ['READ', 'REPORT_UPLOAD', 'MANAGE'] as const;
    made.authorization = `Bearer ${valueOf(await issueToken(env, id, { name: newId(), scopes, expiresAt })).secret}`;
    made.running = await startProgram(folder, {
      LOG_LEVEL: 'trace',
      ...('url' in config ? { DATABASE_URL: config.url } : {}),
    });
  });
  after(async () => {
    await made.running?.end('SIGKILL');
    if (engine === 'sqlite') await made.beside?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = (asked: Asked): Promise<Answer> => {
    made.asked += 1;
    const headers = { authorization: made.authorization ?? '', ...asked.headers };
    return ask(made.running?.port ?? 0, { ...asked, headers });
  };
  const upload = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    send({ path: `${reports}?root=shop&branch=${given.branch}&fileName=${given.file}`, headers, body });
  const query = (text: string, variables: object = {}): Promise<Answer> =>
    send({ path: '/api', headers: json, body: JSON.stringify({ query: text, variables }) });
  const raw = (sql: string): Promise<unknown> => Promise.resolve(made.beside?.writer.raw(sql));

  /** The lines of the log, all but what is said to people. */
  const lines = (): readonly Record<string, unknown>[] =>
    (made.running?.said() ?? '')
      .split('\n')
      // Behind the last break is what has not come whole.
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const answered = (): readonly Record<string, unknown>[] => lines().filter(({ msg }) => msg === 'answered');

  /** Waits for what is logged behind the answers. */
  const logged = async (isThere: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 100 && !isThere(); tries += 1) await wait(50);
    expect(isThere(), made.running?.said()).to.equal(true);
  };
  /** The state in which a report ends that was answered while it was on its way. */
  const ended = async ({ status, text }: Answer): Promise<unknown> => {
    expect(status, text).to.equal(202);
    const now = JSON.parse(text) as { readonly id: string; state: string };
    while (/QUEUED|RUNNING/.test(now.state)) {
      await wait(50);
      now.state = (
        JSON.parse((await send({ method: 'GET', path: `/rest/v1/reports/${now.id}` })).text) as typeof now
      ).state;
    }
    return now.state;
  };

  afterEach(async () => {
    await logged(() => answered().length === made.asked);
    const said = made.running?.said() ?? '';
    expect(said).not.to.match(hidden);
    expect(said).not.to.contain(made.authorization?.slice('Bearer '.length));
  });

  it('holds nothing of a report, nor of what is read of it', async () => {
    expect((await upload(report())).status).to.equal(201);
    const operations = {
      query: 'mutation($input: UploadReportInput!) { uploadReport(input: $input) { report { state } } }',
      variables: { input: { groupId: made.group, rootNickname: 'shop', branch: given.branch, file: null } },
    };
    const mutated = await send({
      path: '/api',
      headers: { 'content-type': formType, 'integrates-preflight': '1' },
      body: form([
        { name: 'operations', value: JSON.stringify(operations) },
        { name: 'map', value: '{"0":["variables.input.file"]}' },
        { name: '0', value: report({ ruleId: `other ${given.rule}` }), fileName: given.file },
      ]),
    });
    expect(mutated.text).to.contain('APPLIED');
    const found = await query(
      'query($group: UUID!) { group(id: $group) { vulnerabilities { nodes { snippet where message } } } }',
      { group: made.group },
    );
    [given.snippet, given.path, given.message].forEach((text) => expect(found.text).to.contain(text));
  });

  it('holds nothing of a report that cannot be read', async () => {
    const cut = report().slice(0, -12);
    const region = { startLine: given.snippet, snippet: { text: given.snippet } };
    const wrong = report({
      locations: [{ physicalLocation: { artifactLocation: { uri: given.path }, region } }],
    });
    for (const body of [cut, `${given.snippet}${cut}`, wrong]) {
      expect((await upload(body)).status).to.equal(422);
      expect(await ended(await upload(body, later))).to.equal('REJECTED');
    }
  });

  it('holds nothing of a GraphQL request, good or wrong, nor of its variables', async () => {
    const variables = { value: given.variable, token: given.variable, snippet: given.snippet };
    const answers = [
      await query('query($value: String!) { organizationByName(name: $value) { id } }', variables),
      await query('query($value: UUID!) { vulnerability(id: $value) { snippet } }', variables),
      await query(`{ vulnerability(id: "${given.variable}") { snippet } }`),
      await query(`{ group(id: "${made.group}") { ${given.variable.replaceAll('-', '_')} } }`),
      await query(`{ "${given.variable}`),
      await send({ path: '/api', headers: json, body: `{"query":"${given.variable}` }),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200, 400]);
  });

  it('tells why an import failed inside, and nothing of what it worked on', async () => {
    const { fault, tells } = {
      sqlite: {
        fault: 'alter table vulnerability_changes rename to elsewhere',
        tells: /^SQLITE_ERROR: no such table: vulnerability_changes$/,
      },
      // PostgreSQL quotes what it can't take.
      postgres: {
        fault: `create function spoil() returns trigger language plpgsql as
            $$ begin new.line := new.message::integer; return new; end $$;
          create trigger spoilt before insert on vulnerabilities for each row execute function spoil()`,
        tells: /^invalid input syntax for type integer: "\[secret\]"$/,
      },
    }[engine];
    const failures = (): readonly Record<string, unknown>[] =>
      lines().filter(({ msg }) => msg === 'importing a report failed');
    await raw(fault);
    const other = report({ ruleId: `another ${given.rule}` });
    expect((await upload(other, later)).status).to.equal(202);
    await logged(() => failures().length > 0);
    expect(failures()[0]?.['err']).to.have.property('message').that.matches(tells);
  });

  it('tells why a query failed inside, and nothing of its variables', async () => {
    await raw('alter table organizations rename to elsewhere_too');
    const { text } = await query('query($name: String!) { organizationByName(name: $name) { id } }', {
      name: given.variable,
    });
    const [, incident] = /"incident":"([\da-f-]{36})"/.exec(text) ?? [];
    await logged(() => lines().some((line) => line['incident'] === incident));
    expect(lines().find((line) => line['incident'] === incident)?.['err'])
      .to.have.property('message')
      .that.matches(/organizations/);
  });
});
