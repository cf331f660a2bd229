import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeFolder, makeFolderNow } from '../../src/kernel/make-folder';
import { loading } from '../support/program';

const codeOf = async (work: () => Promise<void> | void): Promise<string> => {
  try {
    await work();
    return 'made';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('making a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-folder-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  Object.entries({ makeFolder, makeFolderNow }).forEach(([name, make]) => {
    it(`${name} makes those above it, for nobody else, and leaves what is there`, async () => {
      const path = join(folder, name, 'b', 'c');
      expect(await codeOf(() => make(path))).to.equal('made');
      expect(statSync(path).mode & 0o777).to.equal(0o700);
      expect(await codeOf(() => make(path))).to.equal('made');
      expect(await codeOf(() => make('/'))).to.equal('made');
    });

    it(`${name} ends where none can be made`, async () => {
      const file = join(folder, `${name}.txt`);
      writeFileSync(file, '');
      expect(await codeOf(() => make(file))).to.equal('EEXIST');
      expect(await codeOf(() => make(join(file, 'a', 'b')))).to.equal('ENOTDIR');
      // In another process, since nobody gets out of a loop.
      if (existsSync('/proc/self')) {
        const script = `const folders = ${loading('src/kernel/make-folder')};
          Promise.resolve().then(() => folders.${name}('/proc/nothing/keys')).catch(({ code }) => console.log(code));`;
        const told = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', timeout: 20_000 });
        expect(told.trim()).to.equal('ENOENT');
      }
    });
  });
});
