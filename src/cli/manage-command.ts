import { checkFigures, recountFigures } from '../modules/vulnerabilities';
import { Option, type Command } from 'commander';
import { expireAcceptances, lapseRequests } from '../modules/treatments';
import { verifyAudit } from './audit-verify';
import { clear, clearingOf, confirm } from './clear';
import { CommandFailure, WrongUsage } from './failure';
import { needsDatabase, urlOption, wholeNumber, type ServerOptions } from './options';
import { finished, startProgress } from './progress';
import { rotateKeyCommand } from './rotate-key-command';
import { seedBulk } from './seed-bulk';
import { seedDemo } from './seed-demo';
import { withDatabase } from './with-database';

interface SeedOptions extends ServerOptions {
  readonly dataset: 'demo' | 'bulk';
  readonly vulnerabilities?: number;
}

const defaultBulk = 10_000;
const mostBulk = 10_000_000;
const onlyThere = 'A server seeds and clears nothing.';

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
      `Made ${String(vulnerabilities)} vulnerabilities in ${seconds.toFixed(1)} s: ${String(rate)} rows/s.`,
      ...lines,
    );
  });

const seed = async (options: SeedOptions): Promise<void> => {
  needsDatabase(options, onlyThere);
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

interface ClearOptions extends ServerOptions {
  readonly all?: true;
  readonly yes?: true;
}

interface AuditVerifyOptions extends ServerOptions {
  readonly organization?: string;
}

const clearAll = async (options: ClearOptions): Promise<void> => {
  needsDatabase(options, onlyThere);
  const all = options.all === true;
  await withDatabase(async ({ env, config }) => {
    const what = await clearingOf(env, config, all);
    if (options.yes !== true) await confirm(`This removes ${what}.`);
    await clear(env, all);
    print(`Removed ${what}.`);
  });
};

interface RecomputeOptions extends ServerOptions {
  readonly check?: true;
}

const recompute = async (options: RecomputeOptions): Promise<void> => {
  needsDatabase(options, 'A server recomputes nothing.');
  await withDatabase(async ({ env }) => {
    if (options.check !== true) await recountFigures(env);
    const wrong = await checkFigures(env);
    if (wrong.length > 0) throw new CommandFailure(['These figures differ from a recount:', ...wrong].join('\n'));
    print('All figures are as a recount has them.');
  });
};

const expire = async (options: ServerOptions): Promise<void> => {
  needsDatabase(options, 'A server does this by itself, every hour.');
  await withDatabase(async ({ env }) => {
    const expired = await expireAcceptances(env);
    const lapsed = await lapseRequests(env);
    print(
      expired === 1 ? 'Ended 1 acceptance.' : `Ended ${String(expired)} acceptances.`,
      lapsed === 1 ? 'Ended 1 unanswered request.' : `Ended ${String(lapsed)} unanswered requests.`,
    );
  });
};

const auditVerify = async (options: AuditVerifyOptions): Promise<void> => {
  needsDatabase(options, 'A server checks no journal.');
  await withDatabase(({ env }) => verifyAudit(env, options.organization, print));
};

/** `manage`: example data, clearing, and what keeps the data right. */
export const manageCommand = (program: Command): void => {
  const manage = program.command('manage').description('Example data, clearing the database, and upkeep.');
  manage
    .command('seed')
    .description('Load example data.')
    .addOption(
      new Option('--dataset <name>', 'demo: a small organization to look around in; bulk: many rows for load tests')
        .choices(['demo', 'bulk'])
        .makeOptionMandatory(),
    )
    .option(
      '--vulnerabilities <number>',
      `how many the bulk dataset has (default: ${String(defaultBulk)})`,
      wholeNumber(1, mostBulk),
    )
    .addOption(urlOption().hideHelp())
    .action(seed);
  manage
    .command('recompute')
    .description('Count all figures anew from the vulnerabilities.')
    .option('--check', 'change nothing; say which figures differ, and end with 1 when any does')
    .addOption(urlOption().hideHelp())
    .action(recompute);
  manage
    .command('clear')
    .description('Remove all organizations and all they hold; people and their tokens stay.')
    .option('--all', 'remove people, tokens and the journal too')
    .option('--yes', 'do not ask')
    .addOption(urlOption().hideHelp())
    .action(clearAll);
  manage
    .command('expire-acceptances')
    .description(
      'End acceptances whose last day has passed, and requests unanswered for five days; a server does so every hour.',
    )
    .addOption(urlOption().hideHelp())
    .action(expire);
  manage
    .command('audit-verify')
    .description('Check that nobody changed, removed or moved what the journal recorded.')
    .option('--organization <name>', 'check this organization alone, else all of them and the installation itself')
    .addOption(urlOption().hideHelp())
    .action(auditVerify);
  rotateKeyCommand(manage);
};
