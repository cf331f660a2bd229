import type { Db } from '../../../database/db';
import { given, type ColumnType } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { RunPart } from '../domain/staging';

const seenAgain = `decided.report_id = ? and decided.ordinal >= ? and decided.ordinal < ?
  and decided.outcome in ('MOVED', 'REOPENED')`;

/**
 * Has everybody wait who decides on some vulnerabilities, until the transaction has ended: what is read of them from
 * here on is what is changed. SQLite has one writer anyway.
 */
const hold = async (
  db: Db,
  which: string,
  bindings: readonly (string | number)[],
  against: 'no key update' | 'update' = 'no key update',
): Promise<void> => {
  if (db.engine === 'postgres')
    await rawRows(
      db,
      `select count(*) as count from (select id from vulnerabilities where id in (${which})
         order by id for ${against}) as held`,
      bindings,
      { count: plain },
    );
};

/** Holds what a part of a report moves or opens again. */
export const holdSeenAgain = (db: Db, { reportId, from, to }: RunPart): Promise<void> =>
  hold(db, `select decided.vulnerability_id from staged_outcomes as decided where ${seenAgain}`, [reportId, from, to]);

/** Holds what a report brought, which is about to be removed: nobody notes anything on it meanwhile. */
export const holdReported = (db: Db, reportId: string): Promise<void> =>
  hold(
    db,
    `select vulnerability_id from vulnerability_changes where report_id = ? and kind = 'REPORTED'`,
    [reportId],
    'update',
  );

/** Holds what was chosen to be closed, and leaves out what people closed or removed since. */
export const holdClosings = async (db: Db, reportId: string): Promise<void> => {
  await hold(db, 'select vulnerability_id from staged_closings where report_id = ?', [reportId]);
  if (db.engine === 'postgres')
    await rawChange(
      db,
      `delete from staged_closings where report_id = ? and exists (select 1 from vulnerabilities
         where vulnerabilities.id = staged_closings.vulnerability_id and vulnerabilities.state <> 'VULNERABLE')`,
      [reportId],
    );
};

const page = 5000;

const idTypes = { ordinal: 'bigint', id: 'text' } as const satisfies Record<string, ColumnType>;

const updateIds = async (
  db: Db,
  reportId: string,
  steps: readonly { readonly ordinal: number }[],
  newId: () => string,
): Promise<void> => {
  if (steps.length === 0) return;
  const ids = steps.slice(0, page).map(({ ordinal }) => ({ ordinal, id: newId() }));
  const { source, binding } = given(db, idTypes, ids);
  await rawChange(
    db,
    `update staged_observations set vulnerability_id = given.id from ${source}
     where staged_observations.report_id = ? and staged_observations.ordinal = given.ordinal`,
    [binding, reportId],
  );
  await updateIds(db, reportId, steps.slice(page), newId);
};

/**
 * Gives the steps of what a part of a report moves or opens again new ids: those that they have were made when the
 * report was read, and histories, which are in the order of ids, may have gone on since.
 */
export const renewStepIds = async (db: Db, { reportId, from, to }: RunPart, newId: () => string): Promise<void> => {
  const steps = await rawRows<{ readonly ordinal: number }>(
    db,
    `select decided.ordinal from staged_outcomes as decided where ${seenAgain} order by decided.ordinal`,
    [reportId, from, to],
    { ordinal: plain },
  );
  await updateIds(db, reportId, steps, newId);
};
