import type { Db } from '../../../database/db';
import { insertMany, selectAmong, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { eventEvidenceShape, type EventEvidence } from '../domain/event-evidence';

const columns = columnsOf(eventEvidenceShape);
const types = typesOf(eventEvidenceShape);

export const selectEventEvidences = (db: Db, ids: readonly string[]): Promise<readonly EventEvidence[]> =>
  selectByIds(db, 'event_evidences', columns, ids);

export const selectEvidencesOfEvents = (db: Db, eventIds: readonly string[]): Promise<readonly EventEvidence[]> =>
  selectAmong(db, 'event_evidences', columns, 'eventId', eventIds);

/** Fails with a duplicate when the event has one of this kind. */
export const insertEventEvidence = (db: Db, evidence: EventEvidence): Promise<number> =>
  insertMany(db, 'event_evidences', types, [evidence]);

export const deleteEventEvidence = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('event_evidences').where({ id }).delete());

export const deleteEventEvidencesOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('event_evidences').where({ groupId }).delete());
