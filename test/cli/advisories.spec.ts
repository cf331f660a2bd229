import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { epssText, kevEntry, kevText } from '../modules/advisories/feeds';
import { createFolder, integrates, refusal, type Folder, type Ran } from './command';

const cve = 'CVE-2021-44228';

eachEngine('advisories on the command line', (database) => {
  const made: { folder?: Folder } = {};
  const folder = (): Folder => made.folder as Folder;
  before(() => {
    made.folder = createFolder(database());
  });
  after(() => made.folder?.remove());

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder().path, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const advisories = (...args: readonly string[]): Promise<Ran> =>
    integrates(['manage', 'advisories', ...args], folder().variables);

  it('come out of files and folders; what is wrong is told with its place', async function () {
    this.timeout(60_000);
    const epss = file('epss.csv.gz', gzipSync(epssText({ [cve]: [0.94, 0.99] })));
    const kev = file('kev.json', kevText([kevEntry(cve)]));
    const record = { id: 'GHSA-jfh8-c2jp-5v3q', modified: '2026-01-01T00:00:00Z', aliases: [cve] };
    file('osv/2021/12/GHSA-jfh8-c2jp-5v3q.json', JSON.stringify(record));
    file('osv/2021/12/notes.txt', 'no record');
    const osv = join(folder().path, 'osv');
    const partly = file('osv/other.json', '[]]');
    const { code, stdout, stderr } = await advisories('--epss', epss, '--kev', kev, '--osv', osv);
    expect(stdout).to.equal(
      [
        'EPSS: 1 entry, version v2025.03.14 of 2026-01-02.',
        'KEV: 1 entry, version 2026.01.02 of 2026-01-02.',
        'OSV: 1 record, 1 of them newer than what was known.\n',
      ].join('\n'),
    );
    expect(code).to.equal(1);
    expect(stderr).to.include(`error: 1 file could not be read; the others were. ${partly}: the file is no JSON`);
    const broken = file('broken.csv', epssText({ [cve]: ['high', 0.99] }));
    expect(refusal(await advisories('--epss', broken))).to.equal(
      `error: ${broken}: line 3, epss: "high" is no number from 0 to 1.`,
    );
  });
});
