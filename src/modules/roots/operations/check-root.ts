import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { usableCredentials } from '../../credentials';
import * as data from '../data/roots';
import type { GitRoot, Root } from '../domain/root';

export type RootRefused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'WRONG_STATE' | 'NOT_FOUND'>;

/** The answer to a root that is there already. */
export const taken = (): Result<never, RootRefused> =>
  refuse('ALREADY_EXISTS', ['input'], 'The organization has this root already, perhaps an inactive one.');

const nicknameTaken = (): Result<never, RootRefused> =>
  refuse('ALREADY_EXISTS', ['input', 'nickname'], 'A root of the group has this nickname already.');

/** Refuses what another root has already: the nickname in the group, the address in the organization. */
export const checkUnique = async ({ db }: Env, root: Root): Promise<Result<null, RootRefused>> => {
  const others = (found: Root | undefined): boolean => found !== undefined && found.id !== root.id;
  if (others(await data.selectRootByKey(db, root))) return taken();
  if (root.__typename === 'GitRoot' && others(await data.selectRootByRepository(db, root.groupId, root.url)))
    return refuse('ALREADY_EXISTS', ['input', 'url'], 'The group has this repository already.');
  return others(await data.selectRootByNickname(db, root.groupId, root.nickname)) ? nicknameTaken() : succeed(null);
};

/** Refuses credentials that are not of the organization, or not for the address. */
export const checkCredentials = async (
  env: Env,
  { organizationId, credentialsId, url }: Pick<GitRoot, 'organizationId' | 'credentialsId' | 'url'>,
): Promise<Result<unknown, RootRefused>> =>
  credentialsId === null ? succeed(null) : usableCredentials(env, organizationId, credentialsId, url);
