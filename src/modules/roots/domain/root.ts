import type { Cloning } from './cloning';

interface Common {
  readonly id: string;
  readonly organizationId: string;
  readonly groupId: string;
  readonly nickname: string;
  readonly state: 'ACTIVE' | 'INACTIVE';
  readonly createdAt: string;
}

/** A git repository in scope. */
export interface GitRoot extends Common {
  readonly __typename: 'GitRoot';
  readonly url: string;
  readonly branch: string;
  readonly exclusions: readonly string[];
  /** What opens the repository: of the same organization, and for the host of the address. */
  readonly credentialsId: string | null;
  readonly cloning: Cloning;
}

/** An IP address in scope. */
export interface IPRoot extends Common {
  readonly __typename: 'IPRoot';
  readonly address: string;
}

/** A URL in scope. */
export interface URLRoot extends Common {
  readonly __typename: 'URLRoot';
  readonly protocol: 'HTTP' | 'HTTPS' | 'FILE';
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly query: string | null;
}

export type Root = GitRoot | IPRoot | URLRoot;

export type RootKind = 'GIT' | 'IP' | 'URL';

/** Why a root goes out of scope; OTHER needs words. */
export type DeactivationReason = 'OUT_OF_SCOPE' | 'REGISTERED_BY_MISTAKE' | 'OTHER';

/** What must be unique in the organization, inactive roots included. Case never tells two roots apart. */
export const naturalKey = (root: Root): string => {
  switch (root.__typename) {
    case 'GitRoot':
      return JSON.stringify(['GIT', repositoryKey(root.url), root.branch]);
    case 'IPRoot':
      return JSON.stringify(['IP', root.address]);
    case 'URLRoot':
      return JSON.stringify(['URL', root.protocol, root.host, root.port, root.path, root.query]);
  }
};

/** A repository is the same with and without `.git`, and whatever the case of its letters. Unique in the group. */
export const repositoryKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');

/** Whether something else is read of a repository than before: another place, other files, or nothing any more. */
export const readsOtherwise = (before: GitRoot, next: GitRoot): boolean =>
  JSON.stringify([before.url, before.branch, before.exclusions, before.state]) !==
  JSON.stringify([next.url, next.branch, next.exclusions, next.state]);
