import type { Db } from '../../../database/db';
import { insertMany } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { LinkTargets } from '../domain/link-targets';
import type { InventoryPlace } from './inventory';

const types = {
  scopeId: 'text',
  organizationId: 'text',
  rootId: 'text',
  reportId: 'text',
  serialNumber: 'text',
  version: 'bigint',
  places: 'text',
} as const;

const all = 'scope_id, organization_id, root_id, report_id, serial_number, version';

/**
 * Has a scope keep where the references of its newest inventory lead, or nothing of that; where those of the one before
 * it led is kept for undoing it, and where it is the same, only that.
 */
export const replaceTargets = async (db: Db, place: InventoryPlace, targets: LinkTargets | null): Promise<void> => {
  const { scopeId, organizationId, rootId, reportId } = place;
  const text = db.engine === 'sqlite' ? '?' : '?::text';
  await rawChange(
    db,
    `insert into undo_link_targets (undone_by, ${all}, places)
     select ${text}, ${all}, nullif(places, ${text}) from link_targets where scope_id = ? on conflict do nothing`,
    [reportId, targets?.places ?? null, scopeId],
  );
  await rawChange(db, 'delete from link_targets where scope_id = ?', [scopeId]);
  if (targets !== null)
    await insertMany(db, 'link_targets', types, [{ scopeId, organizationId, rootId, reportId, ...targets }]);
};

/** The places that the newest inventory of a serial number and version leads to, as JSON text. */
export const selectPlaces = async (
  db: Db,
  rootId: string,
  serialNumber: string,
  version: number,
): Promise<string | null> =>
  (
    await rawRows<{ readonly places: string }>(
      db,
      `select places from link_targets where root_id = ? and serial_number = ? and version = ?
       order by report_id desc limit 1`,
      [rootId, serialNumber, version],
      { places: plain },
    )
  )[0]?.places ?? null;

/** Has the references of scopes lead where they led before a report. */
export const restoreTargets = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(
    db,
    `update undo_link_targets set places = (select places from link_targets as newer
       where newer.scope_id = undo_link_targets.scope_id) where undone_by = ? and places is null`,
    [reportId],
  );
  await rawChange(db, 'delete from link_targets where report_id = ?', [reportId]);
  await rawChange(
    db,
    `insert into link_targets (${all}, places) select ${all}, places from undo_link_targets where undone_by = ?`,
    [reportId],
  );
};

/** Forgets what was kept to undo reports, which are told by SQL that answers their ids. */
export const deleteUndoTargets = (db: Db, reports: string, binding: string): Promise<number> =>
  rawChange(db, `delete from undo_link_targets where undone_by in (${reports})`, [binding]);
