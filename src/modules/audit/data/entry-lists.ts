import type { Db } from '../../../database/db';
import { filtered, within } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among } from '../../../database/portable';
import { columnsOf } from '../../../database/rows';
import type { Filter } from '../../../kernel/filter';
import type { Listing } from '../../../kernel/listing';
import { auditEntryShape, type AuditDoor, type AuditEntry } from '../domain/entry';

export interface AuditConditions {
  readonly actor: readonly string[];
  readonly type: readonly string[];
  readonly subjectId: readonly string[];
  readonly groupId: readonly string[];
  readonly door: readonly AuditDoor[];
  readonly at: { readonly from?: string | null | undefined; readonly to?: string | null | undefined };
}
export type AuditFilter = Filter<AuditConditions>;

/** The facts of organizations, the newest first. */
export const auditListing = (db: Db, filter: AuditFilter | null | undefined): Listing<AuditEntry> => {
  const list: ListQuery<AuditEntry> = {
    table: 'journal',
    columns: columnsOf(auditEntryShape),
    parent: 'organizationId',
    where: (query) =>
      filtered(query.whereNotNull('journal.sequence'), filter, {
        actor: (where, actors) => where.whereRaw(among(db, 'journal.actor', actors)),
        type: (where, types) => where.whereRaw(among(db, 'journal.type', types)),
        subjectId: (where, ids) => where.whereRaw(among(db, 'journal.subjectId', ids)),
        groupId: (where, ids) => where.whereRaw(among(db, 'journal.groupId', ids)),
        door: (where, doors) => where.whereRaw(among(db, 'journal.door', doors)),
        at: (where, range) => within(where, 'journal.at', range),
      }),
    column: 'sequence',
    direction: 'desc',
  };
  return listingOf(db, list, { sort: 'SEQUENCE_DESC', kind: auditEntryShape.sequence.sql });
};
