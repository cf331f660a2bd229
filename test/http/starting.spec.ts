import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { plain, rawRows } from '../../src/database/rows';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { integrates } from '../cli/command';
import { eachEngine } from '../support/engines';
import { startOlderServer } from '../support/older-server';
import { program } from '../support/process';

/** What the program says when it can't start, and its exit code; null when it had to be ended. */
const started = async (
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> => {
  const process_ = spawn(process.execPath, program, {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', CLONING: 'off', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  [process_.stdout, process_.stderr].forEach((stream) =>
    stream.on('data', (chunk: Buffer) => said.push(String(chunk))),
  );
  const timer = setTimeout(() => process_.kill('SIGKILL'), 30_000);
  const [code] = (await once(process_, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, said: said.join('') };
};

eachEngine('a start that can not succeed', (database, engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-start-'));
  before(() => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken', 'integrates.db'), 'This is no database.\n'.repeat(200));
    makeSecretKeys(join(folder, 'data', 'keys', 'secrets.json'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  if (engine === 'sqlite') {
    const none = 'is no folder, or stands below what is none.';
    const wrong: readonly (readonly [string, string])[] = [
      [join(folder, 'file'), none],
      [join(folder, 'file', 'below'), none],
      // Where nobody can make a folder, Node's own way of making those above it never ends.
      ...(existsSync('/proc/self') ? ([['/proc/nothing', 'can not be made.']] as const) : []),
    ];
    wrong.forEach(([path, why]) => {
      it(`tells what is wrong with DATA_DIR: ${path.replace(folder, '...')}`, async function () {
        this.timeout(60_000);
        expect(await started({ DATA_DIR: path })).to.deep.equal({
          code: 1,
          said: `The configuration is wrong:\nDATA_DIR: ${path} ${why}\n`,
        });
      });
    });

    it('tells each limit that is wrong, with its bounds', async function () {
      this.timeout(60_000);
      expect(
        await started({ DATA_DIR: join(folder, 'data'), MAX_ANSWER_MB: '0', MAX_REPORT_RATIO: '2000' }),
      ).to.deep.equal({
        code: 1,
        said: 'The configuration is wrong:\nMAX_ANSWER_MB: must be a whole number from 1 to 100\nMAX_REPORT_RATIO: must be a whole number from 10 to 1032\n',
      });
    });

    it('tells what is wrong with the database, without the statement that met it', async function () {
      this.timeout(60_000);
      const data = join(folder, 'broken');
      const { code, said } = await started({ DATA_DIR: data });
      expect(code).to.equal(1);
      expect(said).to.equal(
        `Error: The database ${join(data, 'integrates.db')} can not be opened: SQLITE_NOTADB: file is not a database\n`,
      );
    });
    return;
  }

  const url = (change: (address: URL) => void): string => {
    const { config } = database();
    const address = new URL('url' in config ? config.url : '');
    change(address);
    return address.href;
  };
  const addresses: Readonly<Record<string, readonly [(address: URL) => void, RegExp]>> = {
    'nobody answers': [
      (address) => {
        address.port = '1';
      },
      /: connect ECONNREFUSED [^\n]+$/,
    ],
    'no host has the name': [
      (address) => {
        address.hostname = 'nothing.invalid';
      },
      /: getaddrinfo (?:ENOTFOUND|EAI_AGAIN) nothing\.invalid$/,
    ],
    'there is no such user': [
      (address) => {
        address.username = 'nobody_of_that_name';
        address.password = 'unguessable';
      },
      /: (?:role "nobody_of_that_name" does not exist|password authentication failed for user "nobody_of_that_name")$/,
    ],
    'there is no such database': [
      (address) => {
        address.pathname = '/nothing_of_that_name';
      },
      /: database "nothing_of_that_name" does not exist$/,
    ],
  };
  Object.entries(addresses).forEach(([what, [change, why]]) => {
    it(`tells where the database was looked for, and that ${what}`, async function () {
      this.timeout(60_000);
      const address = url(change);
      const { host, pathname, password } = new URL(address);
      const { code, said } = await started({ DATA_DIR: join(folder, 'data'), DATABASE_URL: address });
      expect(code).to.equal(1);
      expect(said.trimEnd()).to.match(why);
      expect(said.trimEnd().split('\n')).to.have.length(1);
      expect(said.startsWith(`Error: The database ${host}${pathname} can not be opened: `), said).to.equal(true);
      if (password !== '') expect(said).not.to.include(password);
    });
  });

  const through = async <T>(told: string, work: (address: string) => Promise<T>): Promise<T> => {
    const [server] = await rawRows<{ version: string }>(
      database().db,
      `select current_setting('server_version_num') as version`,
      [],
      { version: plain },
    );
    const older = await startOlderServer(
      url(() => undefined),
      String(server?.version),
      told,
    );
    try {
      return await work(older.url);
    } finally {
      older.stop();
    }
  };

  it('tells that the server is too old, to who starts, migrates or takes a step back', async function () {
    this.timeout(60_000);
    await through('130023', async (address) => {
      const { host, pathname } = new URL(address);
      const why = `The database ${host}${pathname} can not be opened: the server is PostgreSQL 13, which is too old: 14 or newer is needed\n`;
      expect(await started({ DATA_DIR: join(folder, 'data'), DATABASE_URL: address })).to.deep.equal({
        code: 1,
        said: `Error: ${why}`,
      });
      const refused = { code: 1, stdout: '', stderr: `error: ${why}` };
      const variables = { DATA_DIR: join(folder, 'data'), DATABASE_URL: address };
      expect(await integrates(['migrate'], variables)).to.deep.equal(refused);
      expect(await integrates(['migrate', '--down'], variables)).to.deep.equal(refused);
    });
  });

  it('is none on the oldest server that serves', async function () {
    this.timeout(60_000);
    const { code, stdout } = await through('140000', (address) =>
      integrates(['migrate'], { DATA_DIR: join(folder, 'data'), DATABASE_URL: address }),
    );
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: 'The schema is up to date.\n' });
  });
});
