import { counted } from '../kernel/amounts';
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
import { needsDatabase } from './options';
import { readPassword } from './password';
import { providers, type PersonOptions, type UnlinkOptions } from './person-options';
import { withDatabase } from './with-database';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Creates a local account, or gives an existing person a new password, which is read from standard input. */
export const create = async (options: PersonOptions): Promise<void> => {
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

/** Lets a person sign in by a provider. */
export const invite = async (options: PersonOptions): Promise<void> => {
  needsDatabase(options, 'A server invites nobody to an installation.');
  await withDatabase(async ({ env }) => {
    const person = await invitePerson(env, options.email, options.admin === true ? 'ADMIN' : 'USER');
    print(`${person.email} (${person.role}) may sign in by a provider.`);
  });
};

/** Takes a person's account at a provider off. */
export const unlink = async (options: UnlinkOptions): Promise<void> => {
  needsDatabase(options, 'A server unlinks nobody.');
  await withDatabase(async ({ env }) => {
    const provider = authProviders[providers[options.provider]];
    const removed = done(await unlinkIdentities(env, options.email, provider));
    print(
      `Unlinked ${counted(removed, 'account')} of ${options.email} at ${options.provider}; the sessions were ended.`,
    );
  });
};

/** Prints a new password that signs in once. */
export const passwordReset = async (options: PersonOptions): Promise<void> => {
  needsDatabase(options, 'A server lets administrators do that, signed in, by `resetPassword`.');
  await withDatabase(async ({ env }) => print(done(await resetPassword(env, options.email, ['email']))));
};

/** Takes the second factor of a person off. */
export const factorReset = async (options: PersonOptions): Promise<void> => {
  needsDatabase(options, 'A server lets administrators do that, signed in, by `resetSecondFactor`.');
  await withDatabase(async ({ env }) => {
    done(await resetSecondFactor(env, options.email, ['email']));
    print(`${options.email} has no second factor any more; the sessions were ended.`);
  });
};
