import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { RunPart } from '../domain/staging';
import { placeholders, type RunFacts } from './facts';

/** An observation of the part, and what became of it. `cross join` keeps SQLite from turning the order round. */
const decided = `staged_outcomes as decided cross join staged_observations as staged`;
const ofPart = `decided.report_id = ? and decided.ordinal >= ? and decided.ordinal < ?
  and staged.report_id = decided.report_id and staged.ordinal = decided.ordinal`;

/** Inserts what is new: one statement inside the engine, so that no row travels twice. */
export const insertNew = (db: Db, facts: RunFacts, { reportId, from, to }: RunPart): Promise<number> => {
  const { time, text } = placeholders(db);
  return rawChange(
    db,
    `insert into vulnerabilities (id, organization_id, group_id, finding_id, root_id, kind, "where", specific, line,
       "column", message, snippet, detail, technique, state, severity_score, reported_score, reported_vector,
       branch, "commit", created_at, created_by, updated_at, closed_at, released_at)
     select decided.vulnerability_id, ${text}, ${text}, staged_findings.finding_id, ${text}, kind, "where", specific,
       line, "column", message, snippet, detail, technique, ${text}, severity_score, severity_score,
       severity_vector, ${text}, ${text}, ${time}, ${text}, ${time}, null, ${time}
     from ${decided} cross join staged_findings
     where ${ofPart} and decided.outcome = 'NEW' and staged_findings.report_id = staged.report_id
       and staged_findings.weakness_key = staged.weakness_key`,
    [
      facts.organizationId,
      facts.groupId,
      facts.rootId,
      facts.review ? 'SUBMITTED' : 'VULNERABLE',
      facts.branch,
      facts.commit,
      facts.now,
      facts.by,
      facts.now,
      facts.review ? null : facts.now,
      reportId,
      from,
      to,
    ],
  );
};

const intoChanges = `insert into vulnerability_changes (id, vulnerability_id, organization_id, kind, state,
  previous_where, previous_line, at, by, report_id, justification, recognised_by)`;

/** Keeps in the histories of what is new that it was reported, by a step with the id of what it brings. */
export const insertReported = (db: Db, facts: RunFacts, { reportId, from, to }: RunPart): Promise<number> => {
  const { time, text } = placeholders(db);
  return rawChange(
    db,
    `${intoChanges}
     select vulnerability_id, vulnerability_id, ${text}, 'REPORTED', ${text}, null, null, ${time}, ${text}, ${text}, null, null
     from staged_outcomes where report_id = ? and ordinal >= ? and ordinal < ? and outcome = 'NEW'`,
    [
      facts.organizationId,
      facts.review ? 'SUBMITTED' : 'VULNERABLE',
      facts.now,
      facts.by,
      reportId,
      reportId,
      from,
      to,
    ],
  );
};

/** Keeps in the histories of what moved or came back that it did, and from where, which must not have changed yet. */
export const insertSeenAgain = (db: Db, facts: RunFacts, { reportId, from, to }: RunPart): Promise<number> => {
  const { time, text } = placeholders(db);
  return rawChange(
    db,
    `${intoChanges}
     select staged.vulnerability_id, vulnerabilities.id, vulnerabilities.organization_id, decided.outcome,
       case decided.outcome when 'REOPENED' then 'VULNERABLE' else vulnerabilities.state end,
       case when decided.agrees = 0 then vulnerabilities."where" end,
       case when decided.agrees = 0 then vulnerabilities.line end, ${time}, ${text}, ${text}, null,
       decided.recognised_by
     from ${decided} cross join vulnerabilities
     where ${ofPart} and decided.outcome in ('MOVED', 'REOPENED') and vulnerabilities.id = decided.vulnerability_id`,
    [facts.now, facts.by, reportId, reportId, from, to],
  );
};

/** Moves what moved, and opens again what came back. */
export const updateSeenAgain = (db: Db, facts: RunFacts, { reportId, from, to }: RunPart): Promise<number> => {
  const { time, text } = placeholders(db);
  return rawChange(
    db,
    `update vulnerabilities set "where" = seen."where", specific = seen.specific, line = seen.line,
       "column" = seen."column", snippet = coalesce(seen.snippet, vulnerabilities.snippet),
       branch = ${text}, "commit" = ${text}, updated_at = ${time},
       state = case when seen.outcome = 'REOPENED' then 'VULNERABLE' else vulnerabilities.state end,
       closed_at = case when seen.outcome = 'REOPENED' then null else vulnerabilities.closed_at end
     from (select decided.vulnerability_id, decided.outcome, staged."where", staged.specific, staged.line,
         staged."column", staged.snippet
       from ${decided} where ${ofPart} and decided.outcome in ('MOVED', 'REOPENED')) as seen
     where vulnerabilities.id = seen.vulnerability_id`,
    [facts.branch, facts.commit, facts.now, reportId, from, to],
  );
};

/** The findings of what this run opened again, and how much of each. */
export const selectReopenedFindings = async (
  db: Db,
  { reportId, from, to }: RunPart,
): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await rawRows<{ findingId: string; count: number }>(
        db,
        `select finding_id, count(*) as count from staged_outcomes as decided cross join vulnerabilities
       where report_id = ? and ordinal >= ? and ordinal < ? and outcome = 'REOPENED'
         and vulnerabilities.id = decided.vulnerability_id group by finding_id`,
        [reportId, from, to],
        { findingId: plain, count: plain },
      )
    ).map(({ findingId, count }) => [findingId, count] as const),
  );
