import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { filtered, onText, type ConditionTable } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import { among, amongText, contains, listBinding, startsWith } from '../../../database/portable';
import { columnsOf, plain, rawRows } from '../../../database/rows';
import { withinReach, type Within } from '../../../database/within-reach';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { componentShape, type Component, type ComponentRelationship, type InventoryOf } from '../domain/component';

interface Conditions {
  readonly rootId: readonly string[];
  readonly nameContains: string;
  readonly version: readonly string[];
  readonly purlStartsWith: string;
  readonly ecosystem: readonly string[];
  readonly relationship: readonly ComponentRelationship[];
  readonly vulnerable: boolean;
}
export type ComponentFilter = Filter<Conditions>;
export type ComponentOrder = Order<'NAME' | 'PURL' | 'FIRST_SEEN_AT'>;

/** What stands at a component; read where vulnerabilities are kept, by their index of places. */
const standing = `standing.group_id = components.group_id and standing."where" = components.purl
  and standing.root_id = components.root_id and standing.kind = 'COMPONENT' and standing.state = 'VULNERABLE'
  and standing.released_at is not null and coalesce(standing.zero_risk, '') <> 'CONFIRMED'`;

const vulnerable = `exists (select 1 from vulnerabilities as standing where ${standing})`;

/** In these words what is not told is none of the values, also where the condition is turned round. */
const told = (
  db: Db,
  query: Knex.QueryBuilder,
  column: 'version' | 'relationship',
  values: readonly string[],
): Knex.QueryBuilder => query.whereNotNull(`components.${column}`).whereRaw(among(db, `components.${column}`, values));

const conditions = (db: Db): ConditionTable<Conditions> => ({
  rootId: (query, ids) => query.whereRaw(among(db, 'components.rootId', ids)),
  nameContains: onText(0, 1000, (query, text) => query.whereRaw(contains(db, 'components.name', text))),
  version: (query, values) => query.where((any) => void told(db, any, 'version', values)),
  purlStartsWith: onText(0, 1000, (query, text) => query.whereRaw(startsWith(db, 'components.purl', text))),
  ecosystem: (query, values) => query.whereRaw(among(db, 'components.ecosystem', values)),
  relationship: (query, values) => query.where((any) => void told(db, any, 'relationship', values)),
  vulnerable: (query, wanted) => query.whereRaw(`${wanted ? '' : 'not '}${vulnerable}`),
});

const orderColumns = { NAME: 'name', PURL: 'purl', FIRST_SEEN_AT: 'firstSeenAt' } as const;

/** The components of roots or groups, or of organizations as far as the actor reaches. */
export const componentListing = (
  db: Db,
  parent: 'rootId' | 'groupId' | 'organizationId',
  within: Within,
  filter: ComponentFilter | null | undefined,
  order: ComponentOrder,
): Listing<Component> =>
  listingOf<Component>(
    db,
    {
      table: 'components',
      columns: columnsOf(componentShape),
      parent,
      where: (query) =>
        filtered(
          parent === 'organizationId'
            ? withinReach(db, query, within, ['components.organizationId', 'components.groupId'])
            : query,
          filter,
          conditions(db),
        ),
      column: orderColumns[order.field],
      direction: order.direction === 'ASC' ? 'asc' : 'desc',
    },
    { sort: sortName(order), kind: order.field === 'FIRST_SEEN_AT' ? 'timestamptz' : 'text' },
  );

/** How many vulnerabilities stand at components. */
export const selectStandingAt = (
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly count: number }[]> =>
  rawRows<{ id: string; count: number }>(
    db,
    `select components.id, (select count(*) from vulnerabilities as standing where ${standing}) as count
     from components where ${amongText(db, 'components.id')}`,
    [listBinding(ids)],
    { id: plain, count: plain },
  );

/** The inventories of scopes. */
export const selectInventories = (db: Db, scopeIds: readonly string[]): Promise<readonly InventoryOf[]> =>
  rawRows<InventoryOf>(
    db,
    `select scope_id, tool, branch, seen_at from inventories join sighting_scopes on sighting_scopes.id = scope_id
     where ${amongText(db, 'scope_id')}`,
    [listBinding(scopeIds)],
    { scopeId: plain, tool: plain, branch: (stored: string) => (stored === '' ? null : stored), seenAt: plain },
  );
