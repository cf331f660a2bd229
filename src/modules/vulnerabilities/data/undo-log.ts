import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import type { RunPart, SightingScope } from '../domain/staging';
import { placeholders, type RunFacts } from './facts';

const ofPart = 'decided.report_id = ? and decided.ordinal >= ? and decided.ordinal < ?';
const recognised = `decided.outcome in ('NEW', 'UNCHANGED', 'MOVED', 'REOPENED', 'REMOVED')`;

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

const intoVulnerabilities = `insert into undo_vulnerabilities (report_id, vulnerability_id, "where", specific, line,
  "column", snippet, branch, "commit", updated_at, state, closed_at, verification)`;
const asItStands = `id, "where", specific, line, "column", snippet, branch, "commit", updated_at, state, closed_at, verification`;

/** Keeps what stands of vulnerabilities that a report is about to change. */
export const logVulnerabilities = (db: Db, reportId: string, ids: readonly string[]): Promise<number> =>
  rawChange(
    db,
    `${intoVulnerabilities} select ${placeholders(db).text}, ${asItStands} from vulnerabilities
     where ${amongText(db, 'id')} on conflict do nothing`,
    [reportId, listBinding(ids)],
  );

/** Keeps what stands of what a part of a report moves or opens again. */
export const logSeenAgain = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `${intoVulnerabilities} select ${placeholders(db).text}, ${asItStands} from vulnerabilities
     where id in (select decided.vulnerability_id from staged_outcomes as decided
       where ${ofPart} and decided.outcome in ('MOVED', 'REOPENED'))
     on conflict do nothing`,
    [reportId, reportId, from, to],
  );

/** Keeps what stands of what a report chose to close. */
export const logClosings = (db: Db, reportId: string): Promise<number> =>
  rawChange(
    db,
    `${intoVulnerabilities} select ${placeholders(db).text}, ${asItStands} from vulnerabilities
     where id in (select vulnerability_id from staged_closings where report_id = ?) on conflict do nothing`,
    [reportId, reportId],
  );

/** Keeps what a scope saw until now and a report does not show; `unseen` is bound to the scope and twice to the report. */
export const logUnseen = (db: Db, unseen: string, scopeId: string, reportId: string): Promise<number> =>
  rawChange(
    db,
    `insert into undo_sightings (report_id, vulnerability_id, scope_id, created, rule_id, presence, agrees,
       last_report_id, last_seen_at)
     select ${placeholders(db).text}, vulnerability_id, scope_id, 0, rule_id, presence, agrees, report_id, last_seen_at
     from sightings where ${unseen} on conflict do nothing`,
    [reportId, scopeId, reportId, reportId],
  );

/** Keeps the places that what moves is about to lose. */
const logPlaces = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `insert into undo_identities (report_id, root_id, value, algorithm, version, vulnerability_id)
     select ${placeholders(db).text}, root_id, value, algorithm, version, vulnerability_id from vulnerability_identities
     where algorithm = 'LOCATION' and vulnerability_id in (select decided.vulnerability_id
       from staged_outcomes as decided where ${ofPart} and outcome in ('MOVED', 'REOPENED') and agrees = 0)
     on conflict do nothing`,
    [reportId, reportId, from, to],
  );

/** Keeps whose the identities of a part are until now: nobody's, or another one's. New ones that take nobody's go without. */
export const logIdentities = async (db: Db, { rootId }: RunFacts, part: RunPart): Promise<void> => {
  const { reportId, from, to } = part;
  await logPlaces(db, part);
  await ['tool_identity', 'content_identity', 'location_identity'].reduce(async (before, column) => {
    await before;
    await rawChange(
      db,
      `insert into undo_identities (report_id, root_id, value, algorithm, version, vulnerability_id)
       select ${placeholders(db).text}, ${placeholders(db).text}, staged.${column}, known.algorithm, known.version,
         known.vulnerability_id
       from staged_outcomes as decided cross join staged_observations as staged
         left join vulnerability_identities as known on known.root_id = ? and known.value = staged.${column}
       where ${ofPart} and ${recognised} and staged.report_id = decided.report_id
         and staged.ordinal = decided.ordinal and staged.${column} is not null
         and ((known.value is null and decided.outcome <> 'NEW') or known.vulnerability_id <> decided.vulnerability_id)
       on conflict do nothing`,
      [reportId, rootId, rootId, reportId, from, to],
    );
  }, Promise.resolve());
};

/**
 * Keeps the sightings that a part changes otherwise than to the newest report. What the report before saw alike goes
 * without: undoing gives it back to that one.
 */
export const logSightings = (db: Db, facts: RunFacts, { reportId, from, to }: RunPart): Promise<number> => {
  const { time, text } = placeholders(db);
  const agrees = `case when decided.outcome in ('UNCHANGED', 'REMOVED') then decided.agrees else 1 end`;
  const own = `case when known.report_id = ${text} then ${text} else known.report_id end`;
  const changed = `known.presence <> 'PRESENT' or known.agrees <> ${agrees}
    or known.rule_id is distinct from staged.rule_id
    or (known.report_id <> ${text} and (known.report_id is distinct from ${text} or known.last_seen_at is distinct from ${time}))`;
  return rawChange(
    db,
    `insert into undo_sightings (report_id, vulnerability_id, scope_id, created, rule_id, presence, agrees,
       last_report_id, last_seen_at)
     select ${text}, decided.vulnerability_id, ${text}, case when known.scope_id is null then 1 else 0 end,
       known.rule_id, known.presence, known.agrees, ${own},
       case when known.report_id = ${text} then ${time} else known.last_seen_at end
     from staged_outcomes as decided cross join staged_observations as staged
       left join sightings as known on known.vulnerability_id = decided.vulnerability_id and known.scope_id = ?
     where ${ofPart} and ${recognised} and decided.outcome <> 'NEW' and staged.report_id = decided.report_id
       and staged.ordinal = decided.ordinal and (known.scope_id is null ${facts.outdated ? '' : `or ${changed}`})
     on conflict do nothing`,
    [
      reportId,
      facts.scopeId,
      reportId,
      facts.before.lastReportId,
      reportId,
      facts.before.lastSeenAt,
      facts.scopeId,
      reportId,
      from,
      to,
      ...(facts.outdated ? [] : [reportId, facts.before.lastReportId, facts.before.lastSeenAt]),
    ],
  );
};
