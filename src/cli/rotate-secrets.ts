import type { Config } from '../config';
import { counted } from '../kernel/amounts';
import type { Env } from '../kernel/env';
import { UnreadableSecret } from '../kernel/secrets';
import { resealSecondFactors } from '../modules/auth';
import { resealCredentials } from '../modules/credentials';
import { addSecretKey, NoSecretKeys } from '../storage/secret-keys';
import { CommandFailure } from './failure';

/** Each module that keeps secrets, by what they are secrets of. */
const resealing: Readonly<Record<string, (env: Env) => Promise<number>>> = {
  credentials: resealCredentials,
  'second factors': resealSecondFactors,
};

/**
 * Seals all secrets by the newest key, after adding one when that is wanted. What is sealed anew stays so when it is
 * interrupted: run it again. Older keys stay in the file, since copies of the database still need them.
 */
export const rotateSecrets = async (
  env: Env,
  { secretKeysFile }: Config,
  newKey: boolean,
  print: (line: string) => void,
): Promise<void> => {
  if (newKey) print(`Added the key ${addSecretKey(secretKeysFile)} to ${secretKeysFile}.`);
  try {
    for (const [what, reseal] of Object.entries(resealing))
      print(`Sealed anew: ${counted(await reseal(env), 'secret')} of ${what}.`);
  } catch (error) {
    if (!(error instanceof UnreadableSecret || error instanceof NoSecretKeys)) throw error;
    throw new CommandFailure(`${error.message} Nothing more was sealed anew.`);
  }
};
