import pino from 'pino';
import { readConfig } from '../../src/config';
import { connect, type DatabaseConfig } from '../../src/database/connect';
import { migrateUp } from '../../src/database/migrate';
import { ensureStakeholder } from '../../src/modules/access';
import { issueToken } from '../../src/modules/auth';
import { operatorEnv, portsOf } from '../../src/opening';
import { valueOf } from '../../test/support/world';
import { seed, type Seeded } from '../http/seed';

/** What is asked for, and who may also upload. */
export interface Filled extends Seeded {
  /** The name of the group that the report goes to: another one of the same organization. */
  readonly group: string;
}

const day = 24 * 60 * 60 * 1000;

/** Fills an empty database as for the benchmark of serving. */
export const fill = async (config: DatabaseConfig, folder: string): Promise<Filled> => {
  const database = connect(config);
  try {
    await migrateUp(database);
    const env = operatorEnv(database, pino({ level: 'silent' }), portsOf(readConfig({ DATA_DIR: folder })));
    const seeded = await seed(env, folder);
    const { id } = await ensureStakeholder(env, 'manager@example.com');
    const expiresAt = new Date(Date.now() + day).toISOString();
    const scopes = ['READ', 'REPORT_UPLOAD'] as const;
    const { secret } = valueOf(await issueToken(env, id, { name: 'beside', scopes, expiresAt }));
    return { ...seeded, token: secret, group: 'shop-0' };
  } finally {
    await database.close();
  }
};
