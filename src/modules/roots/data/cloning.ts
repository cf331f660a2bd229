import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, plain, rawRows, type Columns } from '../../../database/rows';
import { cloningChangeShape, type CloningChange, type CloningStatus } from '../domain/cloning';
import type { CloningTurn } from '../domain/cloning-turn';
import { cloningOf, type StoredRoot } from './stored-root';

const changeColumns = columnsOf(cloningChangeShape);
const changeTypes = typesOf(cloningChangeShape);

type StoredTurn = Pick<
  StoredRoot,
  'id' | 'cloningStatus' | 'cloningFailure' | 'cloningCommit' | 'cloningChangedAt' | 'clonedAt'
> & { readonly cloningLease: string | null; readonly cloningAttempts: number; readonly cloningDueAt: string };

const turnColumns: Columns<StoredTurn> = {
  id: plain,
  cloningStatus: plain,
  cloningFailure: plain,
  cloningCommit: plain,
  cloningChangedAt: plain,
  clonedAt: plain,
  cloningLease: plain,
  cloningAttempts: plain,
  cloningDueAt: plain,
};

export const selectTurn = async (db: Db, rootId: string): Promise<CloningTurn | undefined> => {
  const [stored] = await selectByIds(db, 'roots', turnColumns, [rootId]);
  return (
    stored && {
      cloning: cloningOf(stored),
      lease: stored.cloningLease,
      attempts: stored.cloningAttempts,
      dueAt: stored.cloningDueAt,
    }
  );
};

/** Changes a turn that still is as it was read; answers 0 when somebody was quicker. */
export const updateTurn = (db: Db, rootId: string, before: CloningTurn, next: CloningTurn): Promise<number> =>
  change(
    db,
    db.sql('roots').where({ id: rootId, cloningStatus: before.cloning.status, cloningLease: before.lease }).update({
      cloningStatus: next.cloning.status,
      cloningFailure: next.cloning.failure,
      cloningCommit: next.cloning.commit,
      cloningChangedAt: next.cloning.changedAt,
      clonedAt: next.cloning.clonedAt,
      cloningLease: next.lease,
      cloningAttempts: next.attempts,
      cloningDueAt: next.dueAt,
    }),
  );

/** Has a root be looked at later; nothing of its state changes. */
export const postpone = (db: Db, rootId: string, dueAt: string): Promise<number> =>
  change(db, db.sql('roots').where({ id: rootId, cloningLease: null }).update({ cloningDueAt: dueAt }));

/** Makes a lease last longer; answers 0 when it is held no more. */
export const renewLease = (db: Db, rootId: string, lease: string, end: string): Promise<number> =>
  change(db, db.sql('roots').where({ id: rootId, cloningLease: lease }).update({ cloningDueAt: end }));

/** What was asked for goes first, then what somebody began and left, then what is due again. */
const inOrder: readonly CloningStatus[] = ['QUEUED', 'CLONING', 'UNKNOWN', 'FAILED', 'OK'];

/** The ids of active git roots that are to be read by now: at most so many of each status. */
export const selectDue = async (db: Db, now: string, most: number): Promise<readonly string[]> => {
  const part = (status: CloningStatus, rank: number): string =>
    `select * from (select id, cloning_due_at, ${String(rank)} as rank from roots
     where kind = 'GIT' and state = 'ACTIVE' and cloning_status = '${status}' and cloning_due_at <= ?
     order by cloning_due_at, id limit ${String(most)}) as due_${String(rank)}`;
  const due = await rawRows<{ readonly id: string }>(
    db,
    `select id from (${inOrder.map(part).join(' union all ')}) as due order by rank, cloning_due_at, id`,
    inOrder.map(() => now),
    { id: plain },
  );
  return due.map(({ id }) => id);
};

/** The ids of all active git roots after an id, in their order. */
export const selectGitRootsAfter = async (db: Db, after: string, most: number): Promise<readonly string[]> => {
  const found = await rawRows<{ readonly id: string }>(
    db,
    `select id from roots where kind = 'GIT' and state = 'ACTIVE' and id > ? order by id limit ${String(most)}`,
    [after],
    { id: plain },
  );
  return found.map(({ id }) => id);
};

export const insertCloningChanges = (db: Db, changes: readonly CloningChange[]): Promise<number> =>
  insertMany(db, 'cloning_changes', changeTypes, changes);

/** The newest steps of each root, the oldest of them first. */
export const selectCloningChanges = (db: Db, rootIds: readonly string[]): Promise<readonly CloningChange[]> =>
  selectNewest(db, { table: 'cloning_changes', columns: changeColumns, of: 'root_id' }, rootIds);
