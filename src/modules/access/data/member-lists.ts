import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { filtered, onText, within, type Range } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among, contains } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { membershipShape, type Membership } from '../domain/membership';
import type { Stakeholder } from '../domain/stakeholder';
import { membershipColumns } from './memberships';

export interface MemberConditions {
  readonly role: readonly Membership['role'][];
  readonly customRoleId: readonly string[];
  readonly emailContains: string;
  readonly state: readonly Stakeholder['state'][];
  readonly createdAt: Range<string>;
  readonly expiresAt: Range<string>;
  readonly lastLoginAt: Range<string>;
}
export type MemberFilter = Filter<MemberConditions>;
export type MemberOrder = Order<'CREATED_AT' | 'EMAIL'>;

const sortColumns = { CREATED_AT: 'createdAt', EMAIL: 'email' } as const;

/** The person who holds a membership. */
const holder = (db: Db): Knex.QueryBuilder =>
  db.sql('stakeholders').select(db.sql.raw('1')).whereRaw('stakeholders.id = memberships.stakeholder_id');

/** The members of organizations (not of their groups), or of groups. */
export const memberListing = (
  db: Db,
  level: 'ORGANIZATION' | 'GROUP',
  filter: MemberFilter | null | undefined,
  order: MemberOrder,
): Listing<Membership> => {
  const list: ListQuery<Membership> = {
    table: 'memberships',
    columns: membershipColumns,
    parent: level === 'ORGANIZATION' ? 'organizationId' : 'groupId',
    where: (query) =>
      filtered(level === 'ORGANIZATION' ? query.whereNull('memberships.groupId') : query, filter, {
        role: (where, roles) => where.whereRaw(among(db, 'memberships.role', roles)),
        // Who holds none of them holds no other one, either: NOT finds it.
        customRoleId: (where, ids) =>
          where.whereNotNull('memberships.customRoleId').whereRaw(among(db, 'memberships.customRoleId', ids)),
        emailContains: onText(1, 100, (where, part) => where.whereRaw(contains(db, 'memberships.email', part))),
        state: (where, states) => where.whereExists(holder(db).whereRaw(among(db, 'stakeholders.state', states))),
        createdAt: (where, range) => within(where, 'memberships.createdAt', range),
        expiresAt: (where, range) => within(where, 'memberships.expiresAt', range),
        lastLoginAt: (where, range) =>
          where.whereExists(holder(db).where((person) => within(person, 'stakeholders.lastLoginAt', range))),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return listingOf(db, list, { sort: sortName(order), kind: membershipShape[sortColumns[order.field]].sql });
};
