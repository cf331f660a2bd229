import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseConfig } from '../../src/database/connect';
import { ensureStakeholder } from '../../src/modules/access';
import { issueToken } from '../../src/modules/auth';
import { addGitRoot } from '../../src/modules/roots';
import { addMember } from '../../src/modules/stakeholders';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { valueOf } from '../../test/support/world';
import { writeReport } from '../import/generate';
import { openPlace } from '../import/place';
import { measureShipped } from '../support/on-engine';
import { startProgram } from '../support/processes';
import { table } from '../support/table';
import { upload } from '../support/upload';
import { readOptions, type Options } from './options';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const program = join(__dirname, '..', '..', 'src', 'main.js');
const day = 24 * 60 * 60 * 1000;

/** Makes an organization with a group and roots; answers their names, and a token of somebody who may upload there. */
const place = async (config: DatabaseConfig, roots: number): Promise<{ token: string; roots: readonly string[] }> => {
  const { database, env, group } = await openPlace(config);
  try {
    const names: string[] = [];
    for (let number = 1; number <= roots; number += 1) {
      const url = `https://example.com/acme/large-${number}.git`;
      names.push(valueOf(await addGitRoot(env, group, { url, branch: 'main' })).nickname);
    }
    const email = 'analyst@example.com';
    const { id } = await ensureStakeholder(env, email);
    const on = { organizationId: group.organizationId, groupId: group.id };
    valueOf(await addMember(env, on, { email, role: 'ANALYST', responsibility: null, expiresAt: null }));
    const expiresAt = new Date(Date.now() + day).toISOString();
    const scopes = ['READ', 'REPORT_UPLOAD'] as const;
    const { secret } = valueOf(await issueToken(env, id, { name: 'memory', scopes, expiresAt }));
    return { token: secret, roots: names };
  } finally {
    await database.close();
  }
};

/** Writes a report of about so many bytes; answers how many results it has. */
const write = async (file: string, bytes: number): Promise<number> => {
  const sample = 2_000;
  await writeReport(file, sample, 'first');
  const before = (await stat(file)).size;
  await writeReport(file, 2 * sample, 'first');
  const each = ((await stat(file)).size - before) / sample;
  const results = Math.floor(bytes / each);
  await writeReport(file, results, 'first', Infinity);
  return results;
};

const door = (root: string): string => `/rest/v1/groups/acme/web-shop/reports?root=${root}`;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

const measure = async (
  { megabytes: size, reports }: Options,
  config: DatabaseConfig,
  folder: string,
): Promise<void> => {
  const { token, roots } = await place(config, reports);
  const file = join(folder, 'large.sarif');
  const results = await write(file, size * 1e6);
  if (config.engine === 'postgres') makeSecretKeys(join(folder, 'keys', 'secrets.json'));
  const server = await startProgram(program, {
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: folder,
    CLONING: 'off',
    ...(config.engine === 'postgres' ? { DATABASE_URL: config.url } : {}),
  });
  try {
    const idle = server.peak();
    const [began, processor] = [performance.now(), server.processor()];
    const done = await Promise.all(roots.map((root) => upload(server, token, door(root), file)));
    const seconds = (performance.now() - began) / 1000;
    for (const { state, counts } of done)
      if (state !== 'APPLIED' || counts.new !== results)
        throw new Error(`a report is ${state}, with ${counts.new} of ${results}`);
    say(
      `\n### ${config.engine}: ${reports === 1 ? 'a report' : `${reports} reports at the same time, each`} of ` +
        `${((await stat(file)).size / 1e6).toFixed(0)} MB, ${results} results\n\n` +
        table(
          ['server', 'peak RSS MiB', 'at start', 'seconds', 'CPU seconds', 'results/s'],
          [
            [
              'ours',
              megabytes(server.peak()),
              megabytes(idle),
              seconds.toFixed(0),
              ((server.processor() - processor) / 1000).toFixed(0),
              ((reports * results) / seconds).toFixed(0),
            ],
          ],
        ),
    );
  } finally {
    await server.stop();
    await rm(file, { force: true });
  }
};

const options = readOptions(process.argv.slice(2));
measureShipped(options.engines, (config, folder) => measure(options, config, folder));
