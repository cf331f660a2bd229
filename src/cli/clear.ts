import { createInterface } from 'node:readline/promises';
import type { Config } from '../config';
import { emptyTables, peopleTables, tenantTables } from '../database/clear';
import { placeOf } from '../database/opening-fault';
import { record } from '../journal/record';
import type { Env } from '../kernel/env';
import { accessChanged } from '../modules/access';
import { organizationPage } from '../modules/organizations';
import { CommandFailure, WrongUsage } from './failure';
import { needsDatabase, type ServerOptions } from './options';
import { withDatabase } from './with-database';

export interface ClearOptions extends ServerOptions {
  readonly all?: true;
  readonly yes?: true;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Asks a person at a terminal. Throws where there is none, or when the answer is not yes. */
const confirm = async (question: string): Promise<void> => {
  if (!process.stdin.isTTY) throw new WrongUsage('This removes data: give --yes to confirm it.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} Type "yes" to go on: `).finally(() => {
    terminal.close();
  });
  if (answer.trim().toLowerCase() !== 'yes') throw new CommandFailure('Nothing was removed.');
};

/** What a clearing removes, as it is asked and told. */
const clearingOf = async (env: Env, config: Config, all: boolean): Promise<string> => {
  const organizations = await (await organizationPage(env, { first: 1 })).count();
  const tenants =
    organizations === 1
      ? '1 organization with all it holds'
      : `${String(organizations)} organizations with all they hold`;
  return `${tenants}${all ? ', all people, tokens and the journal' : ''} from ${placeOf(config.database)}`;
};

/** Removes all tenants' data; with `all` people, tokens and the journal too. The schema stays. */
const clear = async (env: Env, all: boolean): Promise<void> => {
  await emptyTables(env.db, all ? [...tenantTables, ...peopleTables] : tenantTables);
  await accessChanged(env);
  if (!all) await record(env, { type: 'TenantsCleared', on: null, subjectId: null, data: {} });
};

/** Clears the database when that is confirmed, and prints what was removed. */
export const clearAll = async (options: ClearOptions): Promise<void> => {
  needsDatabase(options, 'A server seeds and clears nothing.');
  const all = options.all === true;
  await withDatabase(async ({ env, config }) => {
    const what = await clearingOf(env, config, all);
    if (options.yes !== true) await confirm(`This removes ${what}.`);
    await clear(env, all);
    print(`Removed ${what}.`);
  });
};
