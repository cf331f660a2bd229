import { hash } from '@node-rs/argon2';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { accessChanged, stakeholdersByIds } from '../../access';
import { updateLocalAccount } from '../data/local-accounts';
import { revokeSessionsOf } from '../data/sessions';
import { changeOwnAccount, type OwnAccountRefusal } from './own-account';
import { checkNewPassword, type PasswordRefusal } from './password-strength';

/** Changes the caller's password and ends the caller's other sessions. Throws RATE_LIMITED after too many tries. */
export const changePassword = (
  env: Env,
  { currentPassword, newPassword }: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Result<null, OwnAccountRefusal | PasswordRefusal>> =>
  changeOwnAccount<null, string, PasswordRefusal>(
    env,
    { currentPassword },
    async (inner, { caller, account }, passwordHash) => {
      const changedAt = inner.now();
      await updateLocalAccount(inner.db, { ...account, passwordHash, state: 'ACTIVE', changedAt });
      await revokeSessionsOf(inner.db, caller.id, { but: caller.accessId, at: changedAt });
      await accessChanged(inner);
      await record(inner, { type: 'PasswordChanged', on: null, subjectId: caller.id, data: {} });
      return succeed(null);
    },
    async ({ id, email }) => {
      const [person] = await stakeholdersByIds(env, [id]);
      const checked = await checkNewPassword(newPassword, { email, name: person?.name ?? null }, [
        'input',
        'newPassword',
      ]);
      return checked.ok ? succeed(await hash(newPassword)) : checked;
    },
  );
