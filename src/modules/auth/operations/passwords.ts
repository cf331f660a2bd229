import { hash, verify } from '@node-rs/argon2';
import type { Db } from '../../../database/db';
import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { selectLocalAccount, updateLocalAccount } from '../data/local-accounts';
import { afterFailure, isBlocked, type LocalAccount } from '../domain/local-account';

/** Compared with when there is no account, so that both answers take as long. */
const nobody = hash('nobody has this password');

const turn = (db: Db, stakeholderId: string): Promise<void> => takeTurns(db, `account of ${stakeholderId}`);

/** Counts a try as failed before its password is compared: tries at the same time can't slip past the limit. */
const countTry = (env: Env, stakeholderId: string): Promise<LocalAccount | undefined> =>
  env.db.transaction(async (db) => {
    await turn(db, stakeholderId);
    const account = await selectLocalAccount(db, stakeholderId);
    if (account === undefined || isBlocked(account, env.now())) return undefined;
    await updateLocalAccount(db, afterFailure(account, env.now()));
    return account;
  });

/** The account whose password this is; undefined when it is not, when there is none, and while it is blocked. */
export const accountByPassword = async (
  env: Env,
  stakeholderId: string | undefined,
  password: string,
): Promise<LocalAccount | undefined> => {
  const account = stakeholderId === undefined ? undefined : await countTry(env, stakeholderId);
  const right = await verify(account?.passwordHash ?? (await nobody), password.slice(0, 1024));
  return right ? account : undefined;
};

/** The account as it is now, until the transaction ends; undefined when its password was changed since it was compared. */
export const accountUnchanged = async (db: Db, compared: LocalAccount): Promise<LocalAccount | undefined> => {
  await turn(db, compared.stakeholderId);
  const account = await selectLocalAccount(db, compared.stakeholderId);
  return account?.passwordHash === compared.passwordHash ? account : undefined;
};
