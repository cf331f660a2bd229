import { hash, verify } from '@node-rs/argon2';
import type { Db } from '../../../database/db';
import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { selectLocalAccount } from '../data/local-accounts';
import type { LocalAccount } from '../domain/local-account';

const longest = 1024;

/** Compared with when there is no account, so that both answers take as long. */
const nobody = hash('nobody has this password');

/**
 * The account whose password this is; undefined when it is not, and when there is none, which takes as long. Count the
 * try before.
 */
export const accountByPassword = async (
  { db }: Pick<Env, 'db'>,
  stakeholderId: string | undefined,
  password: string,
): Promise<LocalAccount | undefined> => {
  const account = await selectLocalAccount(db, stakeholderId ?? '');
  const right = await verify(account?.passwordHash ?? (await nobody), password.slice(0, longest));
  return right ? account : undefined;
};

/** Has what signs a person in be changed and used by one transaction at a time. */
export const turnOfAccount = (db: Db, stakeholderId: string): Promise<void> =>
  takeTurns(db, `account of ${stakeholderId}`);

/** The account as it is now, until the transaction ends; undefined when its password was changed since it was compared. */
export const accountUnchanged = async (db: Db, compared: LocalAccount): Promise<LocalAccount | undefined> => {
  await turnOfAccount(db, compared.stakeholderId);
  const account = await selectLocalAccount(db, compared.stakeholderId);
  return account?.passwordHash === compared.passwordHash ? account : undefined;
};
