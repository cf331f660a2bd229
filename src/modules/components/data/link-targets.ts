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

/** Has a scope keep where the references of its newest inventory lead, or nothing of that. */
export const replaceTargets = async (db: Db, place: InventoryPlace, targets: LinkTargets | null): Promise<void> => {
  const { scopeId, organizationId, rootId, reportId } = place;
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

export const deleteTargets = (db: Db, reportId: string): Promise<number> =>
  rawChange(db, 'delete from link_targets where report_id = ?', [reportId]);
