import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { newId } from '../../src/kernel/env';
import { folderStore } from '../../src/storage/folder-store';

describe('files in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-store-'));
  const store = folderStore(join(folder, 'files'));
  const source = join(folder, 'upload');
  const kept = (): readonly string[] =>
    readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  before(() => writeFileSync(source, 'what was uploaded'));
  after(() => rmSync(folder, { recursive: true }));

  it('are kept, read and forgotten by their ids', async () => {
    const id = newId();
    await store.keep(id, source);
    expect(await text(await store.read(id))).to.equal('what was uploaded');
    expect(kept()).to.deep.equal([id]);
    await store.remove(id);
    await store.remove(id);
    expect(kept()).to.deep.equal([]);
    expect(await store.read(id).catch((error: unknown) => (error as { code: string }).code)).to.equal('ENOENT');
  });

  const olderThan = async (time: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    for await (const each of store.keptBefore(time)) ids.push(each);
    return ids;
  };

  it('are told by their age', async () => {
    const id = newId();
    await store.keep(id, source);
    expect(await olderThan(Date.now() - 60_000)).to.deep.equal([]);
    expect(await olderThan(Date.now() + 60_000)).to.deep.equal([id]);
    await store.remove(id);
  });

  it('are told and forgotten, too, where a process ended in the middle of keeping them', async () => {
    const id = newId();
    await store.keep(id, source);
    const [{ parentPath } = { parentPath: '' }] = readdirSync(join(folder, 'files'), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    renameSync(join(parentPath, id), join(parentPath, `${id}.part`));
    expect(await olderThan(Date.now() - 60_000)).to.deep.equal([]);
    expect(await olderThan(Date.now() + 60_000)).to.deep.equal([id]);
    await store.remove(id);
    expect(kept()).to.deep.equal([]);
  });

  it('leave nothing behind when they can not be kept', async () => {
    expect(await store.keep(newId(), join(folder, 'absent')).catch(() => 'failed')).to.equal('failed');
    expect(kept()).to.deep.equal([]);
  });

  ['../../etc/passwd', 'a/b', '', '.', `${newId()}/..`, `${newId()}\0`].forEach((name) => {
    it(`have no other names than ids: ${JSON.stringify(name)}`, async () => {
      expect(await store.read(name).catch(String)).to.equal('Error: a file is kept under a UUID');
      expect(await store.keep(name, source).catch(String)).to.equal('Error: a file is kept under a UUID');
    });
  });
});
