import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { filtered, onText, within, type ConditionTable } from '../../../database/filter';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, contains, startsWith } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import type { Entry } from '../domain/entry';
import type { ToeInput } from '../domain/input';
import type { ToeLines } from '../domain/lines';
import type { ToePort } from '../domain/port';
import type {
  EntryConditions,
  InputConditions,
  LinesConditions,
  Numbers,
  PortConditions,
  ToeInputFilter,
  ToeInputOrder,
  ToeLinesFilter,
  ToeLinesOrder,
  ToePortFilter,
  ToePortOrder,
} from './entry-conditions';
import { inputsTable, linesTable, portsTable, type EntryTable } from './entries';
import { vulnerableText } from './vulnerable';

/** Whose lists they are. */
export type Parent = 'rootId' | 'groupId';

const numbers = (query: Knex.QueryBuilder, column: string, { min, max }: Numbers): void =>
  within(query, column, { from: min, to: max });

const entryConditions = (db: Db, table: string): ConditionTable<EntryConditions> => ({
  rootId: (where, ids) => where.whereRaw(among(db, `${table}.rootId`, ids)),
  presence: (where, values) => where.whereRaw(among(db, `${table}.presence`, values)),
  seenAt: (where, range) => within(where, `${table}.seenAt`, range),
  hasVulnerabilities: (where, wanted) => where.whereRaw(`${wanted ? '' : 'not '}${vulnerableText(table)}`),
  attackedAt: (where, range) => within(where, `${table}.attackedAt`, range),
  firstAttackAt: (where, range) => within(where, `${table}.firstAttackAt`, range),
  // What nobody attacked is attacked by none of them: NOT finds it.
  attackedBy: (where, emails) =>
    where.whereNotNull(`${table}.attackedBy`).andWhereRaw(among(db, `${table}.attackedBy`, emails)),
  absentSince: (where, range) => within(where, `${table}.absentSince`, range),
});

const listingOf = <E extends Entry, C>(
  db: Db,
  { name, columns, types }: EntryTable<E>,
  parent: Parent,
  filter: Filter<C> | null | undefined,
  conditions: ConditionTable<C>,
  order: Order<string>,
  column: keyof E & string,
): Listing<E> => {
  const list: ListQuery<E> = {
    table: name,
    columns,
    parent,
    where: (query) => filtered(query, filter, conditions),
    column,
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return {
    sort: sortName(order),
    kind: types[column] as Listing<E>['kind'],
    value: (entry) => entry[column] as string | number,
    pages: (parents, request) => selectPages(db, list, request, parents),
    counts: (parents) => countPages(db, list, parents),
  };
};

const linesColumns = { FILENAME: 'filename', LOC: 'loc', MODIFIED_AT: 'modifiedAt', COVERAGE: 'coverage' } as const;
const inputColumns = { COMPONENT: 'component', SEEN_AT: 'seenAt' } as const;
const portColumns = { PORT: 'port', SEEN_AT: 'seenAt' } as const;

export const linesListing = (
  db: Db,
  parent: Parent,
  filter: ToeLinesFilter | null | undefined,
  order: ToeLinesOrder,
): Listing<ToeLines> => {
  const conditions: ConditionTable<LinesConditions> = {
    ...entryConditions(db, 'toe_lines'),
    filenameStartsWith: onText(0, 1000, (where, text) => where.whereRaw(startsWith(db, 'toe_lines.filename', text))),
    filenameContains: onText(0, 1000, (where, text) => where.whereRaw(contains(db, 'toe_lines.filename', text))),
    lastAuthor: (where, emails) => where.whereRaw(among(db, 'toe_lines.lastAuthor', emails)),
    lastCommit: (where, commits) => where.whereRaw(among(db, 'toe_lines.lastCommit', commits)),
    modifiedAt: (where, range) => within(where, 'toe_lines.modifiedAt', range),
    loc: (where, range) => numbers(where, 'toe_lines.loc', range),
    attackedLines: (where, range) => numbers(where, 'toe_lines.attackedLines', range),
    coverage: (where, range) => numbers(where, 'toe_lines.coverage', range),
    commentsContains: onText(0, 1000, (where, text) => where.whereRaw(contains(db, 'toe_lines.comments', text))),
  };
  return listingOf(db, linesTable, parent, filter, conditions, order, linesColumns[order.field]);
};

export const inputListing = (
  db: Db,
  parent: Parent,
  filter: ToeInputFilter | null | undefined,
  order: ToeInputOrder,
): Listing<ToeInput> => {
  const conditions: ConditionTable<InputConditions> = {
    ...entryConditions(db, 'toe_inputs'),
    componentStartsWith: onText(0, 1000, (where, text) => where.whereRaw(startsWith(db, 'toe_inputs.component', text))),
    componentContains: onText(0, 1000, (where, text) => where.whereRaw(contains(db, 'toe_inputs.component', text))),
    entryPointContains: onText(0, 1000, (where, text) => where.whereRaw(contains(db, 'toe_inputs.entryPoint', text))),
  };
  return listingOf(db, inputsTable, parent, filter, conditions, order, inputColumns[order.field]);
};

export const portListing = (
  db: Db,
  parent: Parent,
  filter: ToePortFilter | null | undefined,
  order: ToePortOrder,
): Listing<ToePort> => {
  const conditions: ConditionTable<PortConditions> = {
    ...entryConditions(db, 'toe_ports'),
    port: (where, range) => numbers(where, 'toe_ports.port', range),
  };
  return listingOf(db, portsTable, parent, filter, conditions, order, portColumns[order.field]);
};
