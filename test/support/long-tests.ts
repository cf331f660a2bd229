import { performance } from 'node:perf_hooks';
import type { Test } from 'mocha';

/** A test that has run for so long says once what the process did meanwhile: before most meet their limit. */
const longMilliseconds = 25_000;

const last = { sql: 'none', at: performance.now() };

/** Notes that a test sent a statement. */
export const noteStatement = (sql: string): void => {
  last.sql = sql;
  last.at = performance.now();
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const counts = (names: readonly string[]): string =>
  [...new Set(names)].map((name) => `${String(names.filter((each) => each === name).length)} ${name}`).join(', ');

const running: { timer?: NodeJS.Timeout } = {};

export const watchTest = (test: Test | undefined): void => {
  const begun = { cpu: process.cpuUsage(), loop: performance.eventLoopUtilization() };
  running.timer = setTimeout(() => {
    const { user, system } = process.cpuUsage(begun.cpu);
    const { utilization } = performance.eventLoopUtilization(begun.loop);
    process.stderr.write(
      `${test?.fullTitle() ?? 'a test'}: still running after ${seconds(longMilliseconds)}.
  Processor: ${seconds(user / 1000)}, kernel: ${seconds(system / 1000)}, busy loop: ${(utilization * 100).toFixed(0)} %.
  The last statement began ${seconds(performance.now() - last.at)} ago: ${last.sql.slice(0, 300)}
  It waits for: ${counts(process.getActiveResourcesInfo())}.\n`,
    );
  }, longMilliseconds).unref();
};

export const testEnded = (): void => clearTimeout(running.timer);
