import type { Knex } from 'knex';
import type { Db } from './db';
import { among } from './portable';

/** Where rows may be seen: everywhere, or in whole organizations and in single groups. */
export interface Within {
  readonly everywhere: boolean;
  readonly organizationIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** Rows of what the actor may see, by the columns that hold their organization and their group. */
export const withinReach = (
  db: Db,
  query: Knex.QueryBuilder,
  { everywhere, organizationIds, groupIds }: Within,
  [organization, group]: readonly [organization: string, group: string],
): Knex.QueryBuilder =>
  everywhere
    ? query
    : query.where((any) => {
        any.whereRaw(among(db, organization, organizationIds)).orWhereRaw(among(db, group, groupIds));
      });
