import type { Db } from '../../../database/db';
import { rawRows } from '../../../database/rows';
import { unseen } from './closings';

/** So many of what a tool saw at some time are gone. */
export interface Gone {
  readonly vanished: number;
  readonly seen: number;
}

/**
 * Of what earlier reports left open that this one does not show either: what share of what was seen when the tool saw it
 * last is gone by now, the greatest of those of more than `least`. What came later makes no share smaller.
 */
export const selectGoneBefore = async (
  db: Db,
  scopeId: string,
  reportId: string,
  lastReportId: string,
  least: number,
): Promise<Gone | undefined> =>
  (
    await rawRows<Gone>(
      db,
      `select vanished, seen from (
         select left_open, sum(gone) over (order by at) as vanished, sum(come) over (order by at) as seen from (
           select last_seen_at as at, 1 as gone, 0 as come, case when report_id <> ? then 1 else 0 end as left_open
           from sightings where ${unseen}
           union all select coalesce(present_since, first_seen_at) as at, 0 as gone, 1 as come, 0 as left_open
           from sightings where scope_id = ? and presence = 'PRESENT') as told) as summed
       where left_open = 1 and vanished > ? and seen > 0 order by vanished * 1.0 / seen desc limit 1`,
      [lastReportId, scopeId, reportId, reportId, scopeId, least],
      { vanished: Number, seen: Number },
    )
  )[0];
