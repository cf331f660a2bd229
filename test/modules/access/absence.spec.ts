import { join } from 'node:path';
import { expect } from 'chai';
import restDocument from '../../../generated/openapi.json';
import { newId } from '../../../src/kernel/env';
import { sessionKeys } from '../../../src/keys';
import { changeStakeholder, stakeholderByEmail } from '../../../src/modules/access';
import type { AccessRule } from '../../../src/modules/access/api/rules';
import { signToken } from '../../../src/modules/auth/operations/session-token';
import { openDatabase, type TestDatabase } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { dump } from './dump';
import { levelOf } from './expected';
import { documentOf, objectOf, roots, schemaField } from './root-fields';
import { variablesOf, type Tree } from './samples';
import { callers, createTenants, holds, type Caller, type Tenants } from './tenants';

type CanRule = Extract<AccessRule, { kind: 'can' }>;

/** What tells two requests apart whatever they asked: also what is said of the connection, and of what is left to ask. */
const ownHeaders = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'ratelimit']);

const emailOf = (caller: Caller): string => `${caller.toLowerCase().replaceAll('_', '-')}@example.com`;

describe('an answer about what the caller may not see', () => {
  const made: { database?: TestDatabase; server?: TestServer; own?: Tenants; other?: Tenants } = {};
  const tokens = new Map<string, string>();
  const own = (): Tenants => made.own as Tenants;
  const other = (): Tenants => made.other as Tenants;
  const server = (): TestServer => made.server as TestServer;
  const database = (): TestDatabase => made.database as TestDatabase;

  /** All that is stored, but when tokens and sessions were used last. */
  const stored = async (): Promise<object> => ({ ...(await dump(database())), access_tokens: '', sessions: '' });
  const change = (sql: string): Promise<number> => database().db.write({ sql, bindings: [], prepared: false });
  const person = async (name: string): Promise<string> =>
    (await stakeholderByEmail(own().env, `${name}@example.com`))?.id ?? '';

  /** What once opened the door, or looks as if it did. */
  const nobodies = async (): Promise<Readonly<Record<string, string>>> => {
    const past = '2026-01-01T00:00:00.000Z';
    const token = (name: string) => server().token(`${name}@example.com`);
    const [ended, revoked, suspended] = [await token('ended'), await token('revoked'), await token('suspended')];
    const session = async (name: string) => (await server().signIn(`${name}@example.com`)).split('=')[1] ?? '';
    const [endedSession, revokedSession] = [await session('ended'), await session('revoked')];
    for (const table of ['access_tokens', 'sessions']) {
      await change(`update ${table} set expires_at = '${past}' where stakeholder_id = '${await person('ended')}'`);
      await change(`update ${table} set revoked_at = '${past}' where stakeholder_id = '${await person('revoked')}'`);
    }
    await changeStakeholder(own().env, await person('suspended'), { state: 'SUSPENDED' });
    const keys = await sessionKeys(join(server().dataFolder, 'keys', 'session.json'));
    const now = new Date();
    const live = await session('group-manager');
    const claims = JSON.parse(Buffer.from(live.split('.')[1] ?? '', 'base64url').toString()) as Record<string, string>;
    const jwt = (audience: string, type: string, hours: number): Promise<string> =>
      signToken(
        keys,
        { audience, type },
        { issuedAt: now.toISOString(), expiresAt: new Date(now.getTime() + hours * 3_600_000).toISOString() },
        { jti: claims['jti'], sub: claims['sub'] },
      );
    expect(await text(await jwt('integrates:session', 'JWT', 1), '{ me { email } }')).to.include('group-manager@');
    return {
      'an API token that has ended': ended,
      'a revoked API token': revoked,
      'an API token of a suspended person': suspended,
      'a session that has ended': endedSession,
      'a revoked session': revokedSession,
      'a session in a token that has ended': await jwt('integrates:session', 'JWT', -1),
      'a token for the API of a live session': await jwt('integrates:api', 'JWT', 1),
      'a token for the gate of a live session': await jwt('integrates:gate', 'JWT', 1),
      'a token for a sign-in of a live session': await jwt('integrates:sign-in', 'sign-in+jwt', 1),
      'a token for an invitation of a live session': await jwt('integrates:invitation', 'JWT', 1),
    };
  };

  /** A file is sent as a form, as the GraphQL multipart request specification says. */
  const bodyOf = (query: string, variables: Tree): { body: FormData | string; headers: Record<string, string> } => {
    const input = variables['input'] as Tree | undefined;
    if (input?.['file'] === undefined)
      return {
        body: JSON.stringify({ query, variables }),
        headers: {
          'content-type': 'application/json',
          ...(query.startsWith('subscription') ? { accept: 'text/event-stream' } : {}),
        },
      };
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables: { ...variables, input: { ...input, file: null } } }));
    form.set('map', '{"0":["variables.input.file"]}');
    form.set('0', new Blob(['x']), 'x.sarif');
    return { body: form, headers: { 'integrates-preflight': '1' } };
  };

  const whole = async (response: Response, id?: string): Promise<string> => {
    const headers = [...response.headers].filter(([name]) => !ownHeaders.has(name));
    const body = await response.text();
    return JSON.stringify([response.status, headers, id === undefined ? body : body.replaceAll(id, 'the id')]);
  };
  const authorized = (bearer: string | undefined) =>
    bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };

  const text = async (
    bearer: string | undefined,
    query: string,
    variables: Tree = {},
    id?: string,
  ): Promise<string> => {
    const { body, headers } = bodyOf(query, variables);
    return whole(
      await fetch(`${server().url}/api`, { method: 'POST', headers: { ...headers, ...authorized(bearer) }, body }),
      id,
    );
  };

  before(async function () {
    this.timeout(60_000);
    const opened = await openDatabase('sqlite');
    made.database = opened;
    made.own = await createTenants(opened);
    made.other = await createTenants(opened, 'globex', 'globex.example');
    await made.own.as('ADMIN');
    made.server = await startServer(opened);
    for (const caller of callers.filter((each) => each !== 'ANONYMOUS'))
      tokens.set(caller, await made.server.token(emailOf(caller)));
  });
  after(async () => {
    await made.server?.close();
    await made.database?.close();
  });

  const documents = roots.map((guarded) => ({
    ...guarded,
    document: documentOf(guarded),
    variables: (id: string): Tree =>
      variablesOf(schemaField(guarded), guarded.rule.kind === 'can' ? guarded.rule.id : '', id),
  }));

  it('is the same for a credential that opens no door as for none, for every root field', async function () {
    this.timeout(60_000);
    const credentials = Object.entries(await nobodies());
    const before = await stored();
    for (const { type, field, rule, document, variables } of documents) {
      const given = variables(objectOf(own(), rule));
      const unknown = await text(undefined, document, given);
      expect(unknown.includes('UNAUTHENTICATED'), `${type}.${field}: ${unknown}`).to.equal(rule.kind !== 'public');
      for (const [title, credential] of credentials)
        expect(await text(credential, document, given), `${type}.${field} with ${title}`).to.equal(unknown);
    }
    expect(await stored()).to.deep.equal(before);
  });

  /** The ids of objects that a caller must not know of: those of the other tenant, and of the own one without a role in it. */
  const hidden = (caller: Caller, rule: CanRule): readonly string[] => {
    const level = levelOf(rule);
    const sees = level !== 'PLATFORM' && holds(caller, level === 'GROUP' ? 'GROUP_READ' : 'ORGANIZATION_READ', level);
    const may = level !== 'PLATFORM' && holds(caller, rule.permission, level);
    return [objectOf(other(), rule), ...(sees || may ? [] : [objectOf(own(), rule)])];
  };

  it('is byte for byte that of what does not exist, for every root field and role', async function () {
    this.timeout(120_000);
    const before = await stored();
    for (const { type, field, rule, document, variables } of documents) {
      if (rule.kind !== 'can' || rule.on === 'PLATFORM') continue;
      for (const [caller, token] of tokens) {
        const nobody = newId();
        const absent = await text(token, document, variables(nobody), nobody);
        const title = `${type}.${field} by ${caller}`;
        expect(absent, title).to.match(type === 'Query' ? /"data\\":\{\\"\w+\\":null\}/ : /NOT_FOUND/);
        for (const id of hidden(caller as Caller, rule))
          expect(await text(token, document, variables(id), id), title).to.equal(absent);
      }
    }
    expect(await stored()).to.deep.equal(before);
  });

  const names: readonly (readonly [query: string, foreign: string, unknown: string])[] = [
    ['{ organizationByName(name: "NAME") { id } }', 'globex', 'glohex'],
    ['{ groupByName(organizationName: "NAME", name: "web-shop") { id } }', 'globex', 'glohex'],
    ['{ groupByName(organizationName: "globex", name: "NAME") { id } }', 'web-shop', 'wet-shop'],
  ];
  it('is the same for names, too, and at the doors that are not GraphQL', async () => {
    for (const [caller, token] of tokens) {
      for (const [query, foreign, unknown] of names)
        expect(await text(token, query.replace('NAME', foreign)), caller).to.equal(
          await text(token, query.replace('NAME', unknown)),
        );
      const evidence = async (id: string): Promise<string> =>
        whole(await fetch(`${server().url}/rest/v1/evidences/${id}`, { headers: authorized(token) }), id);
      for (const id of [other().evidenceId, other().eventEvidenceId])
        expect(await evidence(id), caller).to.equal(await evidence(newId()));
      const upload = async (organization: string, group: string): Promise<string> =>
        whole(
          await fetch(`${server().url}/rest/v1/groups/${organization}/${group}/reports?root=shop`, {
            method: 'POST',
            headers: { 'content-type': 'application/sarif+json', ...authorized(token) },
            body: '{}',
          }),
        );
      const absent = await upload('glohex', 'web-shop');
      expect(await upload('globex', 'web-shop'), caller).to.equal(absent);
      expect(await upload('globex', 'wet-shop'), caller).to.equal(absent);
    }
  });

  /** Every operation of REST on something that is named in its path: the other tenant's, and nobody's of each kind. */
  const operations = Object.entries(restDocument.paths as Readonly<Record<string, object>>)
    .filter(([path]) => /^\/rest\/v1\/(groups|organizations|findings|evidences|reports)\//.test(path))
    .flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
        .map((method) => [method.toUpperCase(), path] as const),
    );

  /** A query, a media type and a body that an operation takes of those who may. */
  const wellFormed = (method: string, path: string): readonly [query: string, type: string, body: string] => {
    if (method === 'GET' || method === 'DELETE') return ['', '', ''];
    if (path.endsWith('/evidences')) return ['?kind=EXPLOITATION&fileName=a.png', 'application/octet-stream', 'x'];
    if (path.endsWith('/reports')) return ['?root=shop', 'application/sarif+json', '{}'];
    if (/\/(?:undo|confirm-closing|reject-closing)$/.test(path))
      return ['', 'application/json', '{"justification":"It was wrong."}'];
    const role = path.includes('/organizations/') ? 'USER' : 'VIEWER';
    return ['', 'application/json', JSON.stringify({ role, ...(method === 'POST' ? { email: 'a@example.com' } : {}) })];
  };

  const filled = (path: string, values: Readonly<Record<string, string>>): string =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`say what ${name} is in ${path}`);
      return encodeURIComponent(value);
    });

  it('is the same for every operation of REST', async function () {
    this.timeout(60_000);
    expect(operations.length).to.be.greaterThan(10);
    const nobody = newId();
    const foreign = {
      organization: 'globex',
      group: 'web-shop',
      email: 'viewer@globex.example',
      finding: other().released.finding.id,
      evidence: other().evidenceId,
      report: other().reportId,
    };
    const unknown = { ...foreign, organization: 'glohex', finding: nobody, evidence: nobody, report: nobody };
    const before = await stored();
    for (const [method, path] of operations)
      for (const [caller, token] of tokens) {
        const asked = async (values: typeof foreign): Promise<string> => {
          const [query, type, body] = wellFormed(method, path);
          const answer = await whole(
            await fetch(`${server().url}${filled(path, values)}${query}`, {
              method,
              headers: { ...authorized(token), ...(type === '' ? {} : { 'content-type': type }) },
              ...(body === '' ? {} : { body }),
            }),
          );
          return Object.values(values).reduce((text_, value) => text_.replaceAll(value, 'it'), answer);
        };
        const answer = await asked(foreign);
        expect(answer, `${method} ${path} by ${caller}`).to.equal(await asked(unknown));
        expect(answer, `${method} ${path} by ${caller}`).to.match(/^\[404/);
      }
    expect(await stored()).to.deep.equal(before);
  });
});
