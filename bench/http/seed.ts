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
  /** As many groups as make it unlikely that two requests at the same time ask for the same one. */
  readonly otherGroupIds: readonly string[];
  readonly vulnerabilityIds: readonly string[];
  readonly token: string;
}

const findings = 40;
const placesEach = 250;
const asked = 1_000;
const otherGroups = 128;
const day = 24 * 60 * 60 * 1000;

const valueOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const report = async (env: Env, group: Group, folder: string, text: string): Promise<void> => {
  const path = join(folder, 'bench.sarif');
  await writeFile(path, text);
  const file = { path, fileName: 'bench.sarif', bytes: Buffer.byteLength(text) };
  const upload = { file, rootNickname: null, branch: 'main', commit: null, dryRun: false, confirmClosing: false };
  valueOf(await importReport(env, group, upload));
  await rm(path);
};

const filledGroup = async (env: Env, organizationId: string, name: string, folder: string, text: string) => {
  const group = valueOf(await addGroup(env, { organizationId, name, description: 'A shop.' }));
  valueOf(await addGitRoot(env, group, { url: `https://example.com/bench/${name}.git`, branch: 'main' }));
  await report(env, group, folder, text);
  return group;
};

/**
 * Fills an empty database as its users would: a group with 10,000 vulnerabilities and some with 200 each, by the
 * importer. Who asks manages the organization.
 */
export const seed = async (env: Env, folder: string): Promise<Seeded> => {
  const { id: organizationId } = valueOf(await addOrganization(env, { name: 'bench', country: null }));
  const group = await filledGroup(env, organizationId, 'web-shop', folder, sarif(findings, placesEach));
  const small = sarif(20, 10);
  const others: Group[] = [];
  for (let number = 0; number < otherGroups; number += 1)
    others.push(await filledGroup(env, organizationId, `shop-${number}`, folder, small));
  const email = 'manager@example.com';
  const on = { organizationId, groupId: null };
  valueOf(await addMember(env, on, { email, role: 'ORGANIZATION_MANAGER', responsibility: null, expiresAt: null }));
  const { id } = await ensureStakeholder(env, email);
  const expiresAt = new Date(Date.now() + day).toISOString();
  const { secret } = valueOf(await issueToken(env, id, { name: 'bench', scopes: ['READ'], expiresAt }));
  const ids = await rawRows<{ readonly id: string }>(
    env.db,
    `select id from vulnerabilities where group_id = ? order by id limit ${asked}`,
    [group.id],
    { id: plain },
  );
  return {
    groupId: group.id,
    otherGroupIds: others.map((other) => other.id),
    vulnerabilityIds: ids.map((row) => row.id),
    token: secret,
  };
};
