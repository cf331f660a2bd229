import { expect } from 'chai';
import { newId, type Env } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { certificate } from '../../git/certificate';
import { ask } from '../../http/client';
import { finding, sarif } from '../../http/cases';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { askServer } from '../auth/doors';
import { call, listOf, outcome, tried } from '../call';
import { startIssuer, type Issuer } from './issuer';

const grant = 'urn:ietf:params:oauth:grant-type:token-exchange';
const jwt = 'urn:ietf:params:oauth:token-type:jwt';
const notTaken = 'invalid_grant: The token is not taken in exchange for one of this group.';

eachEngine('the exchange of tokens', function (database, engine) {
  const made: { world?: World; issuer?: Issuer; server?: TestServer; sister?: Group; ruleId?: string } = {};
  const world = (): World => made.world as World;
  const issuer = (): Issuer => made.issuer as Issuer;
  const server = (): TestServer => made.server as TestServer;
  const manager = (): Promise<Env> => world().as('GROUP_MANAGER');

  before(async function () {
    this.timeout(60_000);
    made.world = await createWorld(database());
    const { env, organization } = world();
    made.sister = valueOf(await addGroup(env, { organizationId: organization.id, name: 'sister', description: '' }));
    made.issuer = await startIssuer();
    made.server = await startServer(database(), {
      TOKEN_EXCHANGE_ISSUERS: issuer().url,
      OUTGOING_NETWORKS: '127.0.0.1, ::1',
      OUTGOING_CA_FILE: certificate,
    });
    const payload = await call(
      await manager(),
      'addTrustRule',
      rule(),
      'rule { id name group { name } conditions { claim value } }',
    );
    expect(outcome(payload)).to.equal('done');
    made.ruleId = (payload['rule'] as { id: string }).id;
  });
  after(async () => {
    await made.server?.close();
    await made.issuer?.close();
  });

  const rule = (change: object = {}): object => ({
    groupId: world().group.id,
    name: 'main',
    issuer: issuer().url,
    audience: 'integrates',
    conditions: [
      { claim: 'repository', value: 'acme/shop' },
      { claim: 'ref', value: 'refs/heads/*' },
    ],
    scopes: ['READ', 'REPORT_UPLOAD'],
    ...change,
  });
  const seconds = (): number => Math.floor(Date.now() / 1000);
  const claims = (change: JWTPayload = {}): JWTPayload => ({
    iss: issuer().url,
    aud: 'integrates',
    sub: 'repo:acme/shop:ref:refs/heads/main',
    repository: 'acme/shop',
    ref: 'refs/heads/main',
    jti: newId(),
    iat: seconds(),
    exp: seconds() + 300,
    ...change,
  });
  const post = async (form: Readonly<Record<string, string>> | string, type = 'application/x-www-form-urlencoded') =>
    ask(server().port, {
      path: '/auth/token',
      headers: { 'content-type': type },
      body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    });
  const form = (token: string, change: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    grant_type: grant,
    subject_token: token,
    subject_token_type: jwt,
    audience: 'acme/web-shop',
    ...change,
  });
  interface Given {
    readonly access_token: string;
    readonly expires_in: number;
    readonly scope: string;
    readonly error?: string;
    readonly error_description?: string;
  }
  const exchange = async (token: string, change: Readonly<Record<string, string>> = {}): Promise<Given> => {
    const answer = await post(form(token, change));
    const told = JSON.parse(answer.text) as Given;
    expect(answer.headers['cache-control']).to.equal('no-store');
    expect(answer.status, answer.text).to.equal(told.error === undefined ? 200 : 400);
    return told;
  };
  const refused = async (token: string, change: Readonly<Record<string, string>> = {}): Promise<string> => {
    const told = await exchange(token, change);
    return `${told.error ?? 'given'}: ${told.error_description ?? ''}`;
  };
  const given = async (change: JWTPayload = {}): Promise<string> => {
    const told = await exchange(await issuer().sign(claims(change)));
    expect(told.error_description).to.equal(undefined);
    return told.access_token;
  };
  const asks = async (bearer: string, query: string) => askServer(server(), { bearer }, query);

  it('gives a token by which a pipeline uploads a report, and the journal tells who it was', async () => {
    const told = await exchange(await issuer().sign(claims()));
    expect(told).to.deep.include({
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: 900,
      scope: 'READ REPORT_UPLOAD',
    });
    const answer = await ask(server().port, {
      path: '/rest/v1/groups/acme/web-shop/reports?root=shop',
      headers: { authorization: `Bearer ${told.access_token}` },
      body: sarif([finding()]),
    });
    expect(answer.status, answer.text).to.be.oneOf([200, 201]);
    const entries = await listOf(
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
      `{ organization(id: "${world().organization.id}") { auditLog(first: 100) { nodes { type door actor data subjectId } } } }`,
      ['organization', 'auditLog', 'nodes'],
    );
    const actor = 'repo:acme/shop:ref:refs/heads/main (main)';
    const exchanged = entries.find(({ type }) => type === 'TokenExchanged');
    expect(exchanged).to.include({ door: 'TOKEN_EXCHANGE', actor, subjectId: made.ruleId });
    expect(exchanged?.['data']).to.include({ rule: 'main', subject: 'repo:acme/shop:ref:refs/heads/main' });
    expect(entries.find(({ type, door }) => type === 'ReportApplied' && door === 'TOKEN_EXCHANGE')).to.include({
      actor,
    });
    expect(JSON.stringify(entries)).not.to.include(told.access_token);
  });

  it('reaches nothing but the group, and changes nothing in it but by reports', async () => {
    const bearer = await given();
    const { organization, group, elsewhere } = world();
    const query = `{ group(id: "${group.id}") { name roots { nodes { nickname group { name } } } findings { totalCount } }
      sister: group(id: "${made.sister?.id ?? ''}") { name } foreign: group(id: "${elsewhere.group.id}") { name }
      organization(id: "${organization.id}") { name } organizations { nodes { name } }
      assignedVulnerabilities { totalCount } }`;
    expect((await asks(bearer, query)).body.data).to.deep.equal({
      group: {
        name: 'web-shop',
        roots: { nodes: [{ nickname: 'shop', group: { name: 'web-shop' } }] },
        findings: { totalCount: 1 },
      },
      sister: null,
      foreign: null,
      organization: null,
      organizations: { nodes: [] },
      assignedVulnerabilities: { totalCount: 0 },
    });
    const code = async (text: string): Promise<string | undefined> =>
      (await asks(bearer, text)).body.errors?.[0]?.extensions?.code;
    for (const field of [
      'me { email }',
      'accessTokens { totalCount }',
      'sessions { totalCount }',
      'currentAccess { expiresAt }',
    ])
      expect(await code(`{ ${field} }`), field).to.equal('UNAUTHENTICATED');
    expect(await code(`{ group(id: "${group.id}") { trustRules { totalCount } } }`)).to.equal('FORBIDDEN');
    expect(await code(`{ group(id: "${group.id}") { organization { name } } }`)).to.equal('NOT_FOUND');
    const change = (field: string, input: string): string => `mutation { ${field}(input: ${input}) { success } }`;
    expect(await code(change('updateGroup', `{ groupId: "${group.id}", context: "x" }`))).to.equal('FORBIDDEN');
    expect(await code(change('addOrganization', '{ name: "bred" }'))).to.equal('FORBIDDEN');
    expect(await code(change('syncGitRoot', `{ rootId: "${world().root.id}" }`))).to.equal('FORBIDDEN');
    const elsewhereReport = await ask(server().port, {
      path: '/rest/v1/groups/acme/sister/reports',
      headers: { authorization: `Bearer ${bearer}` },
      body: sarif([finding()]),
    });
    expect(elsewhereReport.status).to.equal(404);
  });

  it('gives no more than is asked for, and no scope that the rule does not give', async () => {
    const narrow = await exchange(await issuer().sign(claims()), { scope: 'REPORT_UPLOAD' });
    expect(narrow.scope).to.equal('REPORT_UPLOAD');
    const read = await asks(narrow.access_token, `{ group(id: "${world().group.id}") { name } }`);
    expect(read.body.data).to.not.deep.include({ group: { name: 'web-shop' } });
    expect(await refused(await issuer().sign(claims()), { scope: 'READ MANAGE' })).to.match(/^invalid_scope/);
    expect(await refused(await issuer().sign(claims()), { scope: 'GATE' })).to.match(/^invalid_scope/);
  });

  const wrongClaims: readonly (readonly [string, () => JWTPayload])[] = [
    ['another repository', () => ({ repository: 'acme/other' })],
    ['a tag', () => ({ ref: 'refs/tags/v1' })],
    ['another audience', () => ({ aud: 'somebody' })],
    ['no audience', () => ({ aud: [] })],
    ['another issuer', () => ({ iss: 'https://token.actions.githubusercontent.com' })],
    ['an end in the past', () => ({ exp: seconds() - 120 })],
    ['a beginning in the future', () => ({ iat: seconds() + 600 })],
    ['no end', () => ({ exp: undefined as unknown as number })],
    ['no subject', () => ({ sub: undefined as unknown as string })],
    ['a day of age', () => ({ iat: seconds() - 25 * 3600 })],
  ];
  // What is believed of a token is the same on each engine.
  const once = engine === 'sqlite' ? wrongClaims : [];
  once.forEach(([title, change]) =>
    it(`is refused for ${title}`, async () => {
      expect(await refused(await issuer().sign(claims(change())))).to.equal(notTaken);
    }),
  );

  it('tells nothing of groups and rules: one answer for all that is not taken', async () => {
    const token = (): Promise<string> => issuer().sign(claims());
    for (const audience of ['acme/sister', 'acme/nothing', 'nobody/web-shop', 'acme-rival/web-shop'])
      expect(await refused(await token(), { audience })).to.equal(notTaken);
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'key-0' }).sign(privateKey);
    const symmetric = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'key-0' })
      .sign(new TextEncoder().encode('a secret that everybody may know'));
    const [header = '', payload = ''] = (await token()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const each of [forged, symmetric, none, `${header}.${payload}.`, 'nonsense', 'x'.repeat(20_000)])
      expect(await refused(each)).to.equal(notTaken);
  });

  it('takes a token once, also when it comes twice at the same moment', async () => {
    const token = await issuer().sign(claims());
    const both = await Promise.all([post(form(token)), post(form(token))]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 400]);
    expect(await refused(token)).to.equal(notTaken);
    const nameless = await issuer().sign(claims({ jti: undefined as unknown as string, nonce: newId() }));
    expect((await exchange(nameless)).error).to.equal(undefined);
    expect(await refused(nameless)).to.equal(notTaken);
  });

  it('asks an issuer for its keys seldom, and not at all for tokens of others', async () => {
    const before = issuer().met.length;
    await given();
    await refused(await issuer().sign(claims({ iss: 'https://elsewhere.example' })));
    await refused(await issuer().sign(claims(), { kid: 'unknown' }));
    expect(issuer().met.length).to.equal(before);
  });

  const malformed: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['no grant', { grant_type: '' }, 'invalid_request'],
    ['another grant', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
    ['no token', { subject_token: '' }, 'invalid_request'],
    ['another type of token', { subject_token_type: 'urn:ietf:params:oauth:token-type:saml2' }, 'invalid_request'],
    ['no group', { audience: '' }, 'invalid_request'],
    ['half a group', { audience: 'acme' }, 'invalid_request'],
    ['an actor', { actor_token: 'x' }, 'invalid_request'],
    ['another wish', { requested_token_type: 'urn:ietf:params:oauth:token-type:jwt' }, 'invalid_request'],
  ];
  it('is refused as malformed for what RFC 8693 does not allow, or we do not', async () => {
    for (const [title, change, code] of malformed)
      expect((await exchange('x.y.z', change)).error, title).to.equal(code);
    const twice = await post(`${new URLSearchParams(form('x')).toString()}&audience=acme%2Fsister`);
    expect([twice.status, (JSON.parse(twice.text) as Given).error]).to.deep.equal([400, 'invalid_request']);
    const json = await post(JSON.stringify(form('x')), 'application/json');
    expect([json.status, (JSON.parse(json.text) as Given).error]).to.deep.equal([400, 'invalid_request']);
    expect((await ask(server().port, { method: 'GET', path: '/auth/token' })).status).to.equal(405);
  });

  it('stands on rules that group managers alone make, in a session', async () => {
    for (const role of ['DEVELOPER', 'ANALYST', 'VULNERABILITY_MANAGER'] as const)
      expect(await tried(await world().as(role), 'addTrustRule', rule({ name: 'other' }))).to.equal('error FORBIDDEN');
    expect(await tried(await world().as('STRANGER'), 'addTrustRule', rule())).to.equal('error NOT_FOUND');
    expect(await tried(await manager(), 'addTrustRule', rule({ name: 'MAIN' }))).to.equal('ALREADY_EXISTS name');
    expect(await tried(await manager(), 'addTrustRule', rule({ name: 'x', scopes: ['TRIAGE'] }))).to.equal(
      'INVALID_VALUE scopes',
    );
    const token = withScopes(await manager(), ['MANAGE', 'READ']);
    expect(await tried(token, 'addTrustRule', rule({ name: 'bred' }))).to.equal('WRONG_STATE');
    const wrong = { groupId: made.sister?.id, ruleId: made.ruleId };
    const over = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    expect(await tried(over, 'updateTrustRule', { ...wrong, name: 'x' })).to.equal('NOT_FOUND ruleId');
    expect(await tried(over, 'removeTrustRule', wrong)).to.equal('NOT_FOUND ruleId');
  });

  it('ends with its rule: the next request is refused once that was changed, or removed', async () => {
    const read = async (bearer: string): Promise<unknown> =>
      (await asks(bearer, `{ group(id: "${world().group.id}") { name } }`)).body.data;
    const shown = { group: { name: 'web-shop' } };
    const first = await given();
    expect(await read(first)).to.deep.equal(shown);
    const change = { groupId: world().group.id, ruleId: made.ruleId };
    expect(await tried(await manager(), 'updateTrustRule', { ...change, lifetimeMinutes: 5 })).to.equal('done');
    expect(await read(first)).not.to.deep.equal(shown);
    const second = await exchange(await issuer().sign(claims()));
    expect(second.expires_in).to.equal(300);
    expect(await read(second.access_token)).to.deep.equal(shown);
    expect(await tried(await manager(), 'removeTrustRule', change)).to.equal('done');
    expect(await read(second.access_token)).not.to.deep.equal(shown);
    expect(await refused(await issuer().sign(claims()))).to.equal(notTaken);
  });
});
