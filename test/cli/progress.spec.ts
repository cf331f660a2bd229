import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { finding, sarif } from '../http/cases';
import { openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld } from '../support/world';
import { createFolder, hasTerminals, integrates, onTerminal, type Folder } from './command';

const toLeft = '\u001b[1G';
const lineCleared = `${toLeft}\u001b[2K`;

/** What the bar told, one after the other, and what stands on the terminal once it is gone. */
const barIn = (shown: string): { readonly bar: readonly string[]; readonly rest: string } => {
  const [bars = '', rest] = shown.split(lineCleared);
  const bar = bars.split(toLeft).flatMap((frame) => /^\w+ [=-]{40} \d+ % of [\d.]+ MB/.exec(frame)?.[0] ?? []);
  return { bar, rest: rest ?? bars };
};

const full = '='.repeat(40);
const empty = '-'.repeat(40);

describe('the bar of an upload on a terminal', function () {
  this.timeout(60_000);
  const made: { database?: TestDatabase; server?: TestServer; folder?: Folder; token?: string } = {};

  before(async function () {
    // Nothing else makes a terminal without a native dependency.
    if (!hasTerminals()) {
      process.stderr.write('skipped: no bar is looked at without the `script` of util-linux, which makes a terminal\n');
      this.skip();
    }
    made.database = await openDatabase('sqlite');
    await createWorld(made.database);
    made.server = await startServer(made.database);
    made.token = await made.server.token('developer@example.com');
    made.folder = createFolder(made.database);
  });
  after(async () => {
    await made.server?.close();
    await made.database?.close();
    made.folder?.remove();
  });

  const inFolder = (name: string): string => join(made.folder?.path ?? '', name);
  const variables = (): Readonly<Record<string, string>> => ({
    ...made.folder?.variables,
    INTEGRATES_TOKEN: made.token ?? '',
  });
  const upload = (bytes: number, ...more: readonly string[]): readonly string[] => {
    const file = inFolder(`${bytes}.sarif`);
    writeFileSync(file, sarif([finding()]).padEnd(bytes));
    return ['upload', '--group', 'acme/web-shop', '--root', 'shop', file, '--dry-run', ...more];
  };
  const counts = '  new 1, unchanged 0, moved 0, reopened 0, closed 0, dropped 0';
  const told = `This is what the report would change; nothing was written.\n${counts}\n`;
  const onScreen = told.replaceAll('\n', '\r\n');

  it('begins at nothing, reaches 100 %, and makes room for the counts, here and on the way to a server', async () => {
    for (const more of [[], ['--url', made.server?.url ?? '']]) {
      const { code, shown } = await onTerminal(upload(300_000, ...more), variables());
      expect(code, shown).to.equal(0);
      const { bar, rest } = barIn(shown);
      expect(bar[0]).to.equal(`Reading ${empty} 0 % of 0.3 MB`);
      expect(bar.at(-1)).to.equal(`Importing ${full} 100 % of 0.3 MB`);
      expect(rest).to.equal(onScreen);
    }
  });

  it('does not say that a small file is none', async () => {
    const { bar } = barIn((await onTerminal(upload(300), variables())).shown);
    expect(bar[0]).to.equal(`Reading ${empty} 0 % of 0.1 MB`);
    expect(bar.at(-1)).to.equal(`Importing ${full} 100 % of 0.1 MB`);
  });

  it('is gone when a report is refused', async () => {
    const { code, shown } = await onTerminal(upload(300, '--category', 'x'.repeat(1_000)), variables());
    expect(code).to.equal(1);
    expect(barIn(shown).rest).to.match(/^error: [^\r\n]*\r\n$/);
  });

  it('is not written to standard output, which is JSON alone', async () => {
    const { shown } = await onTerminal(upload(300_000, '--format', 'json'), variables(), `>'${inFolder('out.json')}'`);
    const { bar, rest } = barIn(shown);
    expect(bar.at(-1)).to.equal(`Importing ${full} 100 % of 0.3 MB`);
    expect(rest).to.equal('');
    expect(JSON.parse(readFileSync(inFolder('out.json'), 'utf8')))
      .to.have.property('counts')
      .that.includes({ new: 1 });
  });

  it('is not written at all where standard error is no terminal', async () => {
    const [redirected, piped, json] = await Promise.all([
      onTerminal(upload(300_000), variables(), `2>'${inFolder('errors.txt')}'`),
      integrates(upload(300_000), variables()),
      integrates(upload(300_000, '--format', 'json'), variables()),
    ]);
    expect(redirected).to.deep.equal({ code: 0, shown: onScreen });
    expect(readFileSync(inFolder('errors.txt'), 'utf8')).to.equal('');
    expect(piped).to.deep.equal({ code: 0, stdout: told, stderr: '' });
    expect(json.stderr).to.equal('');
    expect(JSON.parse(json.stdout)).to.have.property('counts').that.includes({ new: 1 });
  });
});
