import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld } from '../support/world';
import { open, submitted } from '../modules/open-vulnerabilities';
import { createFolder, integrates, refusal, type Folder, type Ran } from './command';

describe('exporting on the command line', function () {
  this.timeout(60_000);
  const made: { database?: TestDatabase; server?: TestServer; token?: string; stranger?: string; folder?: Folder } = {};
  const folder = (): Folder => made.folder as Folder;

  before(async () => {
    made.database = await openDatabase('sqlite');
    const world = await createWorld(made.database);
    await open(world, 'Open', 2);
    await submitted(world, 'Waiting', 1);
    made.server = await startServer(made.database);
    made.token = await made.server.token('viewer@example.com');
    made.stranger = await made.server.token('stranger@example.com');
    made.folder = createFolder(made.database);
  });
  after(async () => {
    await made.server?.close();
    await made.database?.close();
    made.folder?.remove();
  });

  const run = (args: readonly string[], token = made.token): Promise<Ran> =>
    integrates(['export', '--group', 'acme/web-shop', ...args], {
      ...folder().variables,
      INTEGRATES_TOKEN: token ?? '',
    });
  const url = (): string => `${made.server?.url ?? ''}/`;
  const output = (name: string): string => join(folder().path, name);

  it('writes what stands, from a server what the caller may see of it', async () => {
    const [here, there] = await Promise.all([run(['--format', 'jsonl']), run(['--format', 'jsonl', '--url', url()])]);
    [here, there].forEach((ran) => expect(ran).to.include({ code: 0, stderr: '' }));
    const lines = here.stdout.trimEnd().split('\n');
    const stateOf = (line: string): string => (JSON.parse(line) as { state: string }).state;
    expect(lines.map(stateOf).sort()).to.deep.equal(['SUBMITTED', 'VULNERABLE', 'VULNERABLE']);
    // A viewer is not shown what waits for review.
    const released = lines.filter((line) => stateOf(line) !== 'SUBMITTED');
    expect(there.stdout.trimEnd().split('\n')).to.deep.equal(released);
  });

  it('writes a file that has its name only when it is whole, of what a filter and roots find', async () => {
    const filter = JSON.stringify({ state: ['VULNERABLE'] });
    const args = ['--root', 'shop', '--filter', filter];
    const [here, there] = await Promise.all([
      run(['--format', 'sarif', ...args, '--output', output('here.sarif')]),
      run(['--format', 'sarif', ...args, '--output', output('there.sarif'), '--url', url()]),
    ]);
    expect([here, there]).to.deep.equal([
      { code: 0, stdout: '', stderr: '' },
      { code: 0, stdout: '', stderr: '' },
    ]);
    const [own, answered] = ['here.sarif', 'there.sarif'].map((name) => readFileSync(output(name), 'utf8'));
    expect(answered).to.equal(own);
    const { runs } = JSON.parse(own ?? '') as { runs: { results: object[] }[] };
    expect(runs.flatMap(({ results }) => results)).to.have.length(2);
    expect(readdirSync(folder().path).filter((name) => name.endsWith('.part'))).to.deep.equal([]);
  });

  it('is refused on one line, and leaves no file', async () => {
    const wrong = ['--format', 'csv', '--output', output('none.csv')];
    const [filter, root, stranger] = await Promise.all([
      run([...wrong, '--filter', '{"state":["OPEN"]}']),
      run([...wrong, '--root', 'none', '--url', url()]),
      run([...wrong, '--url', url()], made.stranger),
    ]);
    expect(refusal(filter)).to.contain('state.0');
    expect(refusal(root)).to.contain('root');
    expect(refusal(stranger)).to.match(/NOT_FOUND|does not exist|no such/i);
    expect(existsSync(output('none.csv'))).to.equal(false);
  });
});
