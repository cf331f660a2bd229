import { openAsBlob } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseConfig } from '../../src/database/connect';
import { ensureStakeholder } from '../../src/modules/access';
import { issueToken } from '../../src/modules/auth';
import { addMember } from '../../src/modules/stakeholders';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { valueOf } from '../../test/support/world';
import { writeReport } from '../import/generate';
import { openPlace } from '../import/place';
import { measureShipped } from '../support/on-engine';
import { startProgram, type Running } from '../support/processes';
import { table } from '../support/table';
import { readOptions, type Options } from './options';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const program = join(__dirname, '..', '..', 'src', 'main.js');
const day = 24 * 60 * 60 * 1000;

/** Makes an organization with a group and a root; answers a token of somebody who may upload there. */
const place = async (config: DatabaseConfig): Promise<string> => {
  const { database, env, group } = await openPlace(config);
  try {
    const email = 'analyst@example.com';
    const { id } = await ensureStakeholder(env, email);
    const on = { organizationId: group.organizationId, groupId: group.id };
    valueOf(await addMember(env, on, { email, role: 'ANALYST', responsibility: null, expiresAt: null }));
    const expiresAt = new Date(Date.now() + day).toISOString();
    const scopes = ['READ', 'REPORT_UPLOAD'] as const;
    return valueOf(await issueToken(env, id, { name: 'memory', scopes, expiresAt })).secret;
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

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly new: number };
}

const answered = async (answer: Response, status: number): Promise<Shown> => {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`the server answered ${answer.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Shown;
};

/** Uploads a file through the door of REST, and follows it to its end. */
const upload = async ({ url }: Running, token: string, file: string): Promise<Shown> => {
  const authorization = `Bearer ${token}`;
  const headers = { authorization, 'content-type': 'application/sarif+json', prefer: 'respond-async' };
  const body = await openAsBlob(file);
  const sent = await fetch(`${url}/rest/v1/groups/acme/web-shop/reports`, { method: 'POST', headers, body });
  const { id } = await answered(sent, 202);
  for (;;) {
    const report = await answered(await fetch(`${url}/rest/v1/reports/${id}`, { headers: { authorization } }), 200);
    if (report.state !== 'QUEUED' && report.state !== 'RUNNING') return report;
    await wait(500);
  }
};

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

const measure = async ({ megabytes: size }: Options, config: DatabaseConfig, folder: string): Promise<void> => {
  const token = await place(config);
  const file = join(folder, 'large.sarif');
  const results = await write(file, size * 1e6);
  if (config.engine === 'postgres') makeSecretKeys(join(folder, 'keys', 'secrets.json'));
  const server = await startProgram(program, {
    // As `npm start` has it.
    MALLOC_ARENA_MAX: '2',
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: folder,
    CLONING: 'off',
    ...(config.engine === 'postgres' ? { DATABASE_URL: config.url } : {}),
  });
  try {
    const idle = server.peak();
    const [began, processor] = [performance.now(), server.processor()];
    const report = await upload(server, token, file);
    const seconds = (performance.now() - began) / 1000;
    if (report.state !== 'APPLIED' || report.counts.new !== results)
      throw new Error(`the report is ${report.state}, with ${report.counts.new} of ${results}`);
    say(
      `\n### ${config.engine}: a report of ${((await stat(file)).size / 1e6).toFixed(0)} MB, ${results} results\n\n` +
        table(
          ['server', 'peak RSS MiB', 'at start', 'seconds', 'CPU seconds', 'results/s'],
          [
            [
              'ours',
              megabytes(server.peak()),
              megabytes(idle),
              seconds.toFixed(0),
              ((server.processor() - processor) / 1000).toFixed(0),
              (results / seconds).toFixed(0),
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
