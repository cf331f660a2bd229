import { stat } from 'node:fs/promises';
import { importReport } from '../../src/modules/imports';
import { configOf, openPlace } from './place';
import { valueOf } from '../../test/support/world';
import { formatOf, type Kind, type Writing } from './generate';
import { warmUp } from './warm';

/**
 * Imports one file in a process of its own, which others have warmed up if they are named:
 * `case.js <database> <file> <sarif|csv> <writing> [<warming database> <warming file>]`; prints what it took as JSON.
 */
const main = async (
  config: string,
  path: string,
  kind: Kind,
  writing: Writing,
  warmConfig: string,
  warmPath: string,
): Promise<void> => {
  const place = await openPlace(configOf(config));
  if (warmConfig !== '') await warmUp(warmConfig, warmPath, kind, place);
  const { database, env, group } = place;
  const { size } = await stat(path);
  const before = process.cpuUsage();
  const started = process.hrtime.bigint();
  const delays = watchLoop();
  const report = valueOf(
    await importReport(env, group, {
      file: { path, fileName: `report.${kind}`, bytes: size },
      rootNickname: 'shop',
      branch: 'main',
      commit: null,
      dryRun: false,
      confirmClosing: false,
      ...formatOf(kind, writing),
    }),
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const loop = delays();
  await database.close();
  process.stdout.write(
    JSON.stringify({
      seconds,
      megabytes: size / 1e6,
      rss: process.resourceUsage().maxRSS / 1024,
      cpu: process.cpuUsage(before).user / 1e6,
      state: report.state,
      counts: report.counts,
      ...loop,
    }),
  );
};

/** How late a timer of 10 ms fires while the loop is busy, in milliseconds. */
const watchLoop = (): (() => { late: number; lateP99: number }) => {
  const late: number[] = [];
  const state = { last: performance.now() };
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - state.last - 10));
    state.last = now;
  }, 10);
  return () => {
    clearInterval(timer);
    late.push(Math.max(0, performance.now() - state.last - 10));
    const sorted = late.sort((left, right) => left - right);
    return { late: sorted.at(-1) ?? 0, lateP99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
  };
};

const [, , config = '', path = '', kind = '', writing = '', warmConfig = '', warmPath = ''] = process.argv;
void main(config, path, kind as Kind, writing as Writing, warmConfig, warmPath);
