import type { Db } from '../../../database/db';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { eventShape, type Event } from '../domain/event';

export const eventColumns = columnsOf(eventShape);

export const selectEvents = (db: Db, ids: readonly string[]): Promise<readonly Event[]> =>
  selectByIds(db, 'events', eventColumns, ids);

export const insertEvent = (db: Db, event: Event): Promise<number> =>
  insertMany(db, 'events', typesOf(eventShape), [event]);

/**
 * Changes an event that still is as it was read; answers 0 when somebody was quicker. Until the transaction ends,
 * nobody else changes it.
 */
export const updateEvent = (
  db: Db,
  { id, state, type, detail }: Event,
  { state: nextState, type: nextType, detail: nextDetail, solvingReason, otherSolvingReason, solvedAt }: Event,
): Promise<number> =>
  change(
    db,
    db
      .sql('events')
      .where({ id, state, type, detail })
      .update({ state: nextState, type: nextType, detail: nextDetail, solvingReason, otherSolvingReason, solvedAt }),
  );

export const deleteEventsOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('events').where({ groupId }).delete());
