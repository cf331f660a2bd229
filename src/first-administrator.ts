import { randomBytes } from 'node:crypto';
import type { Env } from './kernel/env';
import { createLocalAccount, firstAccountMissing } from './modules/auth';

export const firstAdministrator = 'admin@integrates.local';

/** On the very first start, makes an administrator; answers the password, which signs in once. */
export const ensureAdministrator = async (env: Env): Promise<string | undefined> => {
  if (!(await firstAccountMissing(env))) return undefined;
  const password = randomBytes(18).toString('base64url');
  const made = await createLocalAccount(env, {
    email: firstAdministrator,
    role: 'ADMIN',
    password,
    oneTime: true,
  });
  return made.ok ? password : undefined;
};
