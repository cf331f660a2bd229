import pino from 'pino';
import { createBulkTarget } from '../../src/cli/seed-bulk';
import { readConfig } from '../../src/config';
import { connect, type DatabaseConfig } from '../../src/database/connect';
import { migrateUp } from '../../src/database/migrate';
import { plain, rawRows } from '../../src/database/rows';
import { operatorEnv, portsOf } from '../../src/opening';
import { ensureStakeholder } from '../../src/modules/access';
import { issueToken } from '../../src/modules/auth';
import { addOrganization } from '../../src/modules/organizations';
import { addGroup } from '../../src/modules/groups';
import { addGitRoot } from '../../src/modules/roots';
import { addMember } from '../../src/modules/stakeholders';
import { addBulkVulnerabilities } from '../../src/modules/vulnerabilities';
import { valueOf } from '../../test/support/world';

/** A group that is exported: how many of its vulnerabilities are in each state. */
export interface Filled {
  readonly name: string;
  readonly size: number;
  readonly states: ReadonlyMap<string, number>;
}

/** Where a report is to come from and go to again, by their names. */
export interface Reported {
  readonly group: string;
  readonly root: string;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Fills an empty database with a group of each size, and adds an empty one; answers them, and a token of somebody who may
 * read them and upload reports.
 */
export const fill = async (
  config: DatabaseConfig,
  folder: string,
  sizes: readonly number[],
): Promise<{ readonly token: string; readonly groups: readonly Filled[]; readonly reported: Reported }> => {
  const database = connect(config);
  try {
    await migrateUp(database);
    const env = operatorEnv(database, pino({ level: 'silent' }), portsOf(readConfig({ DATA_DIR: folder })));
    const organization = valueOf(await addOrganization(env, { name: 'bench', country: null }));
    const groups: Filled[] = [];
    for (const size of sizes) {
      const name = `shop-${size}`;
      const target = await createBulkTarget(env, organization, name, 'WHITE');
      await addBulkVulnerabilities(env, target, size, () => undefined);
      const counted = await rawRows<{ readonly state: string; readonly count: number }>(
        env.db,
        'select state, count(*) as count from vulnerabilities where group_id = ? group by state',
        [target.groupId],
        { state: plain, count: Number },
      );
      groups.push({ name, size, states: new Map(counted.map(({ state, count }) => [state, count])) });
    }
    const empty = valueOf(
      await addGroup(env, { organizationId: organization.id, name: 'again', description: 'Empty.' }),
    );
    const root = valueOf(await addGitRoot(env, empty, { url: 'https://example.com/bench/again.git', branch: 'main' }));
    // PostgreSQL does so by itself, within a minute.
    if (config.engine === 'postgres') await database.writer.raw('set statement_timeout = 0; analyze');
    const email = 'manager@example.com';
    const on = { organizationId: organization.id, groupId: null };
    valueOf(await addMember(env, on, { email, role: 'ORGANIZATION_MANAGER', responsibility: null, expiresAt: null }));
    const { id } = await ensureStakeholder(env, email);
    const expiresAt = new Date(Date.now() + day).toISOString();
    const scopes = ['READ', 'REPORT_UPLOAD'] as const;
    const { secret } = valueOf(await issueToken(env, id, { name: 'exports', scopes, expiresAt }));
    return { token: secret, groups, reported: { group: empty.name, root: root.nickname } };
  } finally {
    await database.close();
  }
};
