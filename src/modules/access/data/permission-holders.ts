import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among } from '../../../database/portable';
import { columnsOf } from '../../../database/rows';
import type { Listing } from '../../../kernel/listing';
import { membershipShape, type Membership } from '../domain/membership';
import type { Holding } from '../domain/holding';

const columns = columnsOf(membershipShape);

/** Where the members stand who are searched: of an organization, and of a group where one is given. */
interface Place {
  readonly organizationId: string;
  readonly groupId: string | null;
  readonly now: string;
}

/**
 * The memberships that give a permission at some instant, by e-mail address. Those of a group are found by two indexes
 * and sorted then: as many as a group has members, and an organization has managers.
 */
export const holderListing = (db: Db, { organizationId, groupId, now }: Place, who: Holding): Listing<Membership> => {
  const byRole = (query: Knex.QueryBuilder, group: string | null, roles: readonly string[]): void => {
    void query.where({ 'memberships.organizationId': organizationId, 'memberships.groupId': group }).where((either) => {
      void either
        .whereRaw(among(db, 'memberships.role', roles))
        .orWhereRaw(among(db, 'memberships.customRoleId', who.customRoleIds));
    });
  };
  const list: ListQuery<Membership> = {
    table: 'memberships',
    columns,
    parent: null,
    where: (query) =>
      query
        .join('stakeholders', 'stakeholders.id', 'memberships.stakeholderId')
        .whereNot('stakeholders.state', 'SUSPENDED')
        .where((lasting) => {
          void lasting.whereNull('memberships.expiresAt').orWhere('memberships.expiresAt', '>', now);
        })
        .where((place) => {
          void place.where((own) => byRole(own, null, who.organizationRoles));
          if (groupId !== null) void place.orWhere((own) => byRole(own, groupId, who.groupRoles));
        }),
    column: 'email',
    direction: 'asc',
  };
  return listingOf(db, list, { sort: 'EMAIL_ASC', kind: membershipShape.email.sql });
};
