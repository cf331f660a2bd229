import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { accessChanged } from '../../access';
import { deleteIdentitiesOf, selectIdentitiesOf } from '../data/identities';
import { selectLocalAccount } from '../data/local-accounts';
import { revokeSessionsOf } from '../data/sessions';
import type { AuthProvider } from '../domain/auth-provider';
import type { Identity } from '../domain/identity';
import { turnOfAccount } from './passwords';
import { callerOf } from './sessions';

/** The accounts at providers that sign the caller in. A token is told of none. Throws UNAUTHENTICATED. */
export const linkedAccounts = async (env: Env): Promise<readonly Identity[]> => {
  const { id, door } = callerOf(env);
  return door === 'SESSION' ? selectIdentitiesOf(env.db, id) : [];
};

type UnlinkRefused = Refusal<'NOT_FOUND' | 'WRONG_STATE'>;

/**
 * Takes the caller's account at a provider off and ends the caller's other sessions. Refused when nothing else would
 * sign the caller in: another account, or a password. Throws UNAUTHENTICATED.
 */
export const unlinkAccount = (env: Env, provider: AuthProvider): Promise<Result<null, UnlinkRefused>> =>
  transact<null, UnlinkRefused>(env, async (inner) => {
    const { id, door, accessId } = callerOf(inner);
    if (door !== 'SESSION')
      return fail({ code: 'WRONG_STATE', message: "A token can't change how its owner signs in: sign in for that." });
    // Two of these at once must not take off the last two.
    await turnOfAccount(inner.db, id);
    const linked = await selectIdentitiesOf(inner.db, id);
    if (!linked.some((identity) => identity.provider === provider))
      return refuse('NOT_FOUND', ['input', 'provider'], 'You have no account at this provider linked.');
    const others = linked.some((identity) => identity.provider !== provider);
    if (!others && (await selectLocalAccount(inner.db, id)) === undefined)
      return fail({ code: 'WRONG_STATE', message: 'Nothing else would sign you in: link another account first.' });
    const removed = await deleteIdentitiesOf(inner.db, id, provider);
    await revokeSessionsOf(inner.db, id, { but: accessId, at: inner.now() });
    await accessChanged(inner);
    await record(inner, { type: 'IdentitiesUnlinked', on: null, subjectId: id, data: { provider, removed } });
    return succeed(null);
  });
