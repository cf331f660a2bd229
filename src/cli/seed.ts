import { counted } from '../kernel/amounts';
import { WrongUsage } from './failure';
import { needsDatabase } from './options';
import { finished, startProgress } from './progress';
import { seedBulk } from './seed-bulk';
import { seedDemo } from './seed-demo';
import { defaultBulk, type SeedOptions } from './seed-options';
import { withDatabase } from './with-database';

const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const note = (...lines: readonly string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);

const bulk = (vulnerabilities: number): Promise<void> =>
  withDatabase(async ({ env }) => {
    const began = Date.now();
    const progress = startProgress('Loading', 'rows', vulnerabilities);
    const lines = await finished(progress, () => seedBulk(env, vulnerabilities, progress.advance));
    const seconds = Math.max(1, Date.now() - began) / 1000;
    const rate = Math.round(vulnerabilities / seconds);
    print(
      `Made ${counted(vulnerabilities, 'vulnerability', 'vulnerabilities')} in ${seconds.toFixed(1)} s: ${String(rate)} rows/s.`,
      ...lines,
    );
  });

/** Loads example data. */
export const seed = async (options: SeedOptions): Promise<void> => {
  needsDatabase(options, 'A server seeds and clears nothing.');
  const { dataset, vulnerabilities } = options;
  if (dataset === 'bulk') {
    await bulk(vulnerabilities ?? defaultBulk);
    return;
  }
  if (vulnerabilities !== undefined) throw new WrongUsage('--vulnerabilities goes with --dataset bulk.');
  await withDatabase(async ({ env }) => {
    print(...(await seedDemo(env, note)));
  });
};
