import { stakeholderByEmail, type TokenScope } from '../modules/access';
import { issueToken } from '../modules/auth';
import { CommandFailure, done } from './failure';
import { namedGroup } from './named-group';
import { needsDatabase, type GroupName, type ServerOptions } from './options';
import { withDatabase } from './with-database';

export interface TokenOptions extends ServerOptions {
  readonly email: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
  readonly group?: readonly GroupName[];
}

const day = 24 * 60 * 60 * 1000;

/** Creates an API token for a person and prints it. */
export const createToken = async (options: TokenOptions): Promise<void> => {
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
