import { isDuplicate } from '../../../database/retry';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, type Permission } from '../../access';
import { checkActive } from '../../groups';
import * as data from '../data/roots';
import { checkBranch, checkGitUrl } from '../domain/git-url';
import { checkExclusions, checkNickname } from '../domain/new-root';
import type { DeactivationReason, GitRoot, Root } from '../domain/root';
import type { GitRootDraft } from './add-roots';
import { forgetStaleCloning } from './cloning-steps';
import { checkCredentials, checkUnique, type RootRefused } from './check-root';
import { rootTenancy, standingRoot } from './read-roots';
import type { WasReportedOn } from './remove-roots';

const change = async (
  env: Env,
  id: string,
  permission: Permission,
  fact: string,
  decide: (root: Root, env: Env) => Promise<Result<Root, RootRefused>>,
  said: Readonly<Record<string, unknown>> = {},
): Promise<Result<Root, RootRefused>> => {
  try {
    return await transact<Root, RootRefused>(env, async (inner) => {
      const before = await standingRoot(inner, id);
      authorize(inner, permission, rootTenancy(before));
      const active = await checkActive(inner, before.groupId, ['input', 'rootId']);
      if (!active.ok) return active;
      const next = await decide(before, inner);
      if (!next.ok) return next;
      const unique = await checkUnique(inner, next.value);
      if (!unique.ok) return unique;
      if ((await data.updateRoot(inner.db, before, next.value)) === 0) throw conflict();
      const kept = await forgetStaleCloning(inner, before, next.value);
      await record(inner, {
        type: fact,
        on: rootTenancy(before),
        subjectId: id,
        data: { ...differenceOf(before, next.value), ...said },
      });
      return succeed(kept);
    });
  } catch (error) {
    if (isDuplicate(error)) return refuse('ALREADY_EXISTS', ['input'], 'Another root has this already.');
    throw error;
  }
};

const checkGitChange = (root: GitRoot, draft: Partial<GitRootDraft>): Result<GitRoot, RootRefused> => {
  const url = checkGitUrl(draft.url ?? root.url);
  if (!url.ok) return url;
  const branch = checkBranch(draft.branch ?? root.branch);
  if (!branch.ok) return branch;
  const exclusions = checkExclusions(draft.exclusions ?? root.exclusions);
  if (!exclusions.ok) return exclusions;
  const nickname = checkNickname(draft.nickname ?? root.nickname);
  if (!nickname.ok) return nickname;
  return succeed({
    ...root,
    url: url.value.url,
    branch: branch.value,
    exclusions: exclusions.value,
    nickname: nickname.value,
    credentialsId: draft.credentialsId === undefined ? root.credentialsId : draft.credentialsId,
  });
};

/** Changes a git repository; its address and branch only while nothing was reported on it. */
export const updateGitRoot = (
  env: Env,
  id: string,
  draft: Partial<GitRootDraft>,
  wasReportedOn: WasReportedOn,
): Promise<Result<Root, RootRefused>> =>
  change(env, id, 'ROOT_MANAGE', 'RootUpdated', async (root, inner) => {
    if (root.__typename !== 'GitRoot')
      return refuse('WRONG_STATE', ['input', 'rootId'], 'The root is no git repository.');
    if (root.state !== 'ACTIVE') return refuse('WRONG_STATE', ['input', 'rootId'], 'The root is not active.');
    const next = checkGitChange(root, draft);
    if (!next.ok) return next;
    const credentials = await checkCredentials(inner, next.value);
    if (!credentials.ok) return credentials;
    const moves = next.value.url !== root.url || next.value.branch !== root.branch;
    return moves && (await wasReportedOn(inner, id))
      ? refuse('WRONG_STATE', ['input', 'url'], 'Vulnerabilities were reported on the root: add another root instead.')
      : next;
  });

/** Changes the nickname of an IP address or a URL. */
export const updateRootNickname = (env: Env, id: string, nickname: string): Promise<Result<Root, RootRefused>> =>
  change(env, id, 'ROOT_MANAGE', 'RootUpdated', (root) => {
    const checked = checkNickname(nickname);
    if (root.state !== 'ACTIVE')
      return Promise.resolve(refuse('WRONG_STATE', ['input', 'rootId'], 'The root is not active.'));
    return Promise.resolve(checked.ok ? succeed({ ...root, nickname: checked.value }) : checked);
  });

/** What else happens when a root goes out of scope: told to the modules above, in the transaction. */
export type LeavingScope = (env: Env, root: Root) => Promise<void>;

const maximumReason = 250;

/** Takes a root out of scope. The reason OTHER needs words. */
export const deactivateRoot = (
  env: Env,
  id: string,
  reason: DeactivationReason,
  other: string | null,
  leaving: LeavingScope,
): Promise<Result<Root, RootRefused>> => {
  const words = checkText(other ?? '', ['input', 'other'], {
    minimum: reason === 'OTHER' ? 1 : 0,
    maximum: maximumReason,
  });
  const decide = (root: Root): Result<Root, RootRefused> => {
    if (!words.ok) return words;
    return root.state === 'ACTIVE'
      ? succeed({ ...root, state: 'INACTIVE' as const })
      : refuse('WRONG_STATE', ['input', 'rootId'], 'The root is inactive already.');
  };
  const said = { reason, other: words.ok ? words.value : null };
  return transact<Root, RootRefused>(env, async (inner) => {
    const done = await change(
      inner,
      id,
      'ROOT_REMOVE',
      'RootDeactivated',
      (root) => Promise.resolve(decide(root)),
      said,
    );
    if (done.ok) await leaving(inner, done.value);
    return done;
  });
};

/** Takes a root back into scope. */
export const activateRoot = (env: Env, id: string): Promise<Result<Root, RootRefused>> =>
  change(env, id, 'ROOT_REMOVE', 'RootActivated', (root) =>
    Promise.resolve(
      root.state === 'INACTIVE'
        ? succeed({ ...root, state: 'ACTIVE' as const })
        : refuse('WRONG_STATE', ['input', 'rootId'], 'The root is active already.'),
    ),
  );
