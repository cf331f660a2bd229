import { Option, type Command } from 'commander';
import { tokenScopes } from '../modules/access/api/words';
import { maximumTokenWeeks } from '../modules/auth/api/words';
import type * as CreateToken from './create-token';
import { readEmail, readGroupName, readScopes, urlOption, wholeNumber, type GroupName } from './options';

const loaded = () => require('./create-token') as typeof CreateToken;

const readGroupNames = (given: string, before: readonly GroupName[] = []): readonly GroupName[] => [
  ...before,
  readGroupName(given),
];

/** `token create`: an API token. */
export const tokenCommand = (program: Command): void => {
  program
    .command('token')
    .description('API tokens.')
    .command('create')
    .description('Create an API token for a person and print it; it is shown this once.')
    .requiredOption('--email <email>', "the owner's e-mail address", readEmail)
    .requiredOption('--name <name>', 'a name to know the token by')
    .addOption(
      new Option('--scopes <scopes>', `what the token may do, of ${tokenScopes.join(',')}`)
        .argParser(readScopes)
        .default(tokenScopes, 'all of them'),
    )
    .option('--group <organization/group>', 'restrict it to this group; may be given several times', readGroupNames)
    .option('--days <days>', 'how long it lives', wholeNumber(1, maximumTokenWeeks * 7), 90)
    .addOption(urlOption().hideHelp())
    .action((options: CreateToken.TokenOptions) => loaded().createToken(options));
};
