import type { Cloning } from '../domain/cloning';
import type { GitRoot, IPRoot, Root, RootKind, URLRoot } from '../domain/root';

/** One table holds all kinds of root; columns of other kinds are null. */
export interface StoredRoot {
  readonly id: string;
  readonly organizationId: string;
  readonly groupId: string;
  readonly kind: RootKind;
  readonly nickname: string;
  readonly state: Root['state'];
  readonly url: string | null;
  readonly branch: string | null;
  readonly exclusions: string;
  readonly credentialsId: string | null;
  readonly cloningStatus: Cloning['status'];
  readonly cloningFailure: Cloning['failure'];
  readonly cloningCommit: string | null;
  readonly cloningChangedAt: string | null;
  readonly clonedAt: string | null;
  readonly address: string | null;
  readonly protocol: URLRoot['protocol'] | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly path: string | null;
  readonly query: string | null;
  readonly createdAt: string;
}

export const kindOf = ({ __typename }: Root): RootKind =>
  (({ GitRoot: 'GIT', IPRoot: 'IP', URLRoot: 'URL' }) as const)[__typename];

type StoredCloning = Pick<
  StoredRoot,
  'cloningStatus' | 'cloningFailure' | 'cloningCommit' | 'cloningChangedAt' | 'clonedAt'
>;

export const cloningOf = (stored: StoredCloning): Cloning => ({
  status: stored.cloningStatus,
  failure: stored.cloningFailure,
  commit: stored.cloningCommit,
  clonedAt: stored.clonedAt,
  changedAt: stored.cloningChangedAt,
});

export const rootOf = (stored: StoredRoot): Root => {
  const { id, organizationId, groupId, nickname, state, createdAt } = stored;
  const common = { id, organizationId, groupId, nickname, state, createdAt };
  switch (stored.kind) {
    case 'GIT':
      return {
        ...common,
        __typename: 'GitRoot',
        url: stored.url,
        branch: stored.branch,
        exclusions: JSON.parse(stored.exclusions) as string[],
        credentialsId: stored.credentialsId,
        cloning: cloningOf(stored),
      } as GitRoot;
    case 'IP':
      return { ...common, __typename: 'IPRoot', address: stored.address } as IPRoot;
    case 'URL': {
      const { protocol, host, port, path, query } = stored;
      return { ...common, __typename: 'URLRoot', protocol, host, port, path, query } as URLRoot;
    }
  }
};
