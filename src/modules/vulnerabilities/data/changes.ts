import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { amongText, insertMany, listBinding, typesOf, type ColumnType } from '../../../database/portable';
import { columnsOf, plain, rawRows, type Columns } from '../../../database/rows';
import { readSuppression, type Sighting } from '../domain/sighting';
import { vulnerabilityChangeShape, type VulnerabilityChange } from '../domain/vulnerability-change';

const changeColumns = columnsOf(vulnerabilityChangeShape);

export const changeTypes = { ...typesOf(vulnerabilityChangeShape), organizationId: 'text' } as const;

/** The newest changes of each vulnerability, the oldest of them first. */
export const selectChanges = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly VulnerabilityChange[]> =>
  selectNewest(
    db,
    { table: 'vulnerability_changes', columns: changeColumns, of: 'vulnerability_id' },
    vulnerabilityIds,
  );

export const insertChangesOf = (
  db: Db,
  changes: readonly (VulnerabilityChange & { readonly organizationId: string })[],
): Promise<number> => insertMany(db, 'vulnerability_changes', changeTypes, changes);

const orNull = (stored: string): string | null => (stored === '' ? null : stored);

const sightingColumns: Columns<Sighting> = {
  vulnerabilityId: plain,
  tool: plain,
  category: orNull,
  ruleId: plain,
  branch: orNull,
  presence: plain,
  firstSeenAt: plain,
  lastSeenAt: plain,
  suppression: readSuppression,
};

/** What the tools claim about vulnerabilities, the oldest claim first. */
export const selectSightings = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly Sighting[]> =>
  rawRows(
    db,
    `select sightings.vulnerability_id, tool, category, rule_id, branch, presence, first_seen_at,
       sightings.last_seen_at, suppression
     from sightings join sighting_scopes on sighting_scopes.id = sightings.scope_id
     where ${amongText(db, 'sightings.vulnerability_id')} order by first_seen_at, scope_id`,
    [listBinding(vulnerabilityIds)],
    sightingColumns,
  );

export const identityTypes = {
  rootId: 'text',
  value: 'text',
  algorithm: 'text',
  version: 'bigint',
  vulnerabilityId: 'text',
} as const satisfies Record<string, ColumnType>;

/** Fails with a duplicate when another vulnerability of the root has one of the identities. */
export const insertManualIdentities = (
  db: Db,
  identities: readonly { readonly rootId: string; readonly value: string; readonly vulnerabilityId: string }[],
): Promise<number> =>
  insertMany(
    db,
    'vulnerability_identities',
    identityTypes,
    identities.map((identity) => ({ ...identity, algorithm: 'MANUAL', version: 1 })),
  );
