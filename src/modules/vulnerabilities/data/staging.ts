import type { Db } from '../../../database/db';
import { given, insertMany, type ColumnType } from '../../../database/portable';
import { snake } from '../../../database/names';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { writtenRows } from '../../../database/written-rows';
import type { StagedObservation } from '../domain/staging';
import { placeholders } from './facts';
import { stagingTables } from './staging-room';

const types = {
  ordinal: 'bigint',
  vulnerabilityId: 'text',
  weaknessKey: 'text',
  kind: 'text',
  where: 'text',
  specific: 'text',
  line: 'bigint',
  column: 'bigint',
  message: 'text',
  snippet: 'text',
  detail: 'text',
  technique: 'text',
  severityScore: 'double precision',
  severityVector: 'text',
  ruleId: 'text',
  suppressed: 'bigint',
  suppression: 'text',
  excluded: 'bigint',
  toolIdentity: 'text',
  contentIdentity: 'text',
  locationIdentity: 'text',
  formerIdentities: 'text',
  formerContentIdentity: 'text',
  formerLocationIdentity: 'text',
  resultDigest: 'bigint',
} as const satisfies Record<string, ColumnType>;

const names = Object.keys(types)
  .map((name) => `"${snake(name)}"`)
  .join(', ');

/** Observations as `insertStaged` takes them. */
export const writtenObservations = (observations: readonly StagedObservation[]): string =>
  writtenRows(types, observations as readonly (StagedObservation & Readonly<Record<string, unknown>>)[]);

export const insertStaged = (db: Db, reportId: string, written: string): Promise<number> => {
  const { source, binding } = given(db, types, written);
  return rawChange(
    db,
    `insert into staged_observations (report_id, ${names}) select ${placeholders(db).text}, ${names} from ${source}`,
    [reportId, binding],
  );
};

/** Keeps aside which finding each weakness of a report belongs to. */
export const insertStagedFindings = (
  db: Db,
  reportId: string,
  findingIds: ReadonlyMap<string, string>,
): Promise<number> =>
  insertMany(
    db,
    'staged_findings',
    { reportId: 'text', weaknessKey: 'text', findingId: 'text' },
    [...findingIds].map(([weaknessKey, findingId]) => ({ reportId, weaknessKey, findingId })),
    { unlessTaken: ['reportId', 'weaknessKey'] },
  );

export const countStaged = async (db: Db, reportId: string): Promise<number> =>
  (
    await rawRows<{ count: number }>(
      db,
      'select count(*) as count from staged_observations where report_id = ?',
      [reportId],
      { count: plain },
    )
  )[0]?.count ?? 0;

const deleteEach = (db: Db, condition: string, reportId: string): Promise<void> =>
  stagingTables.reduce(async (before, table) => {
    await before;
    await rawChange(db, `delete from ${table} where ${condition}`, [reportId]);
  }, Promise.resolve());

/** Removes what was staged for a report: it was applied, or will never be. */
export const deleteStaged = (db: Db, reportId: string): Promise<void> => deleteEach(db, 'report_id = ?', reportId);

/**
 * Removes what reports left behind whose ids (UUIDv7, so by time) are older than the given one, but for those under way,
 * which are told by SQL that answers their ids.
 */
export const deleteStagedBefore = (db: Db, reportId: string, underWay: string): Promise<void> =>
  deleteEach(db, `report_id < ? and report_id not in (${underWay})`, reportId);
