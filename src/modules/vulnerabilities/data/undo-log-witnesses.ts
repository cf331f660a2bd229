import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import type { RunPart } from '../domain/staging';
import { placeholders, type RunFacts } from './facts';
import { ofPart, owners, recognised, storedFor } from './witnesses';

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
export const logIdentities = async (db: Db, { rootId, ownKey }: RunFacts, part: RunPart): Promise<void> => {
  const { reportId, from, to } = part;
  await logPlaces(db, part);
  await ['tool_identity', 'content_identity', 'location_identity'].reduce(async (before, column) => {
    await before;
    const value = storedFor(ownKey, `staged.${column}`);
    await rawChange(
      db,
      `insert into undo_identities (report_id, root_id, value, algorithm, version, vulnerability_id)
       select ${placeholders(db).text}, ${placeholders(db).text}, ${value}, known.algorithm, known.version,
         known.vulnerability_id
       from staged_outcomes as decided cross join staged_observations as staged ${owners(ownKey)}
         left join vulnerability_identities as known on known.root_id = ? and known.value = ${value}
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
    or known.rule_id is distinct from staged.rule_id or known.suppression is distinct from staged.suppression
    or known.result_digest <> staged.result_digest
    or (known.report_id <> ${text} and (known.report_id is distinct from ${text} or known.last_seen_at is distinct from ${time}))`;
  return rawChange(
    db,
    `insert into undo_sightings (report_id, vulnerability_id, scope_id, created, rule_id, presence, agrees,
       last_report_id, last_seen_at, present_since, result_digest, suppression)
     select ${text}, decided.vulnerability_id, ${text}, case when known.scope_id is null then 1 else 0 end,
       known.rule_id, known.presence, known.agrees, ${own},
       case when known.report_id = ${text} then ${time} else known.last_seen_at end, known.present_since,
       known.result_digest, known.suppression
     from staged_outcomes as decided cross join staged_observations as staged
       left join sightings as known on known.vulnerability_id = decided.vulnerability_id and known.scope_id = ?
     where ${ofPart} and ${recognised} and decided.rivals > 0 and decided.outcome <> 'NEW' and staged.report_id = decided.report_id
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
