import type { Listing } from '../kernel/listing';
import type { Db } from './db';
import { countPages, selectPages, type ListQuery } from './pages';

/** A list of one table as it is read by pages. `sort` is the name of its order, `kind` how its column is kept. */
export const listingOf = <T>(
  db: Db,
  list: ListQuery<T>,
  { sort, kind }: Pick<Listing<T>, 'sort' | 'kind'>,
): Listing<T> => ({
  sort,
  kind,
  value: (row) => row[list.column as keyof T] as string | number,
  pages: (parents, request) => selectPages(db, list, request, parents),
  counts: (parents) => countPages(db, list, parents),
});
