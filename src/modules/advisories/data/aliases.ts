import type { Db } from '../../../database/db';
import { amongText, given, insertMany, listBinding, type ColumnType } from '../../../database/portable';
import { columnList, plain, rawChange, rawRows } from '../../../database/rows';
import type { AliasPair } from '../domain/alias-groups';

interface Grouped {
  readonly advisoryId: string;
  readonly canonicalId: string;
}

const groupedColumns = { advisoryId: plain, canonicalId: plain };

/** Whose aliases: those of the reference data, or what reports told an organization. */
export type AliasOwner = { readonly kind: 'REFERENCE' } | { readonly kind: 'ORGANIZATION'; readonly id: string };

const owned = (owner: AliasOwner): { readonly table: string; readonly where: string; readonly bindings: string[] } =>
  owner.kind === 'REFERENCE'
    ? { table: 'advisory_aliases', where: 'true', bindings: [] }
    : { table: 'reported_aliases', where: 'known.organization_id = ?', bindings: [owner.id] };

/** The groups that some ids belong to, with all of their members. */
export const selectGroups = (db: Db, owner: AliasOwner, ids: readonly string[]): Promise<readonly Grouped[]> => {
  const { table, where, bindings } = owned(owner);
  const same = owner.kind === 'REFERENCE' ? '' : 'and mates.organization_id = known.organization_id';
  const { source, binding } = given(
    db,
    { id: 'text' },
    ids.map((id) => ({ id })),
  );
  // SQLite keeps to the order of cross joins; else it would walk all aliases of the organization.
  return rawRows<Grouped>(
    db,
    `select distinct ${columnList(groupedColumns, 'mates')} from ${source}
     cross join ${table} as known cross join ${table} as mates
     where ${where} and known.advisory_id = given.id and mates.canonical_id = known.canonical_id ${same}`,
    [binding, ...bindings],
    groupedColumns,
  );
};

const types = { advisoryId: 'text', canonicalId: 'text' } as const satisfies Record<string, ColumnType>;

/** Takes ids out of their groups, and puts those that have a group now into it. */
export const replaceGroups = async (
  db: Db,
  owner: AliasOwner,
  ids: readonly string[],
  groups: readonly Grouped[],
): Promise<void> => {
  const { table, where, bindings } = owned(owner);
  await rawChange(db, `delete from ${table} as known where ${where} and ${amongText(db, 'known.advisory_id')}`, [
    ...bindings,
    listBinding(ids),
  ]);
  if (owner.kind === 'REFERENCE')
    await insertMany(
      db,
      table,
      types,
      groups.map((group) => ({ ...group })),
    );
  else
    await insertMany(
      db,
      table,
      { organizationId: 'text', ...types },
      groups.map((group) => ({ ...group, organizationId: owner.id })),
    );
};

const pairColumns = { advisoryId: plain, aliasId: plain };

interface Pair {
  readonly advisoryId: string;
  readonly aliasId: string;
}

const asPair = ({ advisoryId, aliasId }: Pair): AliasPair => [advisoryId, aliasId];

/** The pairs that records say of some ids, whichever of the two they are. */
export const selectPairs = async (db: Db, ids: readonly string[]): Promise<readonly AliasPair[]> => {
  const select = `select ${columnList(pairColumns, 'advisory_alias_pairs')} from advisory_alias_pairs where`;
  const rows = await rawRows<Pair>(
    db,
    `${select} ${amongText(db, 'advisory_id')} union ${select} ${amongText(db, 'alias_id')}`,
    [listBinding(ids), listBinding(ids)],
    pairColumns,
  );
  return rows.map(asPair);
};

/** Has records say these pairs, and none else. */
export const replacePairs = async (
  db: Db,
  recordIds: readonly string[],
  pairs: readonly AliasPair[],
): Promise<void> => {
  await rawChange(db, `delete from advisory_alias_pairs where ${amongText(db, 'advisory_id')}`, [
    listBinding(recordIds),
  ]);
  await insertMany(
    db,
    'advisory_alias_pairs',
    { advisoryId: 'text', aliasId: 'text' },
    pairs.map(([advisoryId, aliasId]) => ({ advisoryId, aliasId })),
    { unlessTaken: ['advisoryId', 'aliasId'] },
  );
};
