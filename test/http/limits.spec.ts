import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { addMember } from '../../src/modules/stakeholders';
import { createWorld, valueOf } from '../support/world';
import { finding, graphql, graphqlAnswer, reports, sarif, upload, type Target } from './cases';
import { boundary, formType } from './client';

const json = { 'content-type': 'application/json' };

eachEngine('limits', (database, engine) => {
  const made: { target?: Target; slow?: TestServer } = {};
  const target = (): Target => made.target as Target;

  before(async () => {
    const world = await createWorld(database());
    const server = await startServer(database());
    made.slow = await startServer(database(), { MAX_HEADER_SECONDS: '1', MAX_BODY_SECONDS: '1' });
    const manager = { authorization: `Bearer ${await server.token('group-manager@example.com')}` };
    made.target = { server, world, manager, cookie: '' };
  });
  after(async () => {
    await made.target?.server.close();
    await made.slow?.close();
  });

  const answer = async (query: string, variables: object = {}): Promise<string> =>
    (await graphql(target(), { query, variables })).text;

  describe('of an operation', () => {
    const pages = (size: string): string =>
      `organizations(first: ${size}) { nodes { groups(first: ${size}) { nodes { findings(first: ${size}) { nodes { id } } } } } }`;

    it('count what fragments hold as often as they are spread', async () => {
      const fragment = 'fragment A on Query { a: version b: version c: version }';
      const spread = (times: number): string =>
        `{ ${[...Array(times).keys()].map((index) => `x${index}: organizations { nodes { ...B } }`).join(' ')} } fragment B on Organization { id name country state createdAt }`;
      expect(await answer(`{ ...A } ${fragment}`)).to.contain('"data"');
      expect(await answer(spread(30))).to.contain('"data"');
      expect(await answer(`{ ${'...A '.repeat(11)} } ${fragment}`)).to.contain('at most 30 aliases; this one has 33');
      const wide = [...Array(20).keys()].map(() => '...B').join(' ');
      const many = `{ ${[...Array(6).keys()].map((index) => `x${index}: organizations { nodes { ${wide} } }`).join(' ')} } fragment B on Organization { id name country state createdAt }`;
      expect(await answer(many)).to.contain('at most 500 fields, fragments expanded');
    });

    it('know the cost of pages from their arguments before anything is read', async () => {
      expect(await answer(`{ ${pages('10')} }`)).to.contain('"data"');
      expect(await answer(`{ ${pages('25')} }`)).to.contain('"data"');
      const sent = await database().statements(async () => {
        expect(await answer(`{ ${pages('100')} }`)).to.contain('could answer 1010100');
      });
      expect(sent.filter((sql) => /organizations/.test(sql))).to.deep.equal([]);
    });

    it('know the cost of pages from variables, their defaults, and again when they change', async () => {
      for (const size of ['$n', ',,$n', '# a comment\n $n']) {
        const query = `query($n: Int) { ${pages(size)} }`;
        expect(await answer(query, { n: 2 })).to.contain('"data"');
        expect(await answer(query, { n: 2 })).to.contain('"data"');
        expect(await answer(query, { n: 100 })).to.contain('could answer 1010100');
        expect(await answer(query, { n: 2 })).to.contain('"data"');
      }
      const defaulted = `query($n: Int = 100) { ${pages('$n')} }`;
      expect(await answer(defaulted)).to.contain('could answer 1010100');
      expect(await answer(defaulted, { n: 2 })).to.contain('"data"');
    });

    it('hold for filters of variables however often the document comes', async () => {
      const query = `query($f: VulnerabilityFilter, $id: UUID!) { group(id: $id) { vulnerabilities(filter: $f) { nodes { id } } } }`;
      const { id } = target().world.group;
      for (const round of [1, 2, 3, 4]) {
        const begun = performance.now();
        expect(await answer(query, { id, f: { not: { kind: ['PORT'] } } }), String(round)).to.contain('"data"');
        expect(await answer(query, { id, f: { kind: 'HOLE' } }), String(round)).to.contain('$f.kind');
        expect(performance.now() - begun).to.be.below(1_000);
      }
    });

    it('bound the answer', async function () {
      this.timeout(30_000);
      const long = [...Array(100).keys()].map((index) => ({
        ...finding(`long-${index}.js`),
        message: { text: `${index} ${'x'.repeat(60_000)}` },
      }));
      expect((await upload(target(), sarif(long))).status).to.equal(201);
      const query = `{ group(id: "${target().world.group.id}") { vulnerabilities(first: 100) { nodes { message } } } }`;
      const refused = await graphql(target(), { query });
      expect([refused.status, refused.text]).to.deep.equal([
        413,
        '{"errors":[{"message":"The answer has more than 5 MB: ask for less.","extensions":{"code":"LIMIT_EXCEEDED"}}]}',
      ]);
    });
  });

  it('pack an answer for those who take gzip, when it is worth it', async () => {
    const texts = [...Array(20).keys()].map((index) => ({
      ...finding(`packed-${index}.js`),
      message: { text: `${index} ${'the same again '.repeat(100)}` },
    }));
    expect((await upload(target(), sarif(texts))).status).to.equal(201);
    const query = `{ group(id: "${target().world.group.id}") { vulnerabilities(first: 20) { nodes { message } } } }`;
    const asked = (encoding: string, text: string): Promise<{ encoding: string | undefined; bytes: Buffer }> =>
      new Promise((resolve, reject) => {
        const { port } = target().server;
        const headers = { ...json, ...target().manager, accept: graphqlAnswer, 'accept-encoding': encoding };
        request({ port, path: '/api', method: 'POST', headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }),
          );
        })
          .on('error', reject)
          .end(JSON.stringify({ query: text }));
      });
    const plain = await asked('identity', query);
    const packed = await asked('br, gzip;q=0.5', query);
    expect([plain.encoding, packed.encoding]).to.deep.equal([undefined, 'gzip']);
    expect(packed.bytes.length).to.be.below(plain.bytes.length / 10);
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).to.equal(true);
    expect((await asked('gzip;q=0', query)).encoding).to.equal(undefined);
    expect((await asked('gzip', '{ version }')).encoding).to.equal(undefined);
  });

  describe('of patience', () => {
    const head = (path: string, lines: Readonly<Record<string, string>>): string =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${Object.entries(lines)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}`;
    /** Sends a beginning, then a byte each 50 ms; answers what came back and how long it took until the end. */
    const trickle = (port: number, beginning: string): Promise<{ text: string; milliseconds: number }> =>
      new Promise((resolve) => {
        const begun = performance.now();
        const chunks: Buffer[] = [];
        const socket = connect(port, '127.0.0.1', () => socket.write(beginning));
        const timer = setInterval(() => socket.write('1'), 50);
        socket.on('data', (chunk: Buffer) => chunks.push(chunk));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearInterval(timer);
          resolve({ text: Buffer.concat(chunks).toString(), milliseconds: performance.now() - begun });
        });
      });

    it('cut off clients that trickle, whether headers, text, files or forms, and keep nothing of them', async function () {
      this.timeout(20_000);
      const slow = made.slow as TestServer;
      const chunked = { 'transfer-encoding': 'chunked', ...target().manager };
      const length = { 'content-length': '100000', ...target().manager };
      const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="r"\r\n\r\n`;
      const cut = await Promise.all([
        trickle(slow.port, `${head('/api', json)}X: `),
        trickle(slow.port, `${head('/api', { ...json, ...length })}\r\n{`),
        trickle(slow.port, `${head('/auth/login', { ...json, 'content-length': '1000' })}\r\n{`),
        trickle(slow.port, `${head(`${reports}?root=shop`, length)}\r\n{`),
        trickle(slow.port, `${head(`${reports}?root=shop`, { ...length, 'content-type': formType })}\r\n${part}`),
        trickle(
          slow.port,
          `${head('/api', { ...length, 'content-type': formType, 'integrates-preflight': '1' })}\r\n${part}`,
        ),
        trickle(slow.port, `${head('/api', { ...json, ...chunked })}\r\nffff\r\n{`),
      ]);
      cut.forEach(({ text, milliseconds }, index) => {
        expect(text, String(index))
          .to.match(/^HTTP\/1\.1 4\d\d /)
          .and.match(/in time|within 1 seconds|slower than 1 KB/);
        expect(milliseconds, String(index)).to.be.below(4_500);
      });
      const folder = join(slow.dataFolder, 'uploads');
      expect(existsSync(folder) ? readdirSync(folder) : []).to.deep.equal([]);
    });
  });

  it('hold when clients go away: no transaction stays open, no file stays, and others are served', async function () {
    this.timeout(30_000);
    const { server, manager, world } = target();
    const body = sarif([...Array(300).keys()].map((index) => finding(`gone-${index}.js`, index + 1)));
    const abort = (
      path: string,
      headers: Readonly<Record<string, string>>,
      text: string,
      milliseconds: number,
    ): Promise<void> =>
      new Promise((resolve) => {
        const sent = request({
          port: server.port,
          path,
          method: 'POST',
          headers: { ...manager, ...headers },
          agent: false,
        });
        sent.on('error', () => undefined);
        sent.on('close', () => resolve());
        sent.on('response', (response) => response.resume());
        sent.write(text);
        setTimeout(() => sent.destroy(), milliseconds);
      });
    const query = JSON.stringify({ query: `{ group(id: "${world.group.id}") { findings { nodes { title } } } }` });
    await Promise.all(
      [...Array(60).keys()].map((index) =>
        index % 3 === 0
          ? abort('/api', json, query, index)
          : abort(
              `${reports}?root=shop`,
              { 'content-length': String(body.length) },
              index % 3 === 1 ? body : body.slice(0, 9_000),
              index * 2,
            ),
      ),
    );
    const begun = performance.now();
    const { text } = await graphql(target(), {
      query: 'mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { success } }',
      variables: { input: { groupId: world.group.id, description: 'Still here.' } },
    });
    expect(text).to.contain('"success":true');
    expect(performance.now() - begun).to.be.below(10_000);
    if (engine === 'postgres') {
      const open = async (): Promise<number> => {
        const answer: unknown = await database().writer.raw(
          `select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
        );
        return (answer as { rows: { open: number }[] }).rows[0]?.open ?? -1;
      };
      // Reports that had come whole are still being applied, and are between two statements for moments.
      for (const _ of Array(100).keys())
        if ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await open()).to.equal(0);
    }
    const folder = join(server.dataFolder, 'uploads');
    for (const _ of Array(50).keys())
      if (readdirSync(folder).length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('are not needed to keep people apart: 2,000 interleaved requests each see their own', async function () {
    this.timeout(60_000);
    const { server, world } = target();
    const people = await Promise.all(
      [...Array(20).keys()].map(async (index) => {
        const email = `person-${index}@example.com`;
        const groups = [
          { group: world.group, names: ['web-shop'] },
          { group: world.elsewhere.group, names: [world.elsewhere.group.name] },
        ];
        // Those of two tenants and those of none ask for the same lists.
        const { group, names } = groups[index % 3] ?? { group: undefined, names: [] };
        const member = { email, role: 'VIEWER', responsibility: null, expiresAt: null } as const;
        if (group !== undefined)
          valueOf(await addMember(world.env, { organizationId: group.organizationId, groupId: group.id }, member));
        return {
          email,
          names,
          headers:
            index % 5 === 0
              ? { cookie: await server.signIn(email) }
              : { authorization: `Bearer ${await server.token(email)}` },
        };
      }),
    );
    const body = JSON.stringify({
      query:
        '{ a: me { email } currentAccess { provider } organizations { nodes { groups { nodes { name } } } } b: me { email } }',
    });
    const checked = { right: 0 };
    for (const _ of Array(10).keys()) {
      const answers = await Promise.all(
        [...Array(200).keys()].map(async (index): Promise<readonly [string, readonly string[], string]> => {
          const { email, names, headers } = people[index % people.length] ?? { email: '', names: [], headers: {} };
          const sent = { method: 'POST', headers: { ...json, ...(headers as Record<string, string>) }, body };
          return [email, names, await (await fetch(`${server.url}/api`, sent)).text()];
        }),
      );
      answers.forEach(([email, names, text]) => {
        const { data } = JSON.parse(text) as {
          data: {
            a: { email: string };
            b: { email: string };
            organizations: { nodes: { groups: { nodes: { name: string }[] } }[] };
          };
        };
        const seen = data.organizations.nodes.flatMap(({ groups }) => groups.nodes.map(({ name }) => name));
        expect([data.a.email, data.b.email, seen]).to.deep.equal([email, email, names]);
        checked.right += 1;
      });
    }
    expect(checked.right).to.equal(2_000);
  });
});
