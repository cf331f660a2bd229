import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { storeReport } from '../../src/modules/imports/operations/stored-report';
import { eachEngine } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, testPorts } from '../support/world';
import { finding, graphql, reports, sarif, upload, type Target } from './cases';
import { ask, flood, form, formType, promptly } from './client';

const megabyte = 1024 * 1024;

eachEngine('uploads', (database) => {
  const made: { target?: Target; small?: TestServer } = {};
  const target = (): Target => made.target as Target;
  const spooled = ({ dataFolder }: TestServer): readonly string[] => {
    const folder = join(dataFolder, 'uploads');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const wheres = async (): Promise<readonly string[]> => {
    const query = `{ group(id: "${target().world.group.id}") { vulnerabilities(first: 100) { nodes { where } } } }`;
    const { text } = await graphql(target(), { query });
    const { data } = JSON.parse(text) as { data: { group: { vulnerabilities: { nodes: { where: string }[] } } } };
    return data.group.vulnerabilities.nodes.map(({ where }) => where).sort();
  };

  before(async () => {
    const world = await createWorld(database());
    const server = await startServer(database());
    made.small = await startServer(database(), { MAX_UPLOAD_MB: '1' });
    const manager = { authorization: `Bearer ${await server.token('group-manager@example.com')}` };
    made.target = { server, world, manager, cookie: '' };
  });
  after(async () => {
    await made.target?.server.close();
    await made.small?.close();
  });

  it('take a byte order mark, gzip, and a form', async () => {
    const bodies = [`\ufeff${sarif([finding('bom.js')])}`, gzipSync(sarif([finding('packed.js')]))];
    for (const body of bodies) expect((await upload(target(), body)).status).to.equal(201);
    const sent = form([{ name: 'file', value: sarif([finding('form.js')]), fileName: 'r.sarif' }]);
    expect((await upload(target(), sent, { headers: { 'content-type': formType } })).status).to.equal(201);
    const encoded = { headers: { 'content-encoding': 'gzip' } };
    expect((await upload(target(), gzipSync(sarif([finding('encoded.js')])), encoded)).status).to.equal(201);
    expect(await wheres()).to.include.members(['bom.js', 'packed.js', 'form.js', 'encoded.js']);
  });

  it('keep a path that leads out of the root as text inside it, and open none', async () => {
    const paths = [
      '../../../../etc/passwd',
      '/etc/shadow',
      'file:///etc/hosts',
      '..\\..\\windows\\win.ini',
      'a/%2e%2e/%2e%2e/b',
    ];
    const answer = await upload(target(), sarif(paths.map((path) => finding(path))));
    expect(answer.status, answer.text).to.equal(201);
    const stored = await wheres();
    stored.forEach((where) => expect(where).not.to.match(/^\/|^\.\.(?:\/|$)|\/\.\.(?:\/|$)|^[a-z]+:/i));
    expect(answer.text).not.to.contain('root:x:');
  });

  it('show a file name without its folders and control characters, and never use it as a path', async () => {
    const names = [
      ['../../../etc/cron.d/evil', 'evil'],
      ['C:\\windows\\report.sarif', 'report.sarif'],
      [`a\u0000b\u001b[31m.sarif`, 'ab[31m.sarif'],
      ['..', '..'],
      [`${'x'.repeat(254)}\u{1f600}`, `${'x'.repeat(254)}\ufffd`],
    ] as const;
    for (const [given, shown] of names) {
      const answer = await upload(target(), sarif([finding(`named-${shown.length}.js`)]), {
        query: `&dryRun=true&fileName=${encodeURIComponent(given)}`,
      });
      expect(
        answer.status === 400 || (JSON.parse(answer.text) as { fileName: string }).fileName === shown,
        answer.text,
      ).to.equal(true);
      expect(answer.status === 400).to.equal(given.includes('\0'));
    }
    const sent = form([{ name: 'file', value: sarif([finding('x.js')]), fileName: '../../up/and/away.sarif' }]);
    const answer = await upload(target(), sent, { headers: { 'content-type': formType }, query: '&dryRun=true' });
    expect((JSON.parse(answer.text) as { fileName: string }).fileName).to.equal('away.sarif');
    expect(spooled(target().server)).to.deep.equal([]);
  });

  it('are refused beyond the size limit while they come, and leave no file', async () => {
    const small = { ...target(), server: made.small as TestServer };
    const part = { name: 'file', value: Buffer.alloc(3 * megabyte, ' '), fileName: 'r.sarif' };
    const answers = [
      await upload(small, Buffer.alloc(2 * megabyte, ' ')),
      await upload(small, flood(100_000_000)),
      await upload(small, form([part]), { headers: { 'content-type': formType } }),
    ];
    answers.forEach(({ status, text, milliseconds }) => {
      expect(status, text).to.equal(413);
      expect(text).to.contain('1 MB');
      expect(milliseconds).to.be.below(promptly);
    });
    expect(spooled(small.server)).to.deep.equal([]);
  });

  it('of 100 MB cost no memory to speak of', async function () {
    this.timeout(30_000);
    const before = process.memoryUsage().rss;
    const sampled = { most: before };
    const timer = setInterval(() => {
      sampled.most = Math.max(sampled.most, process.memoryUsage().rss);
    }, 20);
    const { status } = await upload(target(), flood(100_000_000));
    clearInterval(timer);
    expect(status).to.equal(422);
    expect((sampled.most - before) / megabyte).to.be.below(160);
  });

  it('that are refused unread are hardly read: the connection is closed instead', async () => {
    const { server } = target();
    const sockets: Socket[] = [];
    server.server.on('connection', (socket) => sockets.push(socket));
    const json = { 'content-type': 'application/json' };
    await ask(server.port, { path: reports, body: flood(100_000_000) });
    await ask(server.port, { path: '/api', headers: json, body: flood(100_000_000) });
    await ask(server.port, {
      path: '/api',
      headers: { ...json, 'content-length': '100000000' },
      body: flood(100_000_000),
    });
    await ask(server.port, { path: '/nowhere', body: flood(100_000_000) });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(sockets).to.have.lengthOf(4);
    sockets.forEach(({ bytesRead, destroyed }) => {
      expect(bytesRead).to.be.below(700_000);
      expect(destroyed).to.equal(true);
    });
  });
});

describe('a packed report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-packed-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('that unpacks to more than the limit is refused while it unpacks, and nothing of it stays', async () => {
    const path = join(folder, 'large');
    const text = JSON.stringify([...Array(200_000).keys()]);
    writeFileSync(path, gzipSync(text));
    const stored = await storeReport(path, gzipSync(text).length, { ...testPorts.limits, reportBytes: megabyte });
    expect(stored).to.deep.include({ ok: false });
    expect(stored.ok ? '' : stored.error.message).to.equal('The report has more than 1 MB.');
    expect(readdirSync(folder)).to.deep.equal(['large']);
  });

  const packed = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    const bytes = gzipSync(text, { level: 9 });
    writeFileSync(path, bytes);
    const stored = await storeReport(path, bytes.length, testPorts.limits);
    if (stored.ok) await stored.value.remove();
    rmSync(path);
    const ratio = Math.round(text.length / bytes.length);
    return `${ratio}: ${stored.ok ? stored.value.bytes === text.length : stored.error.message}`;
  };

  it('may be as monotone as a tool can write it, and is a bomb beyond that', async () => {
    const result = (line: number): object => ({
      ruleId: 'no-unused-vars',
      level: 'error',
      message: { text: "'value' is assigned a value but never used." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/index.ts' },
            region: { startLine: line, startColumn: 7, endLine: line, endColumn: 12 },
          },
        },
      ],
    });
    const results = [...Array(20_000).keys()].map((index) => result(index + 1));
    expect(await packed('monotone', JSON.stringify({ version: '2.1.0', runs: [{ results }] }, null, 8))).to.match(
      /^1[0-9]{2}: true$/,
    );
    expect(await packed('bomb', ' '.repeat(4 * megabyte))).to.match(
      /^\d+: The file unpacks to more than 200 times its size\.$/,
    );
    expect(await packed('small', ' '.repeat(megabyte / 2))).to.match(/: true$/);
    expect(readdirSync(folder)).to.deep.equal(['large']);
  });
});
