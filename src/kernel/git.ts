import type { Result } from './result';

/** What a person gives to reach a repository. */
export type GitSecret =
  | { readonly type: 'HTTPS'; readonly user: string; readonly password: string }
  | { readonly type: 'TOKEN'; readonly user: string; readonly token: string }
  | { readonly type: 'SSH'; readonly privateKey: string };

/** Why a repository was not read. Nothing else of what a remote says is ever passed on. */
export type GitFailure =
  | 'REFUSED_ADDRESS'
  | 'NOT_REACHABLE'
  | 'HOST_NOT_TRUSTED'
  | 'AUTHENTICATION_FAILED'
  | 'REPOSITORY_NOT_FOUND'
  | 'BRANCH_NOT_FOUND'
  | 'TIMED_OUT'
  | 'TOO_LARGE';

/** Why a repository was not fetched: the objects may be unsound, or nobody wants them any more. */
export type FetchFailure = GitFailure | 'UNSOUND' | 'ABORTED';

/** A branch of a repository elsewhere, and what opens it. */
export interface Remote {
  readonly url: string;
  readonly branch: string;
  readonly secret: GitSecret | null;
}

/** Git, as far as remotes are asked. */
export interface Git {
  /** The commit that a branch ends with, within seconds. Throws UNAVAILABLE when too many ask, or there is no git. */
  readonly head: (remote: Remote) => Promise<Result<string, GitFailure>>;
  /**
   * Fetches a branch with all of its history into a folder, bare and of its own, within minutes. The folder goes when
   * `work` on it has ended. `commit` is one that the branch ended with: its length tells how objects are named. Throws
   * UNAVAILABLE when there is no git.
   */
  readonly withClone: <T>(
    remote: Remote,
    commit: string,
    work: (folder: string) => Promise<T>,
    signal?: AbortSignal,
  ) => Promise<Result<T, FetchFailure>>;
}
