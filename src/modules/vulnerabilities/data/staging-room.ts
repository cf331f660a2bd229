import type { Db } from '../../../database/db';
import { freeScratchRoom, vacuumScratch } from '../../../database/scratch-room';

/** What of reports is kept aside until they are applied. */
export const stagingTables = [
  'staged_observations',
  'staged_outcomes',
  'staged_findings',
  'staged_closings',
  'staged_statements',
] as const;

/** Gives the room of staged rows that are gone back, once nothing is kept aside. */
export const freeStagingRoom = (db: Db): Promise<void> => freeScratchRoom(db, stagingTables);

/** The same where something is kept aside at any moment: the room is used again. */
export const vacuumStaging = (db: Db): Promise<void> => vacuumScratch(db, stagingTables);
