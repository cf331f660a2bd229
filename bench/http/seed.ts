import { join } from 'node:path';
import { writeFile, rm } from 'node:fs/promises';
import { ensureStakeholder } from '../../src/modules/access';
import { issueToken } from '../../src/modules/auth';
import { addGroup, type Group } from '../../src/modules/groups';
import { importReport } from '../../src/modules/imports';
import { addOrganization } from '../../src/modules/organizations';
import { addGitRoot } from '../../src/modules/roots';
import { addMember } from '../../src/modules/stakeholders';
import type { Env } from '../../src/kernel/env';
import type { Result } from '../../src/kernel/result';
import { plain, rawRows } from '../../src/database/rows';
import { sarif } from '../support/sarif';

/** What the measured requests ask for, and the token they carry. */
export interface Seeded {
  readonly groupId: string;
  readonly vulnerabilityIds: readonly string[];
  readonly token: string;
}

const findings = 40;
const placesEach = 250;
const asked = 1_000;
const day = 24 * 60 * 60 * 1000;

const valueOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const report = async (env: Env, group: Group, folder: string): Promise<void> => {
  const path = join(folder, 'bench.sarif');
  const text = sarif(findings, placesEach);
  await writeFile(path, text);
  const file = { path, fileName: 'bench.sarif', bytes: Buffer.byteLength(text) };
  const upload = { file, rootNickname: null, branch: 'main', commit: null, dryRun: false, confirmClosing: false };
  valueOf(await importReport(env, group, upload));
  await rm(path);
};

/** Fills an empty database as its users would: a group with 10,000 vulnerabilities, by the importer. */
export const seed = async (env: Env, folder: string): Promise<Seeded> => {
  const organization = valueOf(await addOrganization(env, { name: 'bench', country: null }));
  const group = valueOf(
    await addGroup(env, { organizationId: organization.id, name: 'web-shop', description: 'A shop.' }),
  );
  valueOf(await addGitRoot(env, group, { url: 'https://example.com/bench/shop.git', branch: 'main' }));
  const email = 'analyst@example.com';
  const on = { organizationId: organization.id, groupId: group.id };
  valueOf(await addMember(env, on, { email, role: 'ANALYST', responsibility: null, expiresAt: null }));
  await report(env, group, folder);
  const { id } = await ensureStakeholder(env, email);
  const expiresAt = new Date(Date.now() + day).toISOString();
  const { secret } = valueOf(await issueToken(env, id, { name: 'bench', scopes: ['READ'], expiresAt }));
  const ids = await rawRows<{ readonly id: string }>(
    env.db,
    `select id from vulnerabilities order by id limit ${asked}`,
    [],
    { id: plain },
  );
  return { groupId: group.id, vulnerabilityIds: ids.map((row) => row.id), token: secret };
};
