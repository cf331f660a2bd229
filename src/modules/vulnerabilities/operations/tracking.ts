import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { requireReach } from '../../access';
import * as data from '../data/tracking';
import { entriesOf, type Happening, type TrackingEntry } from '../domain/tracking';

export type { TrackedHistory } from '../data/tracking';

/**
 * Tells the tracking of findings what happened, in the transaction that keeps it in a history and by somebody who holds
 * the findings. `at` is the moment of the history.
 */
export const track = async ({ db, newId }: Env, happenings: readonly Happening[]): Promise<void> => {
  const entries = entriesOf(happenings, newId);
  if (entries.length > 0) await data.addToEntries(db, entries);
};

/** The tracking of findings that the actor was shown, the newest day first: a page for each. */
export const trackingPages = async (
  env: Env,
  findingIds: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<TrackingEntry>>> => {
  requireReach(env, 'VULNERABILITY_READ');
  return pagesOf(data.trackingListing(env.db), findingIds, page);
};

/** The days on which anything happened to findings that the actor was shown, the oldest first. */
export const trackedDays = async (
  { db }: Env,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const days = grouped(findingIds, await data.selectTrackedDays(db, findingIds), ({ findingId }) => findingId);
  return new Map([...days].map(([id, rows]) => [id, rows.map(({ day }) => day)]));
};

/** What a history tells of findings, counted anew. */
export const happeningsOf = (
  { db }: Env,
  history: data.TrackedHistory,
  findingIds: readonly string[],
  reportId?: string,
): Promise<readonly Happening[]> =>
  data.selectHappenings(
    db,
    history,
    findingIds,
    reportId === undefined ? undefined : { rows: 'told.report_id = ?', bindings: [reportId] },
  );

/** What the tracking of findings tells now, for whoever checks it. */
export const entriesOfFindings = ({ db }: Env, findingIds: readonly string[]): Promise<readonly TrackingEntry[]> =>
  data.selectEntries(db, findingIds);

/** Tells the tracking of findings anew. */
export const trackAnew = async (
  env: Env,
  findingIds: readonly string[],
  happenings: readonly Happening[],
): Promise<void> => {
  await data.deleteEntries(env.db, findingIds);
  await track(
    env,
    [...happenings].sort((left, right) => (left.at < right.at ? -1 : 1)),
  );
};

/** What changes of vulnerabilities, or those of one report, tell of findings. */
export const trackedChanges = (
  env: Env,
  findingIds: readonly string[],
  reportId?: string,
): Promise<readonly Happening[]> =>
  happeningsOf(
    env,
    {
      table: 'vulnerability_changes',
      kind: `case when released_at is null then null when told.kind = 'CONFIRMED' then 'VULNERABLE'
        when told.kind in ('REPORTED', 'SPLIT_OFF') and told.state = 'VULNERABLE' then 'VULNERABLE' when told.kind = 'CLOSED' then 'SAFE'
        when told.kind in ('REOPENED', 'REMOVED') then told.kind when told.kind = 'MERGED_INTO' then 'REMOVED' end`,
      assigneeId: 'null',
    },
    findingIds,
    reportId,
  );
