import { isDuplicate } from '../../../database/retry';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { groupTenancy, type Group } from '../../groups';
import * as data from '../data/roots';
import { neverCloned } from '../domain/cloning';
import { checkBranch, checkGitUrl } from '../domain/git-url';
import { checkAddress, checkExclusions, checkNickname, checkService, checkUrl, nicknameFrom } from '../domain/new-root';
import type { GitRoot, IPRoot, Root, URLRoot } from '../domain/root';
import { checkCredentials, checkUnique, taken, type RootRefused } from './check-root';
import { rootTenancy } from './read-roots';

const add = async <R extends Root>(
  env: Env,
  group: Group,
  typename: R['__typename'],
  make: (env: Env) => Promise<Result<R, RootRefused>>,
): Promise<Result<Root, RootRefused>> => {
  authorize(env, 'ROOT_MANAGE', groupTenancy(group));
  const fits = checkService(typename, group.service);
  if (!fits.ok) return fits;
  if (group.state !== 'ACTIVE') return refuse('WRONG_STATE', ['input', 'groupId'], 'The group is not active.');
  try {
    return await transact<Root, RootRefused>(env, async (inner) => {
      const made = await make(inner);
      if (!made.ok) return made;
      const unique = await checkUnique(inner, made.value);
      if (!unique.ok) return unique;
      await data.insertRoot(inner.db, made.value, nameOf(inner.actor));
      await record(inner, {
        type: 'RootAdded',
        on: rootTenancy(made.value),
        subjectId: made.value.id,
        data: { after: made.value },
      });
      return made;
    });
  } catch (error) {
    if (isDuplicate(error)) return taken();
    throw error;
  }
};

const common = (env: Env, { id, organizationId }: Group): Omit<Root, '__typename' | 'nickname'> => ({
  id: env.newId(),
  organizationId,
  groupId: id,
  state: 'ACTIVE',
  createdAt: env.now(),
});

export interface GitRootDraft {
  readonly url: string;
  readonly branch: string;
  readonly nickname?: string;
  readonly exclusions?: readonly string[];
  readonly credentialsId?: string | null;
}

/** A free nickname out of the repository's name; a taken one gets the host before it. */
const freeNickname = async ({ db }: Env, groupId: string, host: string, repository: string): Promise<string> =>
  (await data.selectRootByNickname(db, groupId, nicknameFrom(repository))) === undefined
    ? nicknameFrom(repository)
    : nicknameFrom(`${host}-${repository}`);

/** Adds a git repository to a group with the WHITE service. */
export const addGitRoot = (env: Env, group: Group, draft: GitRootDraft): Promise<Result<Root, RootRefused>> =>
  add<GitRoot>(env, group, 'GitRoot', async (inner) => {
    const url = checkGitUrl(draft.url);
    if (!url.ok) return url;
    const branch = checkBranch(draft.branch);
    if (!branch.ok) return branch;
    const exclusions = checkExclusions(draft.exclusions ?? []);
    if (!exclusions.ok) return exclusions;
    const nickname = checkNickname(
      draft.nickname ?? (await freeNickname(inner, group.id, url.value.host, url.value.repository)),
    );
    if (!nickname.ok) return nickname;
    const root: GitRoot = {
      ...common(inner, group),
      __typename: 'GitRoot',
      nickname: nickname.value,
      url: url.value.url,
      branch: branch.value,
      exclusions: exclusions.value,
      credentialsId: draft.credentialsId ?? null,
      cloning: neverCloned,
    };
    const credentials = await checkCredentials(inner, root);
    return credentials.ok ? succeed(root) : credentials;
  });

/** Adds an IP address to a group with the BLACK service. */
export const addIpRoot = (
  env: Env,
  group: Group,
  draft: { readonly address: string; readonly nickname: string },
): Promise<Result<Root, RootRefused>> =>
  add<IPRoot>(env, group, 'IPRoot', (inner) => {
    const address = checkAddress(draft.address);
    if (!address.ok) return Promise.resolve(address);
    const nickname = checkNickname(draft.nickname);
    return Promise.resolve(
      nickname.ok
        ? succeed({ ...common(inner, group), __typename: 'IPRoot', nickname: nickname.value, address: address.value })
        : nickname,
    );
  });

/** Adds a URL to a group with the BLACK service. */
export const addUrlRoot = (
  env: Env,
  group: Group,
  draft: { readonly url: string; readonly nickname: string },
): Promise<Result<Root, RootRefused>> =>
  add<URLRoot>(env, group, 'URLRoot', (inner) => {
    const parts = checkUrl(draft.url);
    if (!parts.ok) return Promise.resolve(parts);
    const nickname = checkNickname(draft.nickname);
    return Promise.resolve(
      nickname.ok
        ? succeed({ ...common(inner, group), __typename: 'URLRoot', nickname: nickname.value, ...parts.value })
        : nickname,
    );
  });
