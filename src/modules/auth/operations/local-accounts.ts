import { hash } from '@node-rs/argon2';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { record } from '../../../journal/record';
import {
  authorize,
  changeStakeholder,
  ensureStakeholder,
  stakeholderByEmail,
  type Stakeholder,
  type UserRole,
} from '../../access';
import {
  existsAnyLocalAccount,
  insertLocalAccount,
  selectLocalAccount,
  updateLocalAccount,
} from '../data/local-accounts';
import { revokeSessionsOf } from '../data/sessions';
import type { LocalAccount } from '../domain/local-account';
import { forgetTries } from './count-tries';
import { checkNewPassword, type PasswordRefusal } from './password-strength';

export interface NewLocalAccount {
  readonly email: string;
  readonly role: UserRole;
  readonly password: string;
  /** The password signs in once, within a week; then it must be changed. */
  readonly oneTime: boolean;
}

/** Creates a person's account with a password, or gives an existing one a new password and role. */
export const createLocalAccount = async (
  env: Env,
  { email, role, password, oneTime }: NewLocalAccount,
): Promise<Result<Stakeholder, PasswordRefusal>> => {
  authorize(env, 'PEOPLE_MANAGE', null);
  const known = await stakeholderByEmail(env, email);
  const checked = await checkNewPassword(password, { email, name: known?.name ?? null }, ['password']);
  if (!checked.ok) return checked;
  const passwordHash = await hash(password);
  return transact(env, async (inner) => {
    const person = await ensureStakeholder(inner, email, role);
    const account: LocalAccount = {
      stakeholderId: person.id,
      passwordHash,
      state: oneTime ? 'ONE_TIME' : 'ACTIVE',
      changedAt: inner.now(),
    };
    const present = await selectLocalAccount(inner.db, person.id);
    await (present === undefined ? insertLocalAccount(inner.db, account) : updateLocalAccount(inner.db, account));
    await forgetTries(inner, { email: person.email, stakeholderId: person.id, address: null });
    await revokeSessionsOf(inner.db, person.id, { but: null, at: inner.now() });
    const state = person.state === 'INVITED' ? 'ACTIVE' : person.state;
    await changeStakeholder(inner, person.id, { role, state });
    await record(inner, {
      type: present === undefined ? 'LocalAccountCreated' : 'LocalAccountReset',
      on: null,
      subjectId: person.id,
      data: {
        before: { role: person.role, state: person.state, account: present?.state ?? null },
        after: { role, state, account: account.state },
      },
    });
    return succeed({ ...person, role, state });
  });
};

/** Whether the installation has no local account yet. */
export const firstAccountMissing = async ({ db }: Env): Promise<boolean> => !(await existsAnyLocalAccount(db));
