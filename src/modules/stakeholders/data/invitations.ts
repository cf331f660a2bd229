import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, selectByIds, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawChange, rawRows, rows } from '../../../database/rows';
import { invitationShape, type Invitation } from '../domain/invitation';

export const invitationColumns = columnsOf(invitationShape);

const types = typesOf(invitationShape);

export const selectInvitations = (db: Db, ids: readonly string[]): Promise<readonly Invitation[]> =>
  selectByIds(db, 'invitations', invitationColumns, ids);

/** The open invitation of an address to an organization (groupId is null) or a group. */
export const selectInvitationOf = async (
  db: Db,
  organizationId: string,
  groupId: string | null,
  email: string,
): Promise<Invitation | undefined> =>
  (
    await rows(db, db.sql('invitations').where({ organizationId, groupId, email }), invitationColumns, 'invitations')
  )[0];

export const insertInvitation = (db: Db, invitation: Invitation): Promise<number> =>
  insertMany(db, 'invitations', types, [{ ...invitation }]);

export const updateInvitation = (db: Db, id: string, changed: Partial<Invitation>): Promise<number> =>
  change(db, db.sql('invitations').where({ id }).update(changed));

/** The open invitations of an address to an organization and its groups. */
export const selectInvitationsTo = (db: Db, organizationId: string, email: string): Promise<readonly Invitation[]> =>
  rows(db, db.sql('invitations').where({ organizationId, email }), invitationColumns, 'invitations');

/** Invitations whose time has passed, the oldest first. */
export const selectEndedInvitations = (db: Db, now: string, limit: number): Promise<readonly Invitation[]> =>
  rawRows(
    db,
    `select ${columnList(invitationColumns, 'invitations')} from invitations where expires_at <= ? order by expires_at limit ?`,
    [now, limit],
    invitationColumns,
  );

export const deleteInvitations = (db: Db, ids: readonly string[]): Promise<number> =>
  rawChange(db, `delete from invitations where ${amongText(db, 'id')}`, [listBinding(ids)]);
