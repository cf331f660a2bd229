import type { Env } from '../../../kernel/env';
import type { GitSecret } from '../../../kernel/git';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { UnreadableSecret } from '../../../kernel/secrets';
import * as data from '../data/credentials';
import { openSecret } from './sealed-secret';
import { usableCredentials } from './use-credentials';

/**
 * The secret with which an address may be opened, for the git of the server and for nobody else. The credentials must be
 * of the organization and for the host of the address.
 */
export const openCredentials = async (
  env: Pick<Env, 'db' | 'secrets' | 'log'>,
  organizationId: string,
  credentialsId: string,
  url: string,
): Promise<Result<GitSecret, Refusal<'NOT_FOUND' | 'INVALID_VALUE' | 'SECRET_UNREADABLE'>>> => {
  const usable = await usableCredentials(env, organizationId, credentialsId, url);
  if (!usable.ok) return usable;
  const row = await data.selectSecret(env.db, credentialsId);
  const field = ['input', 'credentialsId'];
  if (row === undefined) return refuse('NOT_FOUND', field, 'The organization has no such credentials.');
  try {
    return succeed(openSecret(env, row));
  } catch (error) {
    if (!(error instanceof UnreadableSecret)) throw error;
    env.log.error({ err: error, credentialsId }, 'a secret can not be read');
    return refuse('SECRET_UNREADABLE', field, 'The secret can not be read with the keys of this server: set it anew.');
  }
};
