import type { Db } from '../../../database/db';
import { insertMany, selectAmong, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { evidenceShape, type Evidence } from '../domain/evidence';

const columns = columnsOf(evidenceShape);
const types = typesOf(evidenceShape);

export const selectEvidences = (db: Db, ids: readonly string[]): Promise<readonly Evidence[]> =>
  selectByIds(db, 'evidences', columns, ids);

export const selectEvidencesOfFindings = (db: Db, findingIds: readonly string[]): Promise<readonly Evidence[]> =>
  selectAmong(db, 'evidences', columns, 'findingId', findingIds);

/** Fails with a duplicate when the finding has one of this kind. */
export const insertEvidence = (db: Db, evidence: Evidence): Promise<number> =>
  insertMany(db, 'evidences', types, [evidence]);

/** Changes an evidence that still is what was read; answers 0 when somebody was quicker. */
export const updateEvidence = (
  db: Db,
  { id, state, description }: Evidence,
  changed: Pick<Evidence, 'state' | 'description'>,
): Promise<number> => change(db, db.sql('evidences').where({ id, state, description }).update(changed));

export const deleteEvidence = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('evidences').where({ id }).delete());

export const deleteEvidencesOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('evidences').where({ groupId }).delete());
