import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf, type Listing, type Order } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { authorize, may, requireReach } from '../../access';
import { inputsTable, linesTable, portsTable, selectEntries } from '../data/entries';
import { selectToeFigures } from '../data/figures';
import type {
  ToeInputFilter,
  ToeInputOrder,
  ToeLinesFilter,
  ToeLinesOrder,
  ToePortFilter,
  ToePortOrder,
} from '../data/entry-conditions';
import * as lists from '../data/entry-lists';
import { selectVulnerable } from '../data/vulnerable';
import type { Entry } from '../domain/entry';
import { noToeFigures, type ToeFigures } from '../domain/figures';
import type { ToeInput } from '../domain/input';
import type { ToeLines } from '../domain/lines';
import type { ToePort } from '../domain/port';

interface ListArguments<Filter, Order> extends PageArguments {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: Order | null | undefined;
}
export type ToeLinesArguments = ListArguments<ToeLinesFilter, ToeLinesOrder>;
export type ToeInputArguments = ListArguments<ToeInputFilter, ToeInputOrder>;
export type ToePortArguments = ListArguments<ToePortFilter, ToePortOrder>;
type Pages<E> = Promise<ReadonlyMap<string, Page<E>>>;

/** The tables of the kinds of entry, by which operations on any kind are told which one. */
export const kinds = { LINES: linesTable, INPUT: inputsTable, PORT: portsTable } as const;

/** As stored, for loaders and for deciding on access. */
export const toeLinesByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly ToeLines[]> =>
  selectEntries(db, linesTable, ids);
export const toeInputsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly ToeInput[]> =>
  selectEntries(db, inputsTable, ids);
export const toePortsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly ToePort[]> =>
  selectEntries(db, portsTable, ids);

export const entryTenancy = ({ organizationId, groupId }: Pick<Entry, 'organizationId' | 'groupId'>): Tenancy => ({
  organizationId,
  groupId,
});

export const entryVisible = ({ actor }: Pick<Env, 'actor'>, entry: Entry): boolean =>
  may(actor, 'TOE_READ', entryTenancy(entry));

const pages = <E extends Entry>(
  env: Env,
  listing: Listing<E>,
  parentIds: readonly string[],
  page: PageArguments,
): Pages<E> => {
  requireReach(env, 'TOE_READ');
  return pagesOf(listing, parentIds, page);
};

/** The files of roots or groups: a page for each. Whoever asks by attacks is checked before, by `checkSight`. */
export const toeLinesPages = (
  env: Env,
  parent: lists.Parent,
  ids: readonly string[],
  { filter, orderBy, ...page }: ToeLinesArguments,
): Pages<ToeLines> =>
  pages(env, lists.linesListing(env.db, parent, filter, orderBy ?? { field: 'FILENAME', direction: 'ASC' }), ids, page);

/** The inputs of roots or groups, likewise. */
export const toeInputPages = (
  env: Env,
  parent: lists.Parent,
  ids: readonly string[],
  { filter, orderBy, ...page }: ToeInputArguments,
): Pages<ToeInput> =>
  pages(
    env,
    lists.inputListing(env.db, parent, filter, orderBy ?? { field: 'COMPONENT', direction: 'ASC' }),
    ids,
    page,
  );

/** The ports of roots or groups, likewise. */
export const toePortPages = (
  env: Env,
  parent: lists.Parent,
  ids: readonly string[],
  { filter, orderBy, ...page }: ToePortArguments,
): Pages<ToePort> =>
  pages(env, lists.portListing(env.db, parent, filter, orderBy ?? { field: 'PORT', direction: 'ASC' }), ids, page);

/** What is shown to those alone who may see attacks: a list that finds or sorts by it would tell it to others. */
const aboutAttacks = new Set([
  'attackedAt',
  'firstAttackAt',
  'attackedBy',
  'absentSince',
  'attackedLines',
  'coverage',
  'commentsContains',
  'COVERAGE',
]);

interface Tree {
  readonly and?: readonly Tree[] | null | undefined;
  readonly or?: readonly Tree[] | null | undefined;
  readonly not?: Tree | null | undefined;
}

const asksOfAttacks = (tree: Tree): boolean =>
  Object.keys(tree).some((name) => aboutAttacks.has(name)) ||
  [...(tree.and ?? []), ...(tree.or ?? []), ...(tree.not ? [tree.not] : [])].some(asksOfAttacks);

/** Refuses a list that is filtered or sorted by attacks to those whom they are not shown. Throws FORBIDDEN. */
export const checkSight = (
  env: Env,
  on: Tenancy,
  {
    filter,
    orderBy,
  }: { readonly filter?: Tree | null | undefined; readonly orderBy?: Order<string> | null | undefined },
): void => {
  if ((filter && asksOfAttacks(filter)) || aboutAttacks.has(orderBy?.field ?? ''))
    authorize(env, 'TOE_ATTACK_READ', on);
};

/** Whether open, released vulnerabilities stand at the places of entries that the actor was shown. */
export const vulnerableEntries = async (
  { db }: Env,
  kind: keyof typeof kinds,
  ids: readonly string[],
): Promise<ReadonlyMap<string, boolean>> => {
  const vulnerable = new Set(await selectVulnerable<Entry>(db, kinds[kind], ids));
  return new Map(ids.map((id) => [id, vulnerable.has(id)]));
};

/** The sums of what is there of roots or groups that the actor was shown. */
export const toeFiguresOf = async (
  env: Env,
  parent: lists.Parent,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<ToeFigures, 'groupId'>>> => {
  requireReach(env, 'TOE_READ');
  const sums = await selectToeFigures(env.db, parent === 'rootId' ? 'root_id' : 'group_id', ids);
  const known = new Map(sums.map((each) => [each.id, each]));
  return new Map(ids.map((id) => [id, known.get(id) ?? noToeFigures]));
};
