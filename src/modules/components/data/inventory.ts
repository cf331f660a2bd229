import type { Db } from '../../../database/db';
import { insertMany, typesOf } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { freeScratchRoom, vacuumScratch } from '../../../database/scratch-room';
import { describedShape, type StagedComponent } from '../domain/component';

const types = { reportId: 'text', digest: 'text', id: 'text', ...typesOf(describedShape) } as const;
const described = 'name, version, purl, ecosystem, kind, licences, location, relationship';
const all = `id, organization_id, group_id, root_id, scope_id, digest, ${described}, first_seen_at, report_id`;

/** Keeps components of an inventory aside, each once. */
export const insertStaged = (db: Db, reportId: string, components: readonly StagedComponent[]): Promise<number> =>
  insertMany(
    db,
    'staged_components',
    types,
    components.map((component) => ({ ...component, reportId })),
    { unlessTaken: ['digest', 'reportId'] },
  );

export const deleteStaged = (db: Db, reports: string, bindings: readonly string[]): Promise<number> =>
  rawChange(db, `delete from staged_components where ${reports}`, bindings);

const scratch = ['staged_components'] as const;

/** Gives the room of staged rows that are gone back, once nothing is kept aside. */
export const freeStagingRoom = (db: Db): Promise<void> => freeScratchRoom(db, scratch);

/** The same where something is kept aside at any moment: the room is used again. */
export const vacuumStaging = (db: Db): Promise<void> => vacuumScratch(db, scratch);

export const countStaged = async (db: Db, reportId: string): Promise<number> =>
  (
    await rawRows<{ count: number }>(
      db,
      'select count(*) as count from staged_components where report_id = ?',
      [reportId],
      { count: plain },
    )
  )[0]?.count ?? 0;

/** Bound to the scope and the report. */
const gone = `components.scope_id = ? and not exists (select 1 from staged_components as staged
  where staged.digest = components.digest and staged.report_id = ?)`;

/** How text of a binding is told to the engine where it is a column of its own. */
const asText = ({ engine }: Db): string => (engine === 'sqlite' ? '?' : '?::text');

/** Takes out of a scope what a report does not list, and keeps it for its undoing; answers how much. */
export const removeGone = async (db: Db, scopeId: string, reportId: string): Promise<number> => {
  await rawChange(
    db,
    `insert into undo_components (undone_by, ${all}) select ${asText(db)}, ${all} from components where ${gone}
     order by components.id on conflict do nothing`,
    [reportId, scopeId, reportId],
  );
  return rawChange(db, `delete from components where ${gone}`, [scopeId, reportId]);
};

/** Where an inventory is applied, and when. */
export interface InventoryPlace {
  readonly organizationId: string;
  readonly groupId: string;
  readonly rootId: string;
  readonly scopeId: string;
  readonly reportId: string;
  readonly now: string;
}

/**
 * Puts what a report lists anew into a scope; of what is told otherwise than before, the first sight stays. Answers how
 * much. What leaves is looked at once for all of it: asked for each, SQLite walks all of it each time. In the order of
 * package URLs, since most indexes are in that of names or package URLs, and of a list that was written by name.
 */
export const insertFresh = (db: Db, place: InventoryPlace): Promise<number> => {
  const { reportId, now } = place;
  const text = asText(db);
  const time = db.engine === 'sqlite' ? '?' : '?::timestamptz';
  return rawChange(
    db,
    `insert into components (${all})
     select staged.id, ${text}, ${text}, ${text}, ${text}, staged.digest, staged.name, staged.version, staged.purl,
       staged.ecosystem, staged.kind, staged.licences, staged.location, staged.relationship,
       coalesce(before.first_seen_at, ${time}), staged.report_id
     from staged_components as staged
     left join (select purl, location, min(first_seen_at) as first_seen_at from undo_components
         where undone_by = ? group by purl, location) as before
       on before.purl = staged.purl and before.location is not distinct from staged.location
     where staged.report_id = ? and not exists (select 1 from components
       where components.scope_id = ? and components.digest = staged.digest)
     order by staged.purl`,
    [place.organizationId, place.groupId, place.rootId, place.scopeId, now, reportId, reportId, place.scopeId],
  );
};

/** Notes a report as the newest inventory of a scope, and keeps which one was before. */
export const renewInventory = async (
  db: Db,
  { scopeId, reportId, organizationId, now }: InventoryPlace,
): Promise<void> => {
  await rawChange(
    db,
    `insert into undo_inventories (undone_by, scope_id, report_id, seen_at)
     select ${asText(db)}, scope_id, report_id, seen_at from inventories where scope_id = ? on conflict do nothing`,
    [reportId, scopeId],
  );
  await rawChange(
    db,
    `insert into inventories (scope_id, organization_id, report_id, seen_at) values (?, ?, ?, ?)
     on conflict (scope_id) do update set report_id = excluded.report_id, seen_at = excluded.seen_at`,
    [scopeId, organizationId, reportId, now],
  );
};

/** Has scopes list what they listed before a report. */
export const restoreInventories = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(db, 'delete from components where report_id = ?', [reportId]);
  await rawChange(
    db,
    `insert into components (${all}) select ${all} from undo_components where undone_by = ? on conflict do nothing`,
    [reportId],
  );
  await rawChange(
    db,
    `delete from inventories where report_id = ?
       and scope_id not in (select scope_id from undo_inventories where undone_by = ?)`,
    [reportId, reportId],
  );
  await rawChange(
    db,
    `update inventories set report_id = before.report_id, seen_at = before.seen_at from undo_inventories as before
     where before.undone_by = ? and inventories.scope_id = before.scope_id`,
    [reportId],
  );
};

/** Forgets what was kept to undo reports, which are told by SQL that answers their ids. */
export const deleteUndo = async (db: Db, reports: string, binding: string): Promise<void> => {
  await rawChange(db, `delete from undo_components where undone_by in (${reports})`, [binding]);
  await rawChange(db, `delete from undo_inventories where undone_by in (${reports})`, [binding]);
};
