import type { Binding, Db } from '../../../database/db';
import { amongText, insertMany, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import type { RunPart, SightingScope } from '../domain/staging';
import { placeholders } from './facts';
import { ofPart } from './witnesses';

/** Keeps how a scope stood before a report; `created` when the report is its first. */
export const logScope = (db: Db, reportId: string, scope: SightingScope, created: boolean): Promise<number> =>
  insertMany(
    db,
    'undo_scopes',
    {
      reportId: 'text',
      scopeId: 'text',
      created: 'bigint',
      lastReportId: 'text',
      lastEndedAt: 'timestamptz',
      lastSeenAt: 'timestamptz',
      resultsDigest: 'bigint',
    },
    [{ ...scope, reportId, scopeId: scope.id, created: created ? 1 : 0 }],
    { unlessTaken: ['reportId', 'scopeId'] },
  );

/** Keeps when findings were released that a report adds to; `created` are those that it opened. */
export const logFindings = (db: Db, reportId: string, ids: readonly string[], created: boolean): Promise<number> =>
  ids.length === 0
    ? Promise.resolve(0)
    : rawChange(
        db,
        `insert into undo_findings (report_id, finding_id, created, released_at)
         select ${placeholders(db).text}, id, ${created ? 1 : 0}, released_at from findings where ${amongText(db, 'id')}
         on conflict do nothing`,
        [reportId, listBinding(ids)],
      );

const histories = [
  'vulnerability_changes as step where',
  'verification_changes as step where',
  'treatment_changes as step where',
  'treatment_changes as step where step.finding_policy_id is not null and',
] as const;

/** How many steps of others the histories of a vulnerability have, and of finding policies; bound to the report each. */
const steps = (db: Db): string =>
  histories
    .map(
      (which) => `(select count(*) from ${which} step.vulnerability_id = vulnerabilities.id
        and step.report_id is distinct from ${placeholders(db).text})`,
    )
    .join(', ');

const treatment = `treatment, acceptance, accepted_until, treatment_branches, ends_on_change, accepted_at, assignee_id`;
const intoVulnerabilities = `insert into undo_vulnerabilities (report_id, vulnerability_id, "where", specific, line,
  "column", snippet, branch, "commit", updated_at, state, closed_at, verification, ${treatment},
  changes, verifications, treatments, policies)`;
const asItStands = (
  db: Db,
): string => `${placeholders(db).text}, id, "where", specific, line, "column", snippet, branch,
  "commit", updated_at, state, closed_at, verification, ${treatment}, ${steps(db)}`;
const bound = (reportId: string): readonly string[] => [reportId, ...histories.map(() => reportId)];

/** Keeps what stands of vulnerabilities that a report is about to change. */
export const logVulnerabilities = (db: Db, reportId: string, ids: readonly string[]): Promise<number> =>
  rawChange(
    db,
    `${intoVulnerabilities} select ${asItStands(db)} from vulnerabilities
     where ${amongText(db, 'id')} on conflict do nothing`,
    [...bound(reportId), listBinding(ids)],
  );

/** Keeps what stands of what a part of a report moves or opens again. */
export const logSeenAgain = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `${intoVulnerabilities} select ${asItStands(db)} from vulnerabilities
     where id in (select decided.vulnerability_id from staged_outcomes as decided
       where ${ofPart} and decided.outcome in ('MOVED', 'REOPENED'))
     on conflict do nothing`,
    [...bound(reportId), reportId, from, to],
  );

/** Keeps what stands of what a report chose to close. */
export const logClosings = (db: Db, reportId: string): Promise<number> =>
  rawChange(
    db,
    `${intoVulnerabilities} select ${asItStands(db)} from vulnerabilities
     where id in (select vulnerability_id from staged_closings where report_id = ?) on conflict do nothing`,
    [...bound(reportId), reportId],
  );

/** Keeps how claims stand that a report is about to make or take back. */
export const logClaims = (db: Db, reportId: string, ids: readonly string[]): Promise<number> =>
  rawChange(
    db,
    `insert into undo_claims (report_id, vulnerability_id, zero_risk, updated_at, claims)
     select ${placeholders(db).text}, id, zero_risk, updated_at, (select count(*) from zero_risk_changes as step
         where step.vulnerability_id = vulnerabilities.id and step.report_id is distinct from ${placeholders(db).text})
     from vulnerabilities
     where ${amongText(db, 'id')} on conflict do nothing`,
    [reportId, reportId, listBinding(ids)],
  );

/** Keeps what scopes claim until now of what a report is about to claim otherwise; `which` is a condition. */
export const logSightingsOf = (
  db: Db,
  reportId: string,
  which: string,
  bindings: readonly Binding[],
): Promise<number> =>
  rawChange(
    db,
    `insert into undo_sightings (report_id, vulnerability_id, scope_id, created, rule_id, presence, agrees,
       last_report_id, last_seen_at, present_since, result_digest, suppression)
     select ${placeholders(db).text}, vulnerability_id, scope_id, 0, rule_id, presence, agrees, report_id, last_seen_at,
       present_since, result_digest, suppression
     from sightings where ${which} on conflict do nothing`,
    [reportId, ...bindings],
  );
