import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { connect, type Database } from '../../src/database/connect';
import { migrateUp } from '../../src/database/migrate';
import { plain, rawRows } from '../../src/database/rows';
import { createWorld } from '../support/world';

describe('a database of SQLite that was closed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-closed-'));
  after(() => rmSync(folder, { recursive: true }));

  const opened = (file: string): Database => connect({ engine: 'sqlite', file: join(folder, file), readers: 2 });
  const names = ({ db }: Database): Promise<readonly { readonly name: string }[]> =>
    rawRows<{ readonly name: string }>(db, 'select name from organizations', [], { name: plain });

  it('is its file alone, which holds all', async () => {
    const database = opened('one.db');
    await migrateUp(database);
    await createWorld(database);
    // Both readers, and the writer, have prepared something.
    await Promise.all([names(database), names(database)]);
    const stood = await names(database);
    expect(stood).to.have.lengthOf(2);
    await database.close();
    expect(readdirSync(folder)).to.deep.equal(['one.db']);
    copyFileSync(join(folder, 'one.db'), join(folder, 'copy.db'));
    const copy = opened('copy.db');
    expect(await names(copy)).to.deep.equal(stood);
    await copy.close();
  });
});
