import { Option, type Command } from 'commander';
import { stakeholderByEmail } from '../modules/access';
import {
  authProviders,
  createLocalAccount,
  invitePerson,
  resetPassword,
  resetSecondFactor,
  unlinkIdentities,
} from '../modules/auth';
import { done } from './failure';
import { needsDatabase, readEmail, urlOption, type ServerOptions } from './options';
import { readPassword } from './password';
import { withDatabase } from './with-database';

interface Options extends ServerOptions {
  readonly email: string;
  readonly admin?: true;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const create = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server makes no accounts for others.');
  const password = await readPassword();
  await withDatabase(async ({ env }) => {
    const known = await stakeholderByEmail(env, options.email);
    const role = options.admin === true ? 'ADMIN' : (known?.role ?? 'USER');
    const person = done(await createLocalAccount(env, { email: options.email, role, password, oneTime: false }));
    print(
      known === undefined || known.state === 'INVITED'
        ? `Created ${person.email} (${person.role}).`
        : `${person.email} (${person.role}) has a new password.`,
    );
  });
};

const invite = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server invites nobody to an installation.');
  await withDatabase(async ({ env }) => {
    const person = await invitePerson(env, options.email, options.admin === true ? 'ADMIN' : 'USER');
    print(`${person.email} (${person.role}) may sign in by a provider.`);
  });
};

const providers = { google: 'GOOGLE', microsoft: 'MICROSOFT', bitbucket: 'BITBUCKET', oidc: 'OIDC' } as const;

interface UnlinkOptions extends Options {
  readonly provider: keyof typeof providers;
}

const unlink = async (options: UnlinkOptions): Promise<void> => {
  needsDatabase(options, 'A server unlinks nobody.');
  await withDatabase(async ({ env }) => {
    const provider = authProviders[providers[options.provider]];
    const removed = done(await unlinkIdentities(env, options.email, provider));
    print(`Unlinked ${removed} accounts of ${options.email} at ${options.provider}; the sessions were ended.`);
  });
};

const passwordReset = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server lets administrators do that, signed in, by `resetPassword`.');
  await withDatabase(async ({ env }) => print(done(await resetPassword(env, options.email, ['email']))));
};

const factorReset = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server lets administrators do that, signed in, by `resetSecondFactor`.');
  await withDatabase(async ({ env }) => {
    done(await resetSecondFactor(env, options.email, ['email']));
    print(`${options.email} has no second factor any more; the sessions were ended.`);
  });
};

/** `user reset-...`: for people who lost what they sign in with. */
const resetCommands = (user: Command): void => {
  user
    .command('reset-password')
    .description(
      'Print a password that signs in once, within a week, and must then be changed. Ends the sessions and any block.',
    )
    .requiredOption('--email <email>', 'the address of the person', readEmail)
    .addOption(urlOption().hideHelp())
    .action(passwordReset);
  user
    .command('reset-second-factor')
    .description('Take the second factor of a person off who lost it. Ends the sessions and any block.')
    .requiredOption('--email <email>', 'the address of the person', readEmail)
    .addOption(urlOption().hideHelp())
    .action(factorReset);
};

/** `user`: people and how they sign in. */
export const userCommand = (program: Command): void => {
  const user = program.command('user').description('People and how they sign in.');
  user
    .command('create')
    .description('Create a local account, or give an existing person a new password.')
    .requiredOption('--email <email>', 'the e-mail address that signs in', readEmail)
    .option('--admin', 'make the person an administrator of the installation')
    .requiredOption('--password-stdin', 'read the password, 12 to 128 characters, from standard input')
    .addOption(urlOption().hideHelp())
    .action(create);
  user
    .command('invite')
    .description('Let a person sign in by a provider, or change the role of one who may already.')
    .requiredOption('--email <email>', 'the e-mail address that the provider vouches for', readEmail)
    .option('--admin', 'make the person an administrator of the installation')
    .addOption(urlOption().hideHelp())
    .action(invite);
  user
    .command('unlink')
    .description("Take a person's account at a provider off: the next sign-in with the address links one anew.")
    .requiredOption('--email <email>', 'the address of the person', readEmail)
    .addOption(new Option('--provider <name>', 'the provider').choices(Object.keys(providers)).makeOptionMandatory())
    .addOption(urlOption().hideHelp())
    .action(unlink);
  resetCommands(user);
};
