import { pagesOf, type Listing } from '../../src/kernel/listing';
import type { Page } from '../../src/kernel/page';

/** The ids of a whole list, read page by page from its start (`first`) or from its end (`last`). */
export const everyPage = async <T extends { readonly id: string }>(
  listing: Listing<T>,
  parent: string,
  size: number,
  from: 'first' | 'last',
  cursor: string | null = null,
): Promise<readonly string[]> => {
  const args = from === 'first' ? { first: size, after: cursor } : { last: size, before: cursor };
  const page = (await pagesOf(listing, [parent], args)).get(parent) as Page<T>;
  const here = page.nodes.map(({ id }) => id);
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  if (from === 'first')
    return hasNextPage ? [...here, ...(await everyPage(listing, parent, size, from, endCursor))] : here;
  return hasPreviousPage ? [...(await everyPage(listing, parent, size, from, startCursor)), ...here] : here;
};
