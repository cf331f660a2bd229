import type { Db } from '../../../database/db';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import { reportShape, type Report } from '../domain/report';

export const reportColumns = columnsOf(reportShape);

const types = typesOf(reportShape);

export const selectReports = (db: Db, ids: readonly string[]): Promise<readonly Report[]> =>
  selectByIds(db, 'reports', reportColumns, ids);

/** The newest report of a root with this content that was applied. */
export const selectReportByContent = async (db: Db, rootId: string, contentKey: string): Promise<Report | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(reportColumns, 'reports')} from reports where root_id = ? and content_key = ? and state = 'APPLIED' order by id desc limit 1`,
      [rootId, contentKey],
      reportColumns,
    )
  )[0];

export const insertReport = (db: Db, report: Report): Promise<number> => insertMany(db, 'reports', types, [report]);

/** The place of the next report of a root in the order in which they are applied, by somebody whose turn it is. */
export const selectNextOrder = async (db: Db, rootId: string): Promise<number> =>
  (
    await rawRows<{ readonly next: number }>(
      db,
      `select coalesce(max(applied_order), 0) + 1 as next from reports where root_id = ? and applied_order is not null`,
      [rootId],
      { next: plain },
    )
  )[0]?.next ?? 1;

/** The newest report of a root that is applied and not undone. */
export const selectNewestApplied = async (db: Db, rootId: string): Promise<Report | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(reportColumns, 'reports')} from reports
       where root_id = ? and applied_order is not null and state = 'APPLIED' order by applied_order desc limit 1`,
      [rootId],
      reportColumns,
    )
  )[0];

/** Marks a report as undone; answers 0 when somebody was quicker, or when what is kept for it was just forgotten. */
export const updateUndone = (db: Db, id: string): Promise<number> =>
  rawChange(
    db,
    `update reports set state = 'UNDONE', undoable_until = null
     where id = ? and state = 'APPLIED' and undoable_until is not null`,
    [id],
  );

/** Ends that reports can be undone whose time is over. */
export const updateLapsed = (db: Db, now: string): Promise<number> =>
  change(db, db.sql('reports').where('undoableUntil', '<', now).update({ undoableUntil: null }));

/** Tells what became of a report. */
export const updateReport = (
  db: Db,
  { id, format, state, counts, analyses, failure, appliedOrder, undoableUntil }: Report,
): Promise<number> =>
  change(
    db,
    db
      .sql('reports')
      .where({ id })
      .update({
        format,
        state,
        counts: JSON.stringify(counts),
        analyses: JSON.stringify(analyses),
        failure: failure === null ? null : JSON.stringify(failure),
        appliedOrder,
        undoableUntil,
      }),
  );

export const updateReportState = (db: Db, id: string, state: Report['state']): Promise<number> =>
  change(db, db.sql('reports').where({ id }).update({ state }));

/** Forgets a report that came to nothing, once whoever waited for it was told. */
export const deleteWithoutEffect = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('reports').where({ id }).whereIn('state', ['REJECTED', 'PREVIEWED', 'UNCHANGED']).delete());

/** Forgets what changed nothing and was uploaded before a time. */
export const deleteUnchangedBefore = (db: Db, time: string): Promise<number> =>
  change(db, db.sql('reports').whereRaw(`state in ('PREVIEWED', 'UNCHANGED')`).where('createdAt', '<', time).delete());

export const deleteReportsOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('reports').where({ groupId }).delete());

/** The ids of some reports, as a condition for what is kept of them; each takes one binding. */
export const idsOfReports = {
  ofGroup: 'select id from reports where group_id = ?',
  undoableUntilBefore: 'select id from reports where undoable_until < ?',
} as const;
