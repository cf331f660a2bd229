import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { RunPart } from '../domain/staging';
import { placeholders } from './facts';
import { mayMove, number, seenInPlace, stayed } from './unwitnessed';
import { ofPart } from './witnesses';

/** A run of a report, by its number in it. */
export interface NumberedRun {
  readonly scopeId: string;
  readonly run: number;
}

const observed = `"where", specific, line, "column", snippet, location_identity, former_location_identity`;
const ofObserved = `staged."where", staged.specific, staged.line, staged."column", staged.snippet,
  staged.location_identity, staged.former_location_identity`;

/** That the place of what a tool saw there waits to be left with a report; bound to it. */
const waits = `exists (select 1 from awaited_closings as waiting where waiting.report_id = ?
  and waiting.scope_id = sightings.scope_id and waiting.vulnerability_id = sightings.vulnerability_id)`;

/**
 * Keeps where a part that was applied shows what only those still see where it stands whose silence waits to be
 * confirmed. The first of a report is the one that counts.
 */
export const insertAwaitedMoves = (
  db: Db,
  { reportId, from, to }: RunPart,
  { scopeId, run }: NumberedRun,
): Promise<number> =>
  rawChange(
    db,
    `insert into awaited_moves (report_id, vulnerability_id, scope_id, run, ordinal, ${observed}, recognised_by, result_digest)
     select decided.report_id, decided.vulnerability_id, ${placeholders(db).text}, ${number(db)}, decided.ordinal, ${ofObserved},
       decided.recognised_by, staged.result_digest
     from staged_outcomes as decided cross join staged_observations as staged
     where ${ofPart} and ${stayed('decided')} and ${mayMove('decided')}
       and not ${seenInPlace('decided', `and not ${waits}`)} and staged.report_id = decided.report_id and staged.ordinal = decided.ordinal
     on conflict do nothing`,
    [scopeId, run, reportId, from, to, reportId],
  );

/**
 * Decides that what waited with a report, and nobody sees where it stands any more, moves to where the report showed it,
 * if the same result tells so still. Answers how much.
 */
export const insertConfirmedMoves = (db: Db, reportId: string): Promise<number> =>
  rawChange(
    db,
    `insert into staged_outcomes (report_id, ordinal, vulnerability_id, rivals, agrees, outcome, recognised_by)
     select kept.report_id, kept.ordinal, kept.vulnerability_id, 1, 0, 'MOVED', kept.recognised_by
     from awaited_moves as kept
     where kept.report_id = ?
       and exists (select 1 from awaited_closings as waiting where waiting.report_id = kept.report_id
         and waiting.vulnerability_id = kept.vulnerability_id)
       and exists (select 1 from sightings where sightings.vulnerability_id = kept.vulnerability_id
         and sightings.scope_id = kept.scope_id and sightings.presence = 'PRESENT' and sightings.agrees = 0
         and sightings.result_digest = kept.result_digest)
       and ${mayMove('kept')} and not ${seenInPlace('kept')}`,
    [reportId],
  );

/** Gives those decisions what they are carried out by; answers of which runs they are, and their parts. */
export const stageConfirmedMoves = async (
  db: Db,
  reportId: string,
): Promise<readonly (NumberedRun & { readonly part: RunPart })[]> => {
  const decided = `awaited_moves as staged cross join staged_outcomes as decided
    where staged.report_id = ? and decided.report_id = staged.report_id and decided.ordinal = staged.ordinal
      and decided.vulnerability_id = staged.vulnerability_id`;
  await rawChange(
    db,
    `insert into staged_observations (report_id, ordinal, vulnerability_id, weakness_key, kind, message, technique,
       severity_score, suppressed, excluded, ${observed})
     select staged.report_id, staged.ordinal, staged.vulnerability_id, '', '', '', '', 0, 0, 0, ${ofObserved}
     from ${decided}`,
    [reportId],
  );
  const runs = await rawRows<NumberedRun & { from: number; last: number }>(
    db,
    `select scope_id, run, min(staged.ordinal) as "from", max(staged.ordinal) as last from ${decided}
     group by scope_id, run order by run`,
    [reportId],
    { scopeId: plain, run: Number, from: Number, last: Number },
  );
  return runs.map(({ scopeId, run, from, last }) => ({ scopeId, run, part: { reportId, from, to: last + 1 } }));
};

const ofSightings = `sightings.scope_id = ? and sightings.vulnerability_id in (select decided.vulnerability_id
  from staged_outcomes as decided where ${ofPart})`;

/**
 * Notes that a scope sees what moved where it stands. What it claimed before the report is kept, as that saw it: a
 * later one that saw it alike is undone first.
 */
export const agreeOnMoves = async (db: Db, { reportId, from, to }: RunPart, scopeId: string): Promise<void> => {
  await rawChange(
    db,
    `insert into undo_sightings (report_id, vulnerability_id, scope_id, created, rule_id, presence, agrees,
       last_report_id, last_seen_at, present_since, result_digest, suppression)
     select before.report_id, sightings.vulnerability_id, sightings.scope_id, 0, rule_id, presence, agrees,
       before.last_report_id, before.last_seen_at, present_since, result_digest, suppression
     from sightings cross join undo_scopes as before
     where ${ofSightings} and before.report_id = ? and before.scope_id = sightings.scope_id
     on conflict do nothing`,
    [scopeId, reportId, from, to, reportId],
  );
  await rawChange(db, `update sightings set agrees = 1 where ${ofSightings}`, [scopeId, reportId, from, to]);
};

/** Forgets what of a report waits to move. */
export const deleteAwaitedMoves = (db: Db, reportId: string): Promise<number> =>
  rawChange(db, 'delete from awaited_moves where report_id = ?', [reportId]);
