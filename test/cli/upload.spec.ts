import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { finding, sarif } from '../http/cases';
import { openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, type World } from '../support/world';
import { createFolder, integrates, loading, ofDatabases, refusal, type Folder, type Ran } from './command';

const fixture = (name: string): string => join('test/fixtures/reports', name);

interface Report {
  readonly id: string;
  readonly state: string;
  readonly fileName: string;
  readonly counts: Readonly<Record<string, number>>;
}

describe('uploading on the command line', function () {
  this.timeout(60_000);
  const made: {
    database?: TestDatabase;
    world?: World;
    server?: TestServer;
    token?: string;
    manager?: string;
    folder?: Folder;
  } = {};

  before(async () => {
    made.database = await openDatabase('sqlite');
    made.world = await createWorld(made.database);
    made.server = await startServer(made.database);
    made.token = await made.server.token('developer@example.com');
    made.manager = await made.server.token('vulnerability-manager@example.com');
    made.folder = createFolder(made.database);
  });
  after(async () => {
    await made.server?.close();
    await made.database?.close();
    made.folder?.remove();
  });

  const upload = (file: string, ...more: readonly string[]): Promise<Ran> =>
    integrates(['upload', '--group', 'acme/web-shop', '--root', 'shop', file, ...more], made.folder?.variables);
  const send = (file: string, ...more: readonly string[]): Promise<Ran> =>
    integrates(
      ['upload', '--group', 'acme/web-shop', '--root', 'shop', file, '--url', `${made.server?.url ?? ''}/`, ...more],
      {
        ...made.folder?.variables,
        INTEGRATES_TOKEN: made.token ?? '',
      },
    );
  const rows = async (): Promise<number> => {
    const tables = ['vulnerabilities', 'findings', 'reports', 'sighting_scopes', 'staged_observations', 'journal'];
    const counts = await Promise.all(
      tables.map(
        async (table) =>
          (
            await made.database?.db.read({
              sql: `select json_group_array(json_array(id)) from (select 1 as id from ${table})`,
              bindings: [],
              prepared: false,
            })
          )?.length ?? -1,
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

  it('tells what a report would change, and writes nothing', async () => {
    const before = await rows();
    const { code, stdout, stderr } = await upload(fixture('flawfinder/report.sarif'), '--dry-run');
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
    expect(stdout).to.equal(
      'This is what the report would change; nothing was written.\n' +
        '  new 15, unchanged 0, moved 0, reopened 0, closed 0, dropped 0\n',
    );
    expect(await rows()).to.equal(before);
  });

  it('imports a report and tells the counts', async () => {
    const { code, stdout } = await upload(fixture('flawfinder/report.sarif'));
    expect(code).to.equal(0);
    expect(stdout).to.match(/^The report was applied\.\n {2}new 15, /);
    const again = await upload(fixture('flawfinder/report.sarif'));
    expect(again.stdout).to.match(/^The report was applied before: nothing changes\.\n {2}new 0, unchanged 15, /);
  });

  it('streams a report to a server, whose answer is the same as JSON', async () => {
    const packed = join(made.folder?.path ?? '', 'moved.sarif.gz');
    writeFileSync(packed, gzipSync(readFileSync(fixture('flawfinder/report-shifted.sarif'))));
    const [here, there] = await Promise.all([
      upload(packed, '--format', 'json', '--dry-run'),
      send(packed, '--format', 'json', '--dry-run'),
    ]);
    expect(there.stderr).to.equal('');
    const [own, answered] = [here, there].map(({ stdout }) => JSON.parse(stdout) as Report) as [Report, Report];
    expect(answered.fileName).to.equal('moved.sarif.gz');
    expect(answered.counts).to.include({ new: 0, moved: 15 });
    expect(answered.counts).to.deep.equal(own.counts);
    expect(Object.keys(answered)).to.have.members(Object.keys(own));
    const applied = await send(fixture('flawfinder/report-fixed.sarif'));
    expect(applied.stdout).to.match(/^The report was applied\.\n.* closed 1,/);
  });

  it('sends a report without loading what works on the database', async () => {
    const file = fixture('flawfinder/report-fixed.sarif');
    const sent = ['upload', '--group', 'acme/web-shop', '--root', 'shop', file, '--dry-run', '--url'];
    const { ran, files } = await loading([...sent, made.server?.url ?? ''], { INTEGRATES_TOKEN: made.token ?? '' });
    expect(ran.stdout).to.match(/^The report was applied before: nothing changes\.\n/);
    expect(files.filter((each) => ofDatabases.test(each))).to.deep.equal([]);
  });

  it('undoes a report, in the database and on a server', async () => {
    const url = made.server?.url ?? '';
    const given = async (file: string): Promise<string> => {
      const answer = await fetch(`${url}/rest/v1/groups/acme/web-shop/reports?root=shop&fileName=report.sarif`, {
        method: 'POST',
        headers: { authorization: `Bearer ${made.token ?? ''}`, 'content-type': 'application/octet-stream' },
        body: sarif([finding(file)]),
      });
      return ((await answer.json()) as Report).id;
    };
    const [first, second] = [await given('src/first.js'), await given('src/second.js')];
    const undo = (id: string, ...more: readonly string[]): Promise<Ran> =>
      integrates(['undo', id, '--justification', 'The wrong branch.', ...more], {
        ...made.folder?.variables,
        INTEGRATES_TOKEN: made.manager ?? '',
      });
    expect(refusal(await undo(first))).to.equal(
      `error: WRONG_STATE (reportId): A later report of the root was applied: undo that one first, ${second}.`,
    );
    const undone = {
      code: 0,
      stdout: 'The report report.sarif was undone: what stood before it stands again.\n',
      stderr: '',
    };
    expect(await undo(second, '--url', url)).to.deep.equal(undone);
    expect(await undo(first)).to.deep.equal(undone);
  });

  it('decides on closings that wait, in the database and on a server', async () => {
    const folder = made.folder?.path ?? '';
    const given = async (count: number): Promise<Ran> => {
      const path = join(folder, `waits-${count}.sarif`);
      writeFileSync(path, sarif(Array.from({ length: count }, (_, index) => finding(`src/waits-${index}.js`))));
      return send(path, '--category', 'waits');
    };
    const idIn = ({ stdout }: Ran): string => /confirm-closing ([\da-f-]{36})/.exec(stdout)?.[1] ?? '';
    const decide = (how: string, id: string, ...more: readonly string[]): Promise<Ran> =>
      integrates([how, id, '--justification', 'Looked at.', ...more], {
        ...made.folder?.variables,
        INTEGRATES_TOKEN: made.token ?? '',
      });
    expect(idIn(await given(24))).to.equal('');
    const rejected = await decide('reject-closing', idIn(await given(2)));
    expect(rejected).to.include({ code: 0, stdout: 'What waits-2.sarif shows no more stays open.\n' });
    const id = idIn(await given(1));
    const confirmed = await decide('confirm-closing', id, '--url', made.server?.url ?? '');
    expect(confirmed).to.include({ code: 0, stdout: 'What waits-1.sarif shows no more was closed: 23 in all.\n' });
    expect(refusal(await decide('reject-closing', id))).to.equal(
      'error: WRONG_STATE (reportId): Nothing waits to be closed with this report.',
    );
  });

  it('refuses a mapping that the format has no use for, in the database and on a server', async () => {
    const more = ['--mapping', 'docs/examples/mapping.json'];
    const file = 'docs/examples/report.json';
    const told =
      'error: INVALID_VALUE (mapping): Reports in the format GENERIC have no use for a mapping: leave it out.';
    const answers = await Promise.all([upload(file, ...more), send(file, ...more), send(file, ...more, '--dry-run')]);
    expect(answers.map(refusal)).to.deep.equal([told, told, told]);
  });

  it('refuses what cannot be read, with where and why, and leaves nothing in the spool', async () => {
    const folder = made.folder?.path ?? '';
    const broken = join(folder, 'broken.sarif');
    writeFileSync(broken, '{"version": "2.1.0", "runs": [}');
    mkdirSync(join(folder, 'a-folder'));
    const [none, aFolder, unread, sent] = await Promise.all([
      upload(join(folder, 'none.sarif')),
      upload(join(folder, 'a-folder')),
      upload(broken),
      send(broken),
    ]);
    expect(refusal(none)).to.match(/^error: UNREADABLE_REPORT \(file\): .*none\.sarif: there is no such file\.$/);
    expect(refusal(aFolder)).to.match(/: it is a folder\.$/);
    expect(refusal(unread)).to.match(/^error: UNREADABLE_REPORT \(file\): byte \d+: /);
    expect(refusal(sent)).to.equal(refusal(unread));
    expect(readdirSync(join(folder, 'uploads'))).to.deep.equal([]);
  });

  it('names the group, root, token or server that is wrong', async () => {
    const file = fixture('flawfinder/report.sarif');
    const own = made.folder?.variables;
    const [group, root, foreign, token, none, server] = await Promise.all([
      integrates(['upload', '--group', 'acme/none', file], own),
      integrates(['upload', '--group', 'acme/web-shop', '--root', 'none', file], own),
      send(file, '--group', 'acme-rival/web-shop'),
      send(file, '--token', 'integrates_wrong'),
      integrates(['upload', '--group', 'acme/web-shop', file, '--url', made.server?.url ?? ''], own),
      integrates(['upload', '--group', 'acme/web-shop', file, '--url', 'http://127.0.0.1:9', '--token', 'x'], own),
    ]);
    expect(refusal(group)).to.equal('error: NOT_FOUND (group): There is no group acme/none.');
    expect(refusal(root)).to.equal('error: NOT_FOUND (rootNickname): The group has no root with this nickname.');
    expect(refusal(foreign)).to.equal('error: NOT_FOUND: Not found.');
    expect(refusal(token)).to.match(/^error: UNAUTHENTICATED: /);
    expect(none.code).to.equal(2);
    expect(none.stderr).to.include('INTEGRATES_TOKEN');
    expect(refusal(server)).to.equal('error: No answer from http://127.0.0.1:9: ECONNREFUSED.');
  });
});
