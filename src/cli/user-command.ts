import type { Command } from 'commander';
import { stakeholderByEmail } from '../modules/access';
import { createLocalAccount } from '../modules/auth';
import { done } from './failure';
import { needsDatabase, readEmail, urlOption, type ServerOptions } from './options';
import { readPassword } from './password';
import { withDatabase } from './with-database';

interface Options extends ServerOptions {
  readonly email: string;
  readonly admin?: true;
}

const create = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server makes no accounts for others.');
  const password = await readPassword();
  await withDatabase(async ({ env }) => {
    const known = await stakeholderByEmail(env, options.email);
    const role = options.admin === true ? 'ADMIN' : (known?.role ?? 'USER');
    const person = done(await createLocalAccount(env, { email: options.email, role, password, oneTime: false }));
    process.stdout.write(
      known === undefined || known.state === 'INVITED'
        ? `Created ${person.email} (${person.role}).\n`
        : `${person.email} (${person.role}) has a new password.\n`,
    );
  });
};

/** `user create`: a local account. */
export const userCommand = (program: Command): void => {
  program
    .command('user')
    .description('People with local accounts.')
    .command('create')
    .description('Create a local account, or give an existing person a new password.')
    .requiredOption('--email <email>', 'the e-mail address that signs in', readEmail)
    .option('--admin', 'make the person an administrator of the installation')
    .requiredOption('--password-stdin', 'read the password, 12 to 128 characters, from standard input')
    .addOption(urlOption().hideHelp())
    .action(create);
};
