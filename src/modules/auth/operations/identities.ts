import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { fail, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { accessChanged, authorize, stakeholderByEmail } from '../../access';
import { deleteIdentitiesOf } from '../data/identities';
import { revokeSessionsOf } from '../data/sessions';
import type { AuthProvider } from '../domain/auth-provider';

/**
 * Takes a person's accounts at a provider off, so that the next sign-in links one anew: for addresses that changed
 * hands. Ends the person's sessions. Answers how many accounts there were.
 */
export const unlinkIdentities = async (
  env: Env,
  email: string,
  provider: AuthProvider,
): Promise<Result<number, Refusal<'NOT_FOUND'>>> => {
  authorize(env, 'PEOPLE_MANAGE', null);
  return transact<number, Refusal<'NOT_FOUND'>>(env, async (inner) => {
    const person = await stakeholderByEmail(inner, email);
    if (person === undefined) return fail({ code: 'NOT_FOUND', field: ['email'], message: 'Nobody has this address.' });
    const removed = await deleteIdentitiesOf(inner.db, person.id, provider);
    await revokeSessionsOf(inner.db, person.id, { but: null, at: inner.now() });
    await accessChanged(inner);
    await record(inner, { type: 'IdentitiesUnlinked', on: null, subjectId: person.id, data: { provider, removed } });
    return succeed(removed);
  });
};
