import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import * as data from '../data/credentials';
import type { Credentials } from '../domain/credentials';
import { credentialsToChange } from './use-credentials';

/** Has what uses credentials go on without them: a task of the modules above, done in the transaction. */
export type Detaching = (env: Env, credentials: Credentials) => Promise<void>;

/** Removes credentials; the roots that use them go on without. */
export const removeCredentials = (
  env: Env,
  organizationId: string,
  credentialsId: string,
  detach: Detaching,
): Promise<Result<null, Refusal<'NOT_FOUND'>>> =>
  transact<null, Refusal<'NOT_FOUND'>>(env, async (inner) => {
    const found = await credentialsToChange(inner, organizationId, credentialsId);
    if (!found.ok) return found;
    await detach(inner, found.value);
    if ((await data.deleteCredentials(inner.db, credentialsId)) === 0) throw conflict();
    await record(inner, {
      type: 'CredentialsRemoved',
      on: { organizationId, groupId: null },
      subjectId: credentialsId,
      data: { before: found.value },
    });
    return succeed(null);
  });
