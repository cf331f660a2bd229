import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeReport } from '../import/generate';
import type { Running } from '../support/processes';
import { table } from '../support/table';
import { upload } from '../support/upload';
import type { Reported } from './fill';

const seconds = async <T>(work: () => Promise<T>): Promise<readonly [T, string]> => {
  const began = performance.now();
  const done = await work();
  return [done, ((performance.now() - began) / 1000).toFixed(1)];
};

/** Keeps the SARIF export of a root in a file. */
const keep = async (server: Running, token: string, { group, root }: Reported, file: string): Promise<void> => {
  const url = `${server.url}/rest/v1/groups/bench/${group}/vulnerabilities.sarif?root=${root}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (answer.status !== 200 || answer.body === null) throw new Error(`${url} was answered with ${answer.status}`);
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(file));
};

const names = ['new', 'unchanged', 'moved', 'reopened', 'closed', 'keptOpen', 'dropped'] as const;

/** Imports a report, exports what stands then, and uploads that again; fails when it changes anything. */
export const roundTrip = async (
  server: Running,
  token: string,
  on: Reported,
  results: number,
  folder: string,
): Promise<string> => {
  const [first, again] = [join(folder, 'first.sarif'), join(folder, 'again.sarif')];
  const door = `/rest/v1/groups/bench/${on.group}/reports?root=${on.root}`;
  await writeReport(first, results, 'first');
  const [imported, importing] = await seconds(() => upload(server, token, door, first));
  const [, exporting] = await seconds(() => keep(server, token, on, again));
  const [reported, importingAgain] = await seconds(() => upload(server, token, door, again));
  await Promise.all([first, again].map((file) => rm(file)));
  for (const [{ state, counts }, name] of [[imported, 'new'] as const, [reported, 'unchanged'] as const])
    if (state !== 'APPLIED' || names.some((each) => counts[each] !== (each === name ? results : 0)))
      throw new Error(`a report is ${state} with ${JSON.stringify(counts)}`);
  const counted = ({ counts }: typeof imported): readonly string[] => names.map((name) => String(counts[name]));
  return table(
    ['step', 'seconds', ...names],
    [
      ['the report', importing, ...counted(imported)],
      ['its export', exporting],
      ['that, uploaded again', importingAgain, ...counted(reported)],
    ],
  );
};
