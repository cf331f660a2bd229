import type { Binding, Db } from '../../../database/db';
import { given } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';

/** What all rows of one run have in common. */
export interface RunFacts {
  readonly reportId: string;
  readonly run: number;
  readonly organizationId: string;
  readonly groupId: string;
  readonly rootId: string;
  readonly scopeId: string;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly now: string;
  readonly by: string;
  /** What tools report waits for review: it is born SUBMITTED and not released. */
  readonly review: boolean;
}

const time = (db: Db): string => (db.engine === 'sqlite' ? '?' : '?::timestamptz');
const text = (db: Db): string => (db.engine === 'sqlite' ? '?' : '?::text');

/** Inserts what is new: one statement inside the engine, so that no row travels twice. */
export const insertNew = (db: Db, facts: RunFacts, findingIds: ReadonlyMap<string, string>): Promise<number> => {
  const { source, binding } = given(
    db,
    { weaknessKey: 'text', findingId: 'text' },
    [...findingIds].map(([weaknessKey, findingId]) => ({ weaknessKey, findingId })),
  );
  return rawChange(
    db,
    `insert into vulnerabilities (id, organization_id, group_id, finding_id, root_id, kind, "where", specific, line,
       "column", message, snippet, detail, technique, state, severity_score, branch, "commit", created_at, created_by,
       updated_at, closed_at, released_at)
     select staged.vulnerability_id, ${text(db)}, ${text(db)}, given.finding_id, ${text(db)}, kind, "where", specific,
       line, "column", message, snippet, detail, technique, ${text(db)}, severity_score, ${text(db)}, ${text(db)},
       ${time(db)}, ${text(db)}, ${time(db)}, null, ${time(db)}
     from staged_observations as staged join ${source} on given.weakness_key = staged.weakness_key
     where report_id = ? and run = ? and outcome = 'NEW' order by ordinal`,
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
      binding,
      facts.reportId,
      facts.run,
    ],
  );
};

/** Keeps what happened, before it is made so: a move's old place is still to be read. */
export const insertChanges = (db: Db, facts: RunFacts): Promise<number> =>
  rawChange(
    db,
    `insert into vulnerability_changes (id, vulnerability_id, organization_id, kind, state, previous_where,
       previous_line, at, by, report_id, justification)
     select staged.change_id, vulnerabilities.id, vulnerabilities.organization_id,
       case staged.outcome when 'NEW' then 'REPORTED' else staged.outcome end,
       case staged.outcome when 'REOPENED' then 'VULNERABLE' else vulnerabilities.state end,
       case staged.outcome when 'MOVED' then vulnerabilities."where" end,
       case staged.outcome when 'MOVED' then vulnerabilities.line end, ${time(db)}, ${text(db)}, ${text(db)}, null
     from staged_observations as staged join vulnerabilities
       on vulnerabilities.id = case staged.outcome when 'NEW' then staged.vulnerability_id else staged.matched_id end
     where staged.report_id = ? and run = ? and outcome in ('NEW', 'MOVED', 'REOPENED')`,
    [facts.now, facts.by, facts.reportId, facts.reportId, facts.run],
  );

/** Moves what moved, and opens again what came back. */
export const updateSeenAgain = (db: Db, facts: RunFacts): Promise<number> =>
  rawChange(
    db,
    `update vulnerabilities set "where" = staged."where", specific = staged.specific, line = staged.line,
       "column" = staged."column", snippet = coalesce(staged.snippet, vulnerabilities.snippet),
       branch = ${text(db)}, "commit" = ${text(db)}, updated_at = ${time(db)},
       state = case when staged.outcome = 'REOPENED' then 'VULNERABLE' else vulnerabilities.state end,
       closed_at = case when staged.outcome = 'REOPENED' then null else vulnerabilities.closed_at end
     from staged_observations as staged
     where staged.report_id = ? and staged.run = ? and staged.outcome in ('MOVED', 'REOPENED')
       and vulnerabilities.id = staged.matched_id`,
    [facts.branch, facts.commit, facts.now, facts.reportId, facts.run],
  );

/** Gives the identities of this report to what they stand for now; what moved loses those of its old place. */
export const replaceIdentities = async (db: Db, facts: RunFacts): Promise<void> => {
  await rawChange(
    db,
    `delete from vulnerability_identities where algorithm = 'LOCATION' and vulnerability_id in (
       select matched_id from staged_observations where report_id = ? and run = ? and outcome = 'MOVED')`,
    [facts.reportId, facts.run],
  );
  await (
    [
      ['tool_identity', 'TOOL'],
      ['content_identity', 'CONTENT'],
      ['location_identity', 'LOCATION'],
    ] as const
  ).reduce(async (before, [column, algorithm]) => {
    await before;
    await rawChange(
      db,
      `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
       select ${text(db)}, ${column}, '${algorithm}', 1,
         case outcome when 'NEW' then vulnerability_id else matched_id end
       from staged_observations
       where report_id = ? and run = ? and outcome in ('NEW', 'UNCHANGED', 'MOVED', 'REOPENED') and ${column} is not null
       on conflict (root_id, value) do ${algorithm === 'LOCATION' ? 'update set vulnerability_id = excluded.vulnerability_id' : 'nothing'}`,
      [facts.rootId, facts.reportId, facts.run],
    );
  }, Promise.resolve());
};

/** Notes what the tool claims to see. An outdated run only adds claims; it does not renew any. */
export const upsertSightings = (db: Db, facts: RunFacts, outdated: boolean): Promise<number> =>
  rawChange(
    db,
    `insert into sightings (vulnerability_id, scope_id, rule_id, presence, report_id, first_seen_at, last_seen_at)
     select case outcome when 'NEW' then vulnerability_id else matched_id end, ${text(db)}, min(rule_id), 'PRESENT',
       ${text(db)}, ${time(db)}, ${time(db)}
     from staged_observations
     where report_id = ? and run = ? and outcome in ('NEW', 'UNCHANGED', 'MOVED', 'REOPENED')
     group by case outcome when 'NEW' then vulnerability_id else matched_id end
     on conflict (vulnerability_id, scope_id) do ${
       outdated
         ? 'nothing'
         : `update set presence = 'PRESENT', report_id = excluded.report_id,
       last_seen_at = excluded.last_seen_at, rule_id = excluded.rule_id`
     }`,
    [facts.scopeId, facts.reportId, facts.now, facts.now, facts.reportId, facts.run],
  );

/** The findings of what this report opened again. */
export const selectReopenedFindings = async (db: Db, { reportId, run }: RunFacts): Promise<readonly string[]> =>
  findingIds(
    db,
    `select distinct finding_id from staged_observations join vulnerabilities on vulnerabilities.id = matched_id
     where report_id = ? and run = ? and outcome = 'REOPENED'`,
    [reportId, run],
  );

const findingIds = async (db: Db, sql: string, bindings: readonly Binding[]): Promise<readonly string[]> =>
  (await rawRows<{ findingId: string }>(db, sql, bindings, { findingId: plain })).map(({ findingId }) => findingId);
