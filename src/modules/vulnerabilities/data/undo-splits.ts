import type { Db } from '../../../database/db';
import { plain, rawRows } from '../../../database/rows';
import { ownKeyCharacters } from '../domain/own-key';
import { placeholders } from './facts';

const kept = ['undo_vulnerabilities', 'undo_sightings', 'undo_identities'] as const;

/** What was merged has identities of all in the place of those that some had alone: what a report gave these is among them. */
const sharedSince = `select known.vulnerability_id from undo_identities as noted
    cross join vulnerability_identities as known
  where noted.report_id = ? and noted.vulnerability_id is null and substr(noted.value, ${ownKeyCharacters}, 1) = ':'
    and known.root_id = noted.root_id and known.value = substr(noted.value, ${ownKeyCharacters + 1})`;

/** The place among those of its root of the newest report that was applied; 0 without any. Asked by whose turn it is there. */
export const selectNewestOrder = async (db: Db, rootId: string): Promise<number> =>
  (
    await rawRows<{ readonly newest: number }>(
      db,
      `select coalesce(max(applied_order), 0) as newest from reports where root_id = ? and applied_order is not null`,
      [rootId],
      { newest: (stored) => Number(stored) },
    )
  )[0]?.newest ?? 0;

/** By the order of reports and no clock, which several servers differ in; by the time alone what an earlier version kept. */
const tellsOf = (db: Db, kinds: string): string =>
  `exists (select 1 from vulnerability_changes as later where later.vulnerability_id = changed.vulnerability_id
     and later.kind in (${kinds}) and case when later.after_report is null then later.at >= ${placeholders(db).time}
       else later.after_report >= (select applied_order from reports where reports.id = ${placeholders(db).text}) end)`;

/** What a report changed or saw otherwise than before, and was split or merged since it was applied. */
export const selectSplitSince = (
  db: Db,
  { id, appliedAt }: { readonly id: string; readonly appliedAt: string },
): Promise<readonly { readonly id: string }[]> =>
  rawRows<{ readonly id: string }>(
    db,
    `select vulnerability_id as id from (${kept
      .map((table) => `select vulnerability_id from ${table} where report_id = ?`)
      .join(' union ')}) as changed where ${tellsOf(db, `'SPLIT', 'MERGED', 'MERGED_INTO'`)}
     union select vulnerability_id from (${sharedSince}) as changed where ${tellsOf(db, `'MERGED'`)}
     order by id`,
    [...kept.map(() => id), appliedAt, id, id, appliedAt, id],
    { id: plain },
  );
