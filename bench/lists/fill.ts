import pino from 'pino';
import { createBulkTarget } from '../../src/cli/seed-bulk';
import { readConfig } from '../../src/config';
import type { Database } from '../../src/database/connect';
import type { Engine } from '../../src/database/db';
import { migrateUp } from '../../src/database/migrate';
import type { Env } from '../../src/kernel/env';
import { operatorEnv, portsOf } from '../../src/opening';
import { ensureStakeholder, heldRoles } from '../../src/modules/access';
import { addOrganization } from '../../src/modules/organizations';
import { addMember } from '../../src/modules/stakeholders';
import { addBulkVulnerabilities, type BulkTarget } from '../../src/modules/vulnerabilities';
import { valueOf } from '../../test/support/world';

/** A group that holds all there is, and the Env of somebody who manages its organization. */
export interface Filled {
  readonly env: Env;
  readonly target: BulkTarget;
}

/** The Env of a person who is signed in: what it may see narrows every list. */
const personEnv = async (env: Env, organizationId: string): Promise<Env> => {
  const email = 'manager@example.com';
  const on = { organizationId, groupId: null };
  valueOf(await addMember(env, on, { email, role: 'ORGANIZATION_MANAGER', responsibility: null, expiresAt: null }));
  const { id, role } = await ensureStakeholder(env, email);
  return {
    ...env,
    actor: {
      kind: 'PERSON',
      id,
      email,
      role,
      door: 'SESSION',
      accessId: env.newId(),
      provider: 'local',
      expiresAt: '2999-01-01T00:00:00.000Z',
      scopes: null,
      groupIds: null,
      memberships: await heldRoles(env, id),
    },
  };
};

/** Fills an empty database. */
export const fill = async (database: Database, engine: Engine, folder: string, size: number): Promise<Filled> => {
  await migrateUp(database);
  const env = operatorEnv(database, pino({ level: 'silent' }), portsOf(readConfig({ DATA_DIR: folder })));
  const organization = valueOf(await addOrganization(env, { name: 'bench', country: null }));
  const target = await createBulkTarget(env, organization, 'shop', 'WHITE');
  await addBulkVulnerabilities(env, target, size, () => undefined);
  // PostgreSQL does so by itself, within a minute.
  if (engine === 'postgres') await database.writer.raw('set statement_timeout = 0; analyze');
  return { env: await personEnv(env, organization.id), target };
};
