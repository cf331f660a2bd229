import type { Db } from '../../../database/db';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { amongText, insertMany, listBinding, selectByIds, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawChange, rawRows, rows } from '../../../database/rows';
import type { PageRequest } from '../../../kernel/page';
import { invitationShape, type Invitation } from '../domain/invitation';

const columns = columnsOf(invitationShape);

const types = typesOf(invitationShape);

export const selectInvitations = (db: Db, ids: readonly string[]): Promise<readonly Invitation[]> =>
  selectByIds(db, 'invitations', columns, ids);

/** The open invitation of an address to an organization (groupId is null) or a group. */
export const selectInvitationOf = async (
  db: Db,
  organizationId: string,
  groupId: string | null,
  email: string,
): Promise<Invitation | undefined> =>
  (await rows(db, db.sql('invitations').where({ organizationId, groupId, email }), columns, 'invitations'))[0];

export const insertInvitation = (db: Db, invitation: Invitation): Promise<number> =>
  insertMany(db, 'invitations', types, [{ ...invitation }]);

export const updateInvitation = (db: Db, id: string, changed: Partial<Invitation>): Promise<number> =>
  change(db, db.sql('invitations').where({ id }).update(changed));

/** The open invitations of an address to an organization and its groups. */
export const selectInvitationsTo = (db: Db, organizationId: string, email: string): Promise<readonly Invitation[]> =>
  rows(db, db.sql('invitations').where({ organizationId, email }), columns, 'invitations');

/** Invitations whose time has passed, the oldest first. */
export const selectEndedInvitations = (db: Db, now: string, limit: number): Promise<readonly Invitation[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'invitations')} from invitations where expires_at <= ? order by expires_at limit ?`,
    [now, limit],
    columns,
  );

export const deleteInvitations = (db: Db, ids: readonly string[]): Promise<number> =>
  rawChange(db, `delete from invitations where ${amongText(db, 'id')}`, [listBinding(ids)]);

const list = (level: 'ORGANIZATION' | 'GROUP', now: string): ListQuery<Invitation> => ({
  table: 'invitations',
  columns,
  parent: level === 'ORGANIZATION' ? 'organizationId' : 'groupId',
  where: (query) => query.where('invitations.expiresAt', '>', now),
  column: 'email',
  direction: 'asc',
});

/** The open invitations of groups, or of organizations with all their groups. */
export const selectInvitationPages = (
  db: Db,
  level: 'ORGANIZATION' | 'GROUP',
  now: string,
  parents: readonly string[],
  page: PageRequest,
): Promise<ReadonlyMap<string, readonly Invitation[]>> => selectPages(db, list(level, now), page, parents);

export const countInvitations = (
  db: Db,
  level: 'ORGANIZATION' | 'GROUP',
  now: string,
  parents: readonly string[],
): Promise<ReadonlyMap<string, number>> => countPages(db, list(level, now), parents);
