import type { Db } from '../../../database/db';
import { filtered, onText, within, type Range } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among, contains } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { invitationShape, type Invitation } from '../domain/invitation';
import { invitationColumns } from './invitations';

export interface InvitationConditions {
  readonly groupId: readonly string[];
  readonly organizationRole: readonly Invitation['role'][];
  readonly groupRole: readonly Invitation['role'][];
  readonly emailContains: string;
  readonly invitedBy: readonly string[];
  readonly createdAt: Range<string>;
  readonly expiresAt: Range<string>;
}
export type InvitationFilter = Filter<InvitationConditions>;
export type InvitationOrder = Order<'CREATED_AT' | 'EMAIL'>;

const sortColumns = { CREATED_AT: 'createdAt', EMAIL: 'email' } as const;

/** The invitations of groups, or of organizations with all their groups, that are open at a moment. */
export const invitationListing = (
  db: Db,
  level: 'ORGANIZATION' | 'GROUP',
  now: string,
  filter: InvitationFilter | null | undefined,
  order: InvitationOrder,
): Listing<Invitation> => {
  const list: ListQuery<Invitation> = {
    table: 'invitations',
    columns: invitationColumns,
    parent: level === 'ORGANIZATION' ? 'organizationId' : 'groupId',
    where: (query) =>
      filtered(query.where('invitations.expiresAt', '>', now), filter, {
        // One to the organization itself is to none of its groups: NOT finds it.
        groupId: (where, ids) =>
          where.whereNotNull('invitations.groupId').whereRaw(among(db, 'invitations.groupId', ids)),
        organizationRole: (where, roles) =>
          where.whereNull('invitations.groupId').whereRaw(among(db, 'invitations.role', roles)),
        groupRole: (where, roles) =>
          where.whereNotNull('invitations.groupId').whereRaw(among(db, 'invitations.role', roles)),
        emailContains: onText(1, 100, (where, part) => where.whereRaw(contains(db, 'invitations.email', part))),
        invitedBy: (where, people) => where.whereRaw(among(db, 'invitations.invitedBy', people)),
        createdAt: (where, range) => within(where, 'invitations.createdAt', range),
        expiresAt: (where, range) => within(where, 'invitations.expiresAt', range),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return listingOf(db, list, { sort: sortName(order), kind: invitationShape[sortColumns[order.field]].sql });
};
