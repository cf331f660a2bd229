import { hash } from '@node-rs/argon2';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { changeStakeholder, type Stakeholder } from '../../access';
import { selectIdentitiesOf } from '../data/identities';
import { insertLocalAccount, selectLocalAccount } from '../data/local-accounts';
import { checkNewPassword, type Owner, type PasswordRefusal } from './password-strength';

/** A password that will do, ready to be stored. It takes long: before a transaction, not within. */
export const preparePassword = async (
  password: string,
  owner: Owner,
  field: readonly string[],
): Promise<Result<string, PasswordRefusal>> => {
  const checked = await checkNewPassword(password, owner, field);
  return checked.ok ? succeed(await hash(password)) : checked;
};

/** Whether a person has no way to sign in yet: whoever proves to have the mailbox may then choose a password. */
export const isWithoutAccount = async (
  { db }: Pick<Env, 'db'>,
  { id, state }: Pick<Stakeholder, 'id' | 'state'>,
): Promise<boolean> =>
  state === 'INVITED' &&
  (await selectLocalAccount(db, id)) === undefined &&
  (await selectIdentitiesOf(db, id)).length === 0;

/** Gives a person who has none an account with a password, in the transaction that found out who it is. */
export const setUpLocalAccount = async (env: Env, { id, role }: Stakeholder, passwordHash: string): Promise<void> => {
  await insertLocalAccount(env.db, {
    stakeholderId: id,
    passwordHash,
    state: 'ACTIVE',
    changedAt: env.now(),
  });
  await changeStakeholder(env, id, { state: 'ACTIVE' });
  await record(env, {
    type: 'LocalAccountCreated',
    on: null,
    subjectId: id,
    data: {
      before: { role, state: 'INVITED', account: null },
      after: { role, state: 'ACTIVE', account: 'ACTIVE' },
    },
  });
};
