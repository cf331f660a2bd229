import type { Env } from '../../../kernel/env';
import type { GitFailure, GitSecret } from '../../../kernel/git';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize } from '../../access';
import { openCredentials } from '../../credentials';
import { groupTenancy, type Group } from '../../groups';
import { accessRefused } from '../domain/git-access';
import { checkBranch, checkGitUrl } from '../domain/git-url';
import { checkService } from '../domain/new-root';
import type { GitRoot } from '../domain/root';
import type { GitRootDraft } from './add-roots';
import { rootTenancy, standingRoot } from './read-roots';

export type AccessRefused = Refusal<
  'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE' | 'NOT_FOUND' | 'SECRET_UNREADABLE' | GitFailure
>;

type Place = Pick<GitRoot, 'organizationId' | 'url' | 'branch' | 'credentialsId'>;

/** What opens a repository; null where nothing is needed. */
export const secretOf = (
  env: Env,
  { organizationId, credentialsId, url }: Place,
): Promise<Result<GitSecret | null, AccessRefused>> =>
  credentialsId === null ? Promise.resolve(succeed(null)) : openCredentials(env, organizationId, credentialsId, url);

/** Asks a repository for the end of its branch. No transaction may be open: it takes seconds. */
const commitOf = async (env: Env, place: Place): Promise<Result<string, AccessRefused>> => {
  const url = checkGitUrl(place.url);
  if (!url.ok) return url;
  const branch = checkBranch(place.branch);
  if (!branch.ok) return branch;
  const checked = { ...place, url: url.value.url, branch: branch.value };
  const secret = await secretOf(env, checked);
  if (!secret.ok) return secret;
  const found = await env.git.head({ url: checked.url, branch: checked.branch, secret: secret.value });
  return found.ok ? found : accessRefused(found.error);
};

/** Tries to read a branch of a repository with credentials of the group's organization; answers its commit. */
export const verifyGitAccess = async (
  env: Env,
  group: Group,
  { url, branch, credentialsId }: Pick<GitRootDraft, 'url' | 'branch' | 'credentialsId'>,
): Promise<Result<string, AccessRefused>> => {
  authorize(env, 'ROOT_MANAGE', groupTenancy(group));
  const fits = checkService('GitRoot', group.service);
  if (!fits.ok) return fits;
  return commitOf(env, { organizationId: group.organizationId, url, branch, credentialsId: credentialsId ?? null });
};

/** The same for a root as a change would make it. */
export const verifyChangedAccess = async (
  env: Env,
  rootId: string,
  { url, branch, credentialsId }: Partial<GitRootDraft>,
): Promise<Result<unknown, AccessRefused>> => {
  const root = await standingRoot(env, rootId);
  authorize(env, 'ROOT_MANAGE', rootTenancy(root));
  // What is no repository is refused by the change itself.
  if (root.__typename !== 'GitRoot') return succeed(null);
  return commitOf(env, {
    organizationId: root.organizationId,
    url: url ?? root.url,
    branch: branch ?? root.branch,
    credentialsId: credentialsId === undefined ? root.credentialsId : credentialsId,
  });
};
