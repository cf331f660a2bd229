import { expect } from 'chai';
import { isOrphan } from '../../src/database/retry';
import { eachEngine } from '../support/engines';
import { importsIn } from '../modules/imports/apply/imports';
import { scan } from '../modules/imports/apply/sarif';

/** SQLite checks each column for itself. */
eachEngine('what belongs to a group', (database, engine) => {
  if (engine === 'sqlite') return;
  const run = (sql: string): Promise<number> => database().db.write({ sql, bindings: [], prepared: false });
  const refused = async (sql: string): Promise<void> => {
    const failure = await run(sql).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(isOrphan(failure), `${sql}: ${String(failure)}`).to.equal(true);
  };

  it('is in a root and an organization of that group', async () => {
    const imports = await importsIn(database());
    await imports.upload(scan([{ line: 1 }]));
    const { group, root, elsewhere, organization } = imports.world;
    const [standing] = await imports.standing();
    const id = standing?.id ?? '';
    for (const [column, other] of [
      ['root_id', elsewhere.root.id],
      ['group_id', elsewhere.group.id],
      ['organization_id', elsewhere.organization.id],
      ['root_id', 'nothing'],
    ])
      await refused(`update vulnerabilities set ${String(column)} = '${String(other)}' where id = '${id}'`);
    for (const [column, other] of [
      ['group_id', elsewhere.group.id],
      ['organization_id', elsewhere.organization.id],
    ])
      await refused(`update findings set ${String(column)} = '${String(other)}' where group_id = '${group.id}'`);
    await refused(`delete from roots where id = '${root.id}'`);
    await refused(`delete from groups where id = '${group.id}'`);
    await refused(`delete from organizations where id = '${organization.id}'`);
  });
});
