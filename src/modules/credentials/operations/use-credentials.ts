import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize } from '../../access';
import * as data from '../data/credentials';
import { checkUse, type Credentials } from '../domain/credentials';

const none = (): Result<never, Refusal<'NOT_FOUND'>> =>
  refuse('NOT_FOUND', ['input', 'credentialsId'], 'The organization has no such credentials.');

/** The credentials that a change concerns: the actor manages their organization. */
export const credentialsToChange = async (
  env: Env,
  organizationId: string,
  credentialsId: string,
): Promise<Result<Credentials, Refusal<'NOT_FOUND'>>> => {
  authorize(env, 'CREDENTIALS_MANAGE', { organizationId, groupId: null });
  const [credentials] = await data.selectCredentials(env.db, [credentialsId]);
  return credentials?.organizationId === organizationId ? succeed(credentials) : none();
};

/** The credentials with which an address may be opened: of the organization, and for the host of the address. */
export const usableCredentials = async (
  { db }: Pick<Env, 'db'>,
  organizationId: string,
  credentialsId: string,
  url: string,
): Promise<Result<Credentials, Refusal<'NOT_FOUND' | 'INVALID_VALUE'>>> => {
  const [credentials] = await data.selectCredentials(db, [credentialsId]);
  if (credentials?.organizationId !== organizationId) return none();
  const use = checkUse(credentials, url);
  return use.ok ? succeed(credentials) : use;
};
