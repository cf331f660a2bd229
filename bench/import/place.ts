import { connect, type Database, type DatabaseConfig } from '../../src/database/connect';
import { migrateUp } from '../../src/database/migrate';
import { keepActor, newId, systemClock, type Env } from '../../src/kernel/env';
import { groupsByIds, type Group } from '../../src/modules/groups';
import { quiet, testPorts, valueOf } from '../../test/support/world';
import { addGroup } from '../../src/modules/groups';
import { addOrganization } from '../../src/modules/organizations';
import { addGitRoot } from '../../src/modules/roots';

/** Where a case runs: an empty database, or one that an earlier case filled. */
export const configOf = (text: string): DatabaseConfig => JSON.parse(text) as DatabaseConfig;

export const envOf = ({ db }: Database): Env => ({
  db,
  actor: { kind: 'OPERATOR', email: 'operator@example.com' },
  now: systemClock,
  newId,
  log: quiet,
  ...testPorts,
  renewActor: keepActor,
});

/** A database with a group whose reports are imported. */
export interface Place {
  readonly database: Database;
  readonly env: Env;
  readonly group: Group;
}

/** Opens a database; makes its schema, organization, group and root when it has none. */
export const openPlace = async (config: DatabaseConfig, populated = true): Promise<Place> => {
  const database = connect(config);
  const made = await migrateUp(database);
  const env = envOf(database);
  if (!populated) return { database, env, group: undefined as never };
  if (made.length > 0) {
    const organization = valueOf(await addOrganization(env, { name: 'acme', country: null }));
    const group = valueOf(
      await addGroup(env, { organizationId: organization.id, name: 'web-shop', description: 'A shop.' }),
    );
    valueOf(await addGitRoot(env, group, { url: 'https://example.com/acme/shop.git', branch: 'main' }));
    return { database, env, group };
  }
  const [row] = await database.db.read({
    sql: database.engine === 'sqlite' ? 'select json_group_array(json_array(id)) from groups' : 'select id from groups',
    bindings: [],
    prepared: false,
  });
  const [group] = await groupsByIds(env, [String(row?.[0])]);
  if (group === undefined) throw new Error('the group is gone');
  return { database, env, group };
};
