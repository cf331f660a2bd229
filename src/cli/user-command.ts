import { Option, type Command } from 'commander';
import type * as ChangePeople from './change-people';
import { readEmail, urlOption } from './options';
import { providers, type PersonOptions, type UnlinkOptions } from './person-options';

const loaded = () => require('./change-people') as typeof ChangePeople;

/** `user reset-...`: for people who lost what they sign in with. */
const resetCommands = (user: Command): void => {
  user
    .command('reset-password')
    .description(
      'Print a password that signs in once, within a week, and must then be changed. Ends the sessions and any block.',
    )
    .requiredOption('--email <email>', 'the address of the person', readEmail)
    .addOption(urlOption().hideHelp())
    .action((options: PersonOptions) => loaded().passwordReset(options));
  user
    .command('reset-second-factor')
    .description('Take the second factor of a person off who lost it. Ends the sessions and any block.')
    .requiredOption('--email <email>', 'the address of the person', readEmail)
    .addOption(urlOption().hideHelp())
    .action((options: PersonOptions) => loaded().factorReset(options));
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
    .action((options: PersonOptions) => loaded().create(options));
  user
    .command('invite')
    .description('Let a person sign in by a provider, or change the role of one who may already.')
    .requiredOption('--email <email>', 'the e-mail address that the provider vouches for', readEmail)
    .option('--admin', 'make the person an administrator of the installation')
    .addOption(urlOption().hideHelp())
    .action((options: PersonOptions) => loaded().invite(options));
  user
    .command('unlink')
    .description("Take a person's account at a provider off: the next sign-in with the address links one anew.")
    .requiredOption('--email <email>', 'the address of the person', readEmail)
    .addOption(new Option('--provider <name>', 'the provider').choices(Object.keys(providers)).makeOptionMandatory())
    .addOption(urlOption().hideHelp())
    .action((options: UnlinkOptions) => loaded().unlink(options));
  resetCommands(user);
};
