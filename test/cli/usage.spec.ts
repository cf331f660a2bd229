import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { version } from '../../src/version';
import { integrates, loading, ofDatabases } from './command';

describe('the command line', function () {
  this.timeout(60_000);

  it('prints its version and nothing else', async () => {
    expect(await integrates(['--version'])).to.deep.equal({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('explains each command on standard output', async () => {
    const commands = [['token', 'create'], ['upload'], ['manage', 'seed']];
    const told = await Promise.all(commands.map((command) => integrates([...command, '--help'])));
    told.forEach(({ code, stdout, stderr }, index) => {
      expect(code).to.equal(0);
      expect(stdout).to.include(`Usage: integrates ${(commands[index] ?? []).join(' ')} [options]`);
      expect(stderr).to.equal('');
    });
  });

  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['no command', [], 'Usage: integrates'],
    ['an unknown command', ['uplaod'], "unknown command 'uplaod'"],
    ['a broken address', ['user', 'create', '--password-stdin', '--email', 'nobody'], 'Give an e-mail address'],
    [
      'an unknown scope',
      ['token', 'create', '--email', 'a@example.com', '--name', 'a', '--scopes', 'ALL'],
      'The scopes are',
    ],
    ['too many days', ['token', 'create', '--email', 'a@example.com', '--name', 'a', '--days', '183'], 'from 1 to 182'],
    [
      'a group without its organization',
      ['upload', '--group', 'web-shop', 'x.sarif'],
      'Give the organization and the group',
    ],
    ['a report that has no such id', ['undo', 'x', '--justification', 'A mistake.'], 'Give an id'],
    ['an unknown dataset', ['manage', 'seed', '--dataset', 'big'], 'Allowed choices are demo, bulk'],
    ['a server where there is no door', ['migrate', '--url', 'http://127.0.0.1:1'], 'This command needs the database'],
  ];

  it('ends with 2 and says why on standard error when it is used wrongly', async () => {
    const told = await Promise.all(wrong.map(([, args]) => integrates(args)));
    wrong.forEach(([title, , why], index) => {
      const { code, stdout, stderr } = told[index] ?? { code: null, stdout: '', stderr: '' };
      expect(code, title).to.equal(2);
      expect(stderr, title).to.include(why);
      expect(stdout, title).to.equal('');
    });
  });

  it('says in one line what it cannot reach, and what is not on the disk', async () => {
    const away = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const folder = mkdtempSync(join(tmpdir(), 'integrates-usage-'));
    const none = join(folder, 'none.csv');
    const told = await Promise.all([
      integrates(['migrate'], away),
      integrates(['manage', 'advisories', '--epss', none], { DATA_DIR: folder }),
    ]);
    rmSync(folder, { recursive: true, force: true });
    expect(told.map(({ code, stdout, stderr }) => [code, stdout, stderr])).to.deep.equal([
      [1, '', 'error: The database 127.0.0.1:1/none can not be opened: connect ECONNREFUSED 127.0.0.1:1\n'],
      [1, '', `error: ${none}: there is no such file or folder.\n`],
    ]);
  });

  it('loads for its help, and for a wrong command, nothing that works on the database', async () => {
    const [help, wrongCommand, forServers] = await Promise.all([
      loading(['manage', '--help']),
      loading(['token', 'create', '--email', 'a@example.com']),
      loading(['migrate', '--url', 'http://127.0.0.1:1']),
    ]);
    expect([help, wrongCommand, forServers].map(({ ran: { code } }) => code)).to.deep.equal([0, 2, 2]);
    [help, wrongCommand].forEach(({ files }) => {
      expect(files.filter((file) => /src\/cli\/program\b/.test(file))).to.have.length(1);
      expect(files.filter((file) => ofDatabases.test(file))).to.deep.equal([]);
    });
    // `migrate` does work on it: what is looked for is found where it is.
    expect(forServers.files.some((file) => ofDatabases.test(file))).to.equal(true);
  });

  it('does not start with a wrong configuration', async () => {
    const { code, stderr } = await integrates(['migrate'], { DATABASE_URL: 'mysql://example' });
    expect(code).to.equal(1);
    expect(stderr).to.equal('error: The configuration is wrong: DATABASE_URL: must be a postgres:// URL\n');
  });
});
