import { Option, type Command } from 'commander';
import { stakeholderByEmail, tokenScopes, type TokenScope } from '../modules/access';
import { issueToken, maximumTokenWeeks } from '../modules/auth';
import { CommandFailure, done } from './failure';
import { namedGroup } from './named-group';
import {
  needsDatabase,
  readEmail,
  readGroupName,
  readScopes,
  urlOption,
  wholeNumber,
  type GroupName,
  type ServerOptions,
} from './options';
import { withDatabase } from './with-database';

interface Options extends ServerOptions {
  readonly email: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
  readonly group?: readonly GroupName[];
}

const readGroupNames = (given: string, before: readonly GroupName[] = []): readonly GroupName[] => [
  ...before,
  readGroupName(given),
];

const day = 24 * 60 * 60 * 1000;

const create = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server lets people create their own tokens, signed in, by `createAccessToken`.');
  const { email, name, scopes, days, group: named } = options;
  await withDatabase(async ({ env }) => {
    const owner = await stakeholderByEmail(env, email);
    if (owner === undefined) throw new CommandFailure(`NOT_FOUND (email): Nobody here has the address ${email}.`);
    const found = await Promise.all((named ?? []).map((each) => namedGroup(env, each)));
    const groups =
      named === undefined ? null : found.map(({ id, organizationId }) => ({ organizationId, groupId: id }));
    const expiresAt = new Date(Date.parse(env.now()) + days * day).toISOString();
    const { secret } = done(await issueToken(env, owner.id, { name, scopes, expiresAt, groups }));
    process.stdout.write(`${secret}\n`);
  });
};

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
    .action(create);
};
