import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { SightingScope } from '../domain/staging';
import { selectAnswered } from './undo-treatments';
import type { Happening } from '../domain/tracking';
import { digestOf } from '../domain/tracking';
import { given } from '../../../database/portable';

/** How a scope stood before a report. */
export type ScopeBefore = Pick<SightingScope, 'lastReportId' | 'lastSeenAt'>;

export const selectScopeBefore = async (db: Db, reportId: string, scopeId: string): Promise<ScopeBefore> =>
  (
    await rawRows<ScopeBefore>(
      db,
      'select last_report_id, last_seen_at from undo_scopes where report_id = ? and scope_id = ?',
      [reportId, scopeId],
      { lastReportId: plain, lastSeenAt: plain },
    )
  )[0] ?? { lastReportId: null, lastSeenAt: null };

/** Where a report changed vulnerabilities. */
export const selectTouchedPlaces = (
  db: Db,
  reportId: string,
): Promise<readonly { readonly findingId: string; readonly rootId: string }[]> =>
  rawRows<{ findingId: string; rootId: string }>(
    db,
    `select distinct finding_id, root_id from vulnerabilities where id in (
       select vulnerability_id from vulnerability_changes where report_id = ?
       union select vulnerability_id from undo_vulnerabilities where report_id = ?
       union select vulnerability_id from undo_claims where report_id = ?)`,
    [reportId, reportId, reportId],
    { findingId: plain, rootId: plain },
  );

const by = (whose: 'own' | 'others', table: string): string => `from ${table} as step
  where step.vulnerability_id = told.vulnerability_id
    and step.report_id is ${whose === 'own' ? 'not ' : ''}distinct from told.report_id`;

const others = (table: string): string => `exists (select 1 ${by('others', table)})`;
const own = (table: string): string => `exists (select 1 ${by('own', table)})`;
const more = (table: string, than: string): string => `(select count(*) ${by('others', table)}) > told.${than}`;

const any = (table: string, which = 'true'): string =>
  `exists (select 1 from ${table} as later where later.vulnerability_id = told.vulnerability_id and ${which})`;

/** What the report claimed, and people answered or claimed anew. */
const claimDecided = `${own('zero_risk_changes')} and ${more('zero_risk_changes', 'claims')}`;

/** An event held its reattack, was solved since, and nothing else came of it: people decided on the event alone. */
const released = `(told.verification = 'ON_HOLD' and told.state <> 'SAFE' and not ${own('verification_changes')}
  and (select step.event_id is not null and step.status <> 'ON_HOLD' from verification_changes as step
    where step.vulnerability_id = told.vulnerability_id order by step.id desc limit 1))`;

/** What the report changed the state or place of, answered the reattack of, or ended the acceptance of. */
const changed = ['vulnerability_changes', 'verification_changes', 'treatment_changes'].map(own).join(' or ');

/** Neither the report, which may have asked to accept it, nor a policy, nor the server once its day came. */
const treatedByPeople = `later.finding_policy_id is null and later.report_id is distinct from told.report_id
  and later.kind not in ('EXPIRED', 'LAPSED')`;

/**
 * What people decided later on what a report reported, or on the state of what it changed: the first ids, and how many.
 * What it brought had no history; of what it changed, steps are counted, since clocks of several servers differ. What
 * a finding policy accepted, nobody decided on.
 */
export const selectDecidedSince = (db: Db, reportId: string): Promise<readonly { readonly id: string }[]> =>
  rawRows<{ readonly id: string }>(
    db,
    `select told.vulnerability_id as id from vulnerability_changes as told
     where told.report_id = ? and told.kind = 'REPORTED' and (${others('vulnerability_changes')}
       or ${others('verification_changes')} or ${any('treatment_changes', treatedByPeople)}
       or ${others('zero_risk_changes')}
       or ${any('severity_changes')} or ${any('vulnerability_tags')}
       or exists (select 1 from vulnerabilities where vulnerabilities.id = told.vulnerability_id
         and (tracker_link is not null or source <> 'TOOL')))
     union select told.vulnerability_id as id from undo_vulnerabilities as told
     where told.report_id = ? and (${changed}) and (${more('vulnerability_changes', 'changes')}
       or ${more('verification_changes', `verifications + case when ${released} then 1 else 0 end`)})
     union select told.vulnerability_id as id from undo_claims as told
     where told.report_id = ? and ${claimDecided}
     union ${selectAnswered}
     order by id`,
    [reportId, reportId, reportId, reportId],
    { id: plain },
  );

/** Takes back what tracking told of a report. */
export const takeFromEntries = async (db: Db, happenings: readonly Happening[]): Promise<void> => {
  const { source, binding } = given(
    db,
    { findingId: 'text', day: 'text', digest: 'text', vulnerabilities: 'bigint' },
    happenings.map((each) => ({ ...each, day: each.at.slice(0, 10), digest: digestOf(each) })),
  );
  await rawChange(
    db,
    `update tracking_entries set vulnerabilities = tracking_entries.vulnerabilities - given.vulnerabilities
     from ${source} where tracking_entries.finding_id = given.finding_id and tracking_entries.day = given.day
       and tracking_entries.digest = given.digest`,
    [binding],
  );
  await rawChange(
    db,
    `delete from tracking_entries where vulnerabilities <= 0
       and finding_id in (select finding_id from ${source})`,
    [binding],
  );
};

/** Whose reattacks events held before a report. */
export const selectHeld = async (db: Db, reportId: string): Promise<readonly string[]> =>
  (
    await rawRows<{ readonly id: string }>(
      db,
      `select vulnerability_id as id from undo_vulnerabilities
       where report_id = ? and verification = 'ON_HOLD' order by vulnerability_id`,
      [reportId],
      { id: plain },
    )
  ).map(({ id }) => id);

const tables = [
  'awaited_closings',
  'awaited_moves',
  'undo_scopes',
  'undo_findings',
  'undo_vulnerabilities',
  'undo_identities',
  'undo_sightings',
  'undo_claims',
] as const;

/** Forgets what was kept of reports, which are told by a condition on `report_id`. */
export const deleteKept = (db: Db, condition: string, bindings: readonly string[]): Promise<void> =>
  tables.reduce(async (before, table) => {
    await before;
    await rawChange(db, `delete from ${table} where ${condition}`, bindings);
  }, Promise.resolve());
