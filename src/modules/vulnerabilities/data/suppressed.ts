import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { readSuppression } from '../domain/sighting';
import { suppressions } from '../domain/left-out';
import type { Outcome } from '../domain/staging';
import type { Suppressing, SuppressedWhich } from '../domain/suppressed';

/** Has what is suppressed in a report be taken like all else of it; answers how much that is. */
export const updateSuppressed = (db: Db, reportId: string): Promise<number> =>
  rawChange(
    db,
    `update staged_observations set suppressed = ${suppressions.TAKEN}
     where report_id = ? and suppressed = ${suppressions.SUPPRESSED}`,
    [reportId],
  );

/** Counted, since PostgreSQL may look for what is asked by `exists` among the rows of all tenants. */
const told = (which: string): string => `(select count(*) from sightings cross join sighting_scopes as scopes
  where sightings.vulnerability_id = vulnerabilities.id and sightings.report_id || '' = decided.report_id
    and sightings.presence = 'PRESENT' and scopes.id = sightings.scope_id and ${which}) > 0`;

/** An outdated run renews no scope: it tells how things stood, and is believed of what it brings alone. */
const current = 'scopes.last_report_id = decided.report_id';

/** How many requests reports made that none took back: people may have answered since. */
const asked = `(select coalesce(sum(case step.kind when 'REQUESTED' then 1 when 'CANCELLED' then -1 else 0 end), 0)
  from treatment_changes as step
  where step.vulnerability_id = vulnerabilities.id and step.report_id is not null)`;

/** Whether the newest step is the request of a report. */
const waits = `(select step.kind = 'REQUESTED' and step.report_id is not null from treatment_changes as step
  where step.vulnerability_id = vulnerabilities.id order by step.id desc limit 1)`;

const conditions: Readonly<Record<SuppressedWhich, string>> = {
  ASKED: `decided.outcome in ('NEW', 'UNCHANGED', 'MOVED', 'REOPENED') and staged.suppressed = ${suppressions.TAKEN}
    and vulnerabilities.state = 'VULNERABLE' and vulnerabilities.released_at is not null
    and vulnerabilities.treatment = 'UNTREATED' and coalesce(vulnerabilities.zero_risk, '') <> 'CONFIRMED'
    and ${told(`sightings.suppression is not null and (decided.outcome = 'NEW' or ${current})`)} and ${asked} = 0`,
  TAKEN_BACK: `decided.outcome in ('UNCHANGED', 'MOVED', 'REOPENED') and staged.suppressed = ${suppressions.NONE}
    and vulnerabilities.state = 'VULNERABLE' and vulnerabilities.acceptance = 'SUBMITTED'
    and ${told(`sightings.suppression is null and ${current}`)} and ${waits}`,
};

const from = (which: SuppressedWhich): string => `from staged_outcomes as decided
  cross join staged_observations as staged cross join vulnerabilities
  where decided.report_id = ? and staged.report_id = decided.report_id and staged.ordinal = decided.ordinal
    and vulnerabilities.id = decided.vulnerability_id and ${conditions[which]}`;

/** The findings of what is suppressed, or no more, in a report. */
export const selectSuppressedFindings = async (
  db: Db,
  reportId: string,
  which: SuppressedWhich,
): Promise<readonly string[]> =>
  (
    await rawRows<{ findingId: string }>(db, `select distinct vulnerabilities.finding_id ${from(which)}`, [reportId], {
      findingId: plain,
    })
  ).map(({ findingId }) => findingId);

/** A result of a report, and the vulnerability that it is. */
export interface SuppressedResult {
  readonly ordinal: number;
  readonly id: string;
  readonly outcome: Outcome;
}

/** Results that are suppressed, or no more, by their order after the one given: so many at most. */
export const selectSuppressed = (
  db: Db,
  reportId: string,
  which: SuppressedWhich,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly SuppressedResult[]> =>
  rawRows<SuppressedResult>(
    db,
    `select decided.ordinal, vulnerabilities.id, decided.outcome ${from(which)} and decided.ordinal > ?
     order by decided.ordinal limit ?`,
    [reportId, after, limit],
    { ordinal: plain, id: plain, outcome: plain },
  );

/** Who suppresses vulnerabilities now: in a report, or in any (null). */
export const selectSuppressing = (
  db: Db,
  vulnerabilityIds: readonly string[],
  reportId: string | null,
): Promise<readonly Suppressing[]> =>
  rawRows<Suppressing>(
    db,
    `select sightings.vulnerability_id, tool, branch, suppression
     from sightings cross join sighting_scopes
     where ${amongText(db, 'sightings.vulnerability_id')} and presence = 'PRESENT' and suppression is not null
       and sighting_scopes.id = sightings.scope_id ${reportId === null ? '' : 'and sightings.report_id = ?'}
     order by sightings.first_seen_at, scope_id`,
    [listBinding(vulnerabilityIds), ...(reportId === null ? [] : [reportId])],
    {
      vulnerabilityId: plain,
      tool: plain,
      branch: (stored: string) => (stored === '' ? null : stored),
      suppression: readSuppression,
    },
  );
