import type { Db } from '../../../database/db';
import { among, insertMany, selectByIds } from '../../../database/portable';
import { change, plain, rows, type Columns } from '../../../database/rows';
import { naturalKey, repositoryKey, type Root } from '../domain/root';
import { digest } from './digest';
import { kindOf, rootOf, type StoredRoot } from './stored-root';

export const rootColumns: Columns<StoredRoot> = {
  id: plain,
  organizationId: plain,
  groupId: plain,
  kind: plain,
  nickname: plain,
  state: plain,
  url: plain,
  branch: plain,
  exclusions: plain,
  credentialsId: plain,
  cloningStatus: plain,
  cloningFailure: plain,
  cloningCommit: plain,
  cloningChangedAt: plain,
  clonedAt: plain,
  address: plain,
  protocol: plain,
  host: plain,
  port: plain,
  path: plain,
  query: plain,
  createdAt: plain,
};

const types = {
  id: 'text',
  organizationId: 'text',
  groupId: 'text',
  kind: 'text',
  nickname: 'text',
  state: 'text',
  naturalKey: 'text',
  repositoryKey: 'text',
  url: 'text',
  branch: 'text',
  exclusions: 'text',
  credentialsId: 'text',
  address: 'text',
  protocol: 'text',
  host: 'text',
  port: 'integer',
  path: 'text',
  query: 'text',
  createdAt: 'timestamptz',
  createdBy: 'text',
} as const;

const many = async (stored: Promise<readonly StoredRoot[]>): Promise<readonly Root[]> => (await stored).map(rootOf);

export const selectRoots = (db: Db, ids: readonly string[]): Promise<readonly Root[]> =>
  many(selectByIds(db, 'roots', rootColumns, ids));

/** The roots of a group that have one of the nicknames. */
export const selectRootsByNicknames = (db: Db, groupId: string, names: readonly string[]): Promise<readonly Root[]> => {
  const named = db
    .sql('roots')
    .where({ groupId })
    .whereRaw(among(db, 'roots.nickname', names));
  return many(rows(db, named, rootColumns, 'roots'));
};

export const selectRootByNickname = async (db: Db, groupId: string, nickname: string): Promise<Root | undefined> =>
  (await selectRootsByNicknames(db, groupId, [nickname]))[0];

export const selectActiveRoots = (db: Db, groupId: string, limit: number): Promise<readonly Root[]> =>
  many(rows(db, db.sql('roots').where({ groupId, state: 'ACTIVE' }).limit(limit), rootColumns, 'roots'));

/** A root of the organization that has the same natural key. */
export const selectRootByKey = async (db: Db, root: Root): Promise<Root | undefined> =>
  (
    await many(
      rows(
        db,
        db.sql('roots').where({ organizationId: root.organizationId, naturalKey: digest(naturalKey(root)) }),
        rootColumns,
        'roots',
      ),
    )
  )[0];

/** A git root of the group that has the same repository. */
export const selectRootByRepository = async (db: Db, groupId: string, url: string): Promise<Root | undefined> =>
  (
    await many(
      rows(db, db.sql('roots').where({ groupId, repositoryKey: digest(repositoryKey(url)) }), rootColumns, 'roots'),
    )
  )[0];

const keys = (root: Root): { naturalKey: string; repositoryKey: string | null } => ({
  naturalKey: digest(naturalKey(root)),
  repositoryKey: root.__typename === 'GitRoot' ? digest(repositoryKey(root.url)) : null,
});

export const insertRoot = (db: Db, root: Root, createdBy: string): Promise<number> => {
  const { exclusions } = root as Partial<{ exclusions: readonly string[] }>;
  return insertMany(db, 'roots', types, [
    { ...root, ...keys(root), kind: kindOf(root), exclusions: JSON.stringify(exclusions ?? []), createdBy },
  ]);
};

/** Changes a root that still is as it was read; answers 0 when somebody was quicker. */
export const updateRoot = (db: Db, before: Root, next: Root): Promise<number> => {
  const git = next.__typename === 'GitRoot' ? next : undefined;
  const gitBefore = before.__typename === 'GitRoot' ? before : undefined;
  return change(
    db,
    db
      .sql('roots')
      .where({
        id: before.id,
        state: before.state,
        nickname: before.nickname,
        ...keys(before),
        ...(gitBefore && { exclusions: JSON.stringify(gitBefore.exclusions), credentialsId: gitBefore.credentialsId }),
      })
      .update({
        nickname: next.nickname,
        state: next.state,
        ...keys(next),
        ...(git && {
          url: git.url,
          branch: git.branch,
          exclusions: JSON.stringify(git.exclusions),
          credentialsId: git.credentialsId,
        }),
      }),
  );
};

/** The roots that use credentials. */
export const selectRootsByCredentials = (db: Db, credentialsId: string): Promise<readonly Root[]> =>
  many(rows(db, db.sql('roots').where({ credentialsId }).orderBy('id'), rootColumns, 'roots'));

export const deleteRoot = (db: Db, id: string): Promise<number> => change(db, db.sql('roots').where({ id }).delete());

export const deleteRootsOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('roots').where({ groupId }).delete());
