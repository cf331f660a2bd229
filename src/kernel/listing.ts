import type { Id } from './env';
import { pageRequest, type Page, type PageArguments, type PageRequest, type SortKind } from './page';
import { pageOf } from './page-of';

/** How a sorted list is read: a page for each parent in one statement, and their counts in another. */
export interface Listing<T> {
  /** The name of the order, kept in cursors. */
  readonly sort: string;
  /** How the values are kept that the list is sorted by. */
  readonly kind: SortKind;
  readonly value: (row: T) => string | number;
  readonly pages: (parents: readonly Id[], request: PageRequest) => Promise<ReadonlyMap<Id, readonly T[]>>;
  readonly counts: (parents: readonly Id[]) => Promise<ReadonlyMap<Id, number>>;
}

/** Reads one page for each parent. All parents are counted together, when the first count is asked for. */
export const pagesOf = async <T extends { readonly id: Id }>(
  listing: Listing<T>,
  parents: readonly Id[],
  args: PageArguments,
): Promise<ReadonlyMap<Id, Page<T>>> => {
  const request = pageRequest(args, listing.sort, listing.kind);
  const pages = await listing.pages(parents, request);
  const once: { counted?: Promise<ReadonlyMap<Id, number>> } = {};
  const counts = (): Promise<ReadonlyMap<Id, number>> => (once.counted ??= listing.counts(parents));
  return new Map(
    parents.map((id) => [
      id,
      pageOf(request, pages.get(id) ?? [], listing.sort, listing.value, async () => (await counts()).get(id) ?? 0),
    ]),
  );
};

/** The same for a list without parents: `everything` stands for the one parent there is. */
export const everything = 'everything';

export const pageOfAll = async <T extends { readonly id: Id }>(
  listing: Listing<T>,
  args: PageArguments,
): Promise<Page<T>> => (await pagesOf(listing, [everything], args)).get(everything) as Page<T>;

/** A sort as the schema has it. */
export interface Order<Field extends string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

export const sortName = ({ field, direction }: Order<string>): string => `${field}_${direction}`;
