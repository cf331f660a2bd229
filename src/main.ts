import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { feedTasks } from './advisory-feeds';
import { openingClones, startCloning } from './cloning';
import { startImporting } from './importing';
import { readConfig, type Config } from './config';
import { ConfigError } from './config-error';
import { ensureDataFolder } from './data-folder';
import type { Database } from './database/connect';
import { ensureAdministrator, firstAdministrator } from './first-administrator';
import { sweepCalls } from './git/sweep';
import { startHourlyWork } from './hourly';
import { sessionKeys } from './keys';
import { createLog } from './log';
import { deliveryOf, startMails } from './mail-delivery';
import { seedDemoWhenEmpty } from './cli/seed-demo';
import { ensureSecretKeys, openDatabase, operatorEnv, portsOf, gitFolderOf } from './opening';
import { buildServer } from './server/server';
import { spoolTasks } from './uploads/spool';
import { version } from './version';

const drainMilliseconds = 10_000;
const idleMilliseconds = 100;

const listening = (server: Server, { host, port }: Config): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { address, port: bound, family } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`);
    });
  });

/** Takes no new work, answers what has begun, and ends within ten seconds. */
const closeOnSignal = (server: Server, database: Database, stopWork: () => Promise<void>, log: Logger): void => {
  const close = (signal: string): void => {
    log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), drainMilliseconds).unref();
    server.close(() => {
      stopWork()
        .then(() => database.close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
    // Connections that become idle only now, after the last answer on them.
    setInterval(() => server.closeIdleConnections(), idleMilliseconds).unref();
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
};

/** What a person at the terminal wants to read; logs are for machines. */
const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const start = async (demo: boolean): Promise<void> => {
  const config = readConfig();
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection was not handled'));
  ensureDataFolder(config);
  ensureSecretKeys(config);
  const database = await openDatabase(config, log);
  const env = operatorEnv(database, log, portsOf(config));
  const password = config.embedded && config.signIn.localAccounts ? await ensureAdministrator(env) : undefined;
  const seeded = demo ? await seedDemoWhenEmpty(env, say) : undefined;
  await sweepCalls(gitFolderOf(config), Date.now());
  const keys = await sessionKeys(config.sessionKeyFile, log);
  const server = buildServer({ config, database, keys, log });
  const work = { stop: () => Promise.resolve() };
  closeOnSignal(server, database, () => work.stop(), log);
  const url = await listening(server, config);
  log.info({ url, version, engine: database.engine }, 'listening');
  server.once(
    'close',
    startHourlyWork(env, { ...spoolTasks(join(config.dataFolder, 'uploads')), ...feedTasks(config) }),
  );
  const stopImporting = startImporting(env);
  const stopMails = startMails(env, deliveryOf(config, env, keys, url));
  // Repositories of the demo are nowhere.
  const stopCloning =
    config.cloning.on && !demo
      ? startCloning(env, config.cloning, openingClones(config))
      : (): Promise<void> => Promise.resolve();
  work.stop = async () => {
    await Promise.all([
      stopMails(),
      Promise.race([Promise.all([stopCloning(), stopImporting()]), wait(drainMilliseconds / 2)]),
    ]);
  };
  say(`Integrates ${version} answers at ${url}/api (GraphiQL for browsers).`);
  if (password !== undefined)
    say(`The first account is ${firstAdministrator}; this password signs in once, within a week: ${password}`);
  if (seeded !== undefined) say(...seeded);
};

start(process.argv.includes('--demo')).catch((error: unknown) => {
  const message = error instanceof ConfigError ? `The configuration is wrong:\n${error.message}` : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
