import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { connect, type Database } from '../../src/database/connect';
import { newId } from '../../src/kernel/env';
import { ensureStakeholder } from '../../src/modules/access';
import { issueToken } from '../../src/modules/auth';
import { operatorEnv } from '../../src/opening';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { eachEngine } from '../support/engines';
import { startProgram, type Running } from '../support/process';
import { createWorld, quiet, testPorts, valueOf, type World } from '../support/world';
import { finding, reports, sarif } from './cases';
import { ask } from './client';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

eachEngine('a process that ends in the middle of its work', (database, engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-crash-'));
  const made: { beside?: Database; world?: World; headers?: Record<string, string> } = {};
  const running: Running[] = [];
  const beside = (): Database => made.beside as Database;

  before(async function () {
    this.timeout(60_000);
    const { config } = database();
    // The program works on a file of its own in its data folder.
    if (config.engine === 'sqlite') copyFileSync(config.file, join(folder, 'integrates.db'));
    made.beside =
      engine === 'postgres'
        ? database()
        : connect({ engine: 'sqlite', file: join(folder, 'integrates.db'), readers: 2 });
    makeSecretKeys(join(folder, 'keys', 'secrets.json'));
    made.world = await createWorld(made.beside);
    const env = operatorEnv(made.beside, quiet, testPorts);
    const { id } = await ensureStakeholder(env, 'organization-organization-manager@example.com');
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const token = valueOf(
      await issueToken(env, id, { name: newId(), scopes: ['READ', 'REPORT_UPLOAD', 'MANAGE'], expiresAt }),
    );
    made.headers = { authorization: `Bearer ${token.secret}`, 'content-type': 'application/json' };
  });
  after(async () => {
    await Promise.all(running.map((each) => each.end('SIGKILL')));
    if (engine === 'sqlite') await made.beside?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (): Promise<Running> => {
    const { config } = database();
    const program = await startProgram(folder, 'url' in config ? { DATABASE_URL: config.url } : {});
    running.push(program);
    return program;
  };
  const count = async (sql: string): Promise<number> => {
    const answer = (await beside().writer.raw(sql)) as { rows?: { n: string }[] } & { n: string }[];
    return Number((answer.rows ?? answer)[0]?.n);
  };
  const upload = (port: number, round: number): Promise<number> =>
    ask(port, {
      path: `${reports}?root=shop`,
      headers: { authorization: made.headers?.['authorization'] ?? '' },
      body: sarif(
        [...Array(3_000).keys()].map((index) => ({
          ...finding(`round-${round}/file-${index % 50}.js`, index + 1),
          // Else all of it would be the same in a folder of another name.
          message: { text: `Weak for reason ${'abcd'.charAt(round)}.` },
        })),
      ),
    }).then(
      ({ status }) => status,
      () => 0,
    );

  it('leaves all of a report or nothing after kill -9, and takes it again as if nothing had been', async function () {
    this.timeout(180_000);
    const delays = [150, 900];
    for (const [round, delay] of delays.entries()) {
      const first = await start();
      const told = upload(first.port, round);
      await pause(delay);
      await first.end('SIGKILL');
      const acknowledged = (await told) === 201;
      const next = await start();
      const there = await count(`select count(*) as n from vulnerabilities where "where" like 'round-${round}/%'`);
      expect([0, 3_000]).to.include(there);
      if (acknowledged) expect(there).to.equal(3_000);
      expect(await count(`select count(*) as n from reports`)).to.equal(round + (there === 0 ? 0 : 1));
      expect([200, 201]).to.include(await upload(next.port, round));
      expect(await count(`select count(*) as n from vulnerabilities where "where" like 'round-${round}/%'`)).to.equal(
        3_000,
      );
      expect(
        await count(`select count(*) as n from vulnerability_changes where kind = 'REPORTED'`),
        'each was reported once',
      ).to.equal(3_000 * (round + 1));
      expect(await count('select count(*) as n from reports')).to.equal(round + 1);
      expect(await next.end('SIGTERM')).to.equal(0);
    }
  });

  it('goes on with a report that it had stored, once its lease has ended, and applies it once', async function () {
    this.timeout(180_000);
    const authorization = made.headers?.['authorization'] ?? '';
    const state = async (port: number, path: string): Promise<string> => {
      const { text } = await ask(port, { method: 'GET', path, headers: { authorization } });
      return (JSON.parse(text) as { state: string }).state;
    };
    const next = { program: await start() };
    for (const delay of [400]) {
      const stored = await ask(next.program.port, {
        path: `${reports}?root=shop`,
        headers: { authorization, prefer: 'respond-async' },
        body: sarif(
          [...Array(3_000).keys()].map((index) => ({
            ...finding(`stored-${delay}/file-${index % 50}.js`, index + 1),
            message: { text: 'Weak for a reason of its own.' },
          })),
        ),
      });
      expect(stored.status, stored.text.slice(0, 200)).to.equal(202);
      await pause(delay);
      await next.program.end('SIGKILL');
      const there = (): Promise<number> =>
        count(`select count(*) as n from vulnerabilities where "where" like 'stored-${delay}/%'`);
      expect([0, 3_000]).to.include(await there());
      // As if the half minute had passed.
      await beside().writer.raw(`update report_jobs set due_at = '2026-01-01T00:00:00.000Z'`);
      next.program = await start();
      const location = String(stored.headers.location);
      while (['QUEUED', 'RUNNING'].includes(await state(next.program.port, location))) await pause(100);
      expect(await state(next.program.port, location)).to.equal('APPLIED');
      expect(await there()).to.equal(3_000);
      expect(await count('select count(*) as n from report_jobs')).to.equal(0);
      // What processes that were killed before left behind stays for a day.
      const own = `select count(*) as n from staged_observations where report_id = '${location.split('/').at(-1) ?? ''}'`;
      while ((await count(own)) > 0) await pause(50);
    }
    expect(
      await count(
        `select count(*) as n from vulnerability_changes join vulnerabilities on vulnerabilities.id = vulnerability_id
         where vulnerability_changes.kind = 'REPORTED' and "where" like 'stored-%'`,
      ),
      'each was reported once',
    ).to.equal(3_000);
    expect(await next.program.end('SIGTERM')).to.equal(0);
  });

  it('has done all that it said, and said of what it did, when it is told to end under load', async function () {
    this.timeout(60_000);
    const program = await start();
    const organizationId = made.world?.organization.id;
    const state = { told: 0, refused: [] as string[], ended: false };
    const client = async (number: number): Promise<void> => {
      for (let index = 0; !state.ended; index += 1) {
        const body = JSON.stringify({
          query: 'mutation($input: AddGroupInput!) { addGroup(input: $input) { success } }',
          variables: { input: { organizationId, name: `load-${number}-${index}`, description: 'Under load.' } },
        });
        const answer = await ask(program.port, { path: '/api', headers: made.headers ?? {}, body }).catch(
          () => undefined,
        );
        if (answer === undefined) return;
        if (answer.text.includes('"success":true')) state.told += 1;
        else state.refused.push(`${answer.status} ${answer.text}`);
      }
    };
    const clients = [...Array(10).keys()].map(client);
    while (state.told < 20 && state.refused.length === 0) await pause(20);
    await pause(500);
    const begun = performance.now();
    expect(await program.end('SIGTERM')).to.equal(0);
    expect(performance.now() - begun).to.be.below(10_000);
    state.ended = true;
    await Promise.all(clients);
    expect(state.refused.slice(0, 3)).to.deep.equal([]);
    expect(state.told).to.be.at.least(20);
    expect(await count(`select count(*) as n from groups where name like 'load-%'`)).to.equal(state.told);
  });
});
