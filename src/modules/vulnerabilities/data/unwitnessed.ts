import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import type { RunPart } from '../domain/staging';

const ofPart = 'report_id = ? and ordinal >= ? and ordinal < ?';

/** A whole number to both engines. */
export const number = (db: Db): string => (db.engine === 'sqlite' ? '?' : '?::bigint');

/** Whether what `of` names may move: it is neither closed nor removed. */
export const mayMove = (of: string): string => `exists (select 1 from vulnerabilities
  where vulnerabilities.id = ${of}.vulnerability_id and vulnerabilities.state in ('SUBMITTED', 'REJECTED', 'VULNERABLE'))`;

/** Whether anybody sees it where it stands, of those whom a further condition on `sightings` tells. */
export const seenInPlace = (of: string, whose = ''): string => `exists (select 1 from sightings
  where sightings.vulnerability_id = ${of}.vulnerability_id and sightings.presence = 'PRESENT' and sightings.agrees = 1 ${whose})`;

/** An outcome of what stayed where it stood, though it was seen elsewhere. */
export const stayed = (of: string): string => `${of}.outcome = 'UNCHANGED' and ${of}.agrees = 0 and ${of}.rivals > 0`;

/**
 * Decides that what of an applied part stayed where it stood, though it was seen elsewhere, moved after all, where nobody
 * sees it there any more: such outcomes go to other ordinals, by so many. Answers how many.
 */
export const moveUnwitnessed = (db: Db, { reportId, from, to }: RunPart, by: number): Promise<number> =>
  rawChange(
    db,
    `update staged_outcomes set outcome = 'MOVED', ordinal = ordinal + ${number(db)}
     where ${ofPart} and ${stayed('staged_outcomes')} and ${mayMove('staged_outcomes')}
       and not ${seenInPlace('staged_outcomes')}`,
    [by, reportId, from, to],
  );

/** Has the observations of a part follow those of their outcomes that went to other ordinals, by so many. */
export const followOutcomes = (db: Db, { reportId, from, to }: RunPart, by: number): Promise<number> =>
  rawChange(
    db,
    `update staged_observations set ordinal = moved.ordinal
     from (select distinct ordinal from staged_outcomes where ${ofPart}) as moved
     where staged_observations.report_id = ? and staged_observations.ordinal = moved.ordinal - ${number(db)}`,
    [reportId, from + by, to + by, reportId, by],
  );

/** Gives all of a part other ordinals, by so many. */
export const renumber = async (db: Db, { reportId, from, to }: RunPart, by: number): Promise<void> => {
  const change = (table: string): Promise<number> =>
    rawChange(db, `update ${table} set ordinal = ordinal + ${number(db)} where ${ofPart}`, [by, reportId, from, to]);
  await change('staged_observations');
  await change('staged_outcomes');
};
