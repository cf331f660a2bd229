import { bySorting } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import * as data from '../data/inventory';
import { deleteUndoTargets, replaceTargets, restoreTargets } from '../data/link-targets';
import type { InventoryCounts, StagedComponent } from '../domain/component';
import type { LinkTargets } from '../domain/link-targets';

export type { InventoryPlace } from '../data/inventory';

/** Keeps components of an inventory aside, in a write of their own. */
export const stageComponents = async (
  { db }: Env,
  reportId: string,
  components: readonly StagedComponent[],
): Promise<void> => {
  await data.insertStaged(db, reportId, components);
};

/** Forgets what was kept aside of a report. */
export const discardComponents = async ({ db }: Env, reportId: string): Promise<void> => {
  await data.deleteStaged(db, 'report_id = ?', [reportId]);
};

/** Gives the room of what is kept aside no more back. Outside of any transaction. */
export const freeComponentsRoom = ({ db }: Env): Promise<void> => data.freeStagingRoom(db);

/**
 * Forgets what processes that ended in the middle of a report left behind: of those with ids before the given one;
 * `underWay` is SQL for the ids of others.
 */
export const discardComponentsBefore = async ({ db }: Env, reportId: string, underWay: string): Promise<void> => {
  await data.deleteStaged(db, `report_id < ? and report_id not in (${underWay})`, [reportId]);
  await data.vacuumStaging(db);
};

/**
 * Has a scope list what a report lists, in the transaction that applies it: a few statements, however long the list. An
 * inventory that lists the same changes no row of it. What links into it lead to is kept with it.
 */
export const applyInventory = async (
  { db }: Env,
  place: data.InventoryPlace,
  targets: LinkTargets | null,
): Promise<InventoryCounts> => {
  const listed = await data.countStaged(db, place.reportId);
  if (listed === 0) throw new Error('what was staged of the inventory is gone');
  const [removed, added] = await bySorting(db, async () => [
    await data.removeGone(db, place.scopeId, place.reportId),
    await data.insertFresh(db, place),
  ]);
  await data.renewInventory(db, place);
  await replaceTargets(db, place, targets);
  return { listed, added, removed };
};

const forgetUndo = async (db: Env['db'], reports: string, binding: string): Promise<void> => {
  await data.deleteUndo(db, reports, binding);
  await deleteUndoTargets(db, reports, binding);
};

/** Has scopes list what they listed before a report that is undone; links into that are followed again. */
export const undoInventory = async ({ db }: Env, reportId: string): Promise<void> => {
  await data.restoreInventories(db, reportId);
  await restoreTargets(db, reportId);
  await forgetUndo(db, '?', reportId);
};

/** Forgets what was kept to undo reports. */
export const forgetInventoryUndo = ({ db }: Env, reports: string, binding: string): Promise<void> =>
  forgetUndo(db, reports, binding);
