import { encodeCursor, type Page, type PageRequest } from './page';

interface Row {
  readonly id: string;
}

/** What a page is made of. */
interface Parts<T extends Row> extends Pick<Page<T>, 'nodes' | 'count'> {
  readonly request: PageRequest;
  readonly more: boolean;
  readonly sort: string;
  readonly sortValue: (row: T) => string | number;
}

const cursorOf = ({ sort, sortValue }: Parts<Row>, node: Row): string =>
  encodeCursor({ sort, value: sortValue(node), id: node.id });

/**
 * What a page makes when it is asked: the prototype of all pages. V8 keeps the getters of a literal among what is old,
 * and what they see with them, so that each page would be garbage which only a collection of the whole heap takes away.
 */
const whenAsked: Omit<Page<Row>, keyof Parts<Row>> & ThisType<Parts<Row>> = {
  get edges() {
    return this.nodes.map((node) => ({ cursor: cursorOf(this, node), node }));
  },
  get pageInfo() {
    const { request, more, nodes } = this;
    const [first, last] = [nodes[0], nodes.at(-1)];
    return {
      hasNextPage: request.from === 'START' ? more : request.before !== null,
      hasPreviousPage: request.from === 'END' ? more : request.after !== null,
      startCursor: first === undefined ? null : cursorOf(this, first),
      endCursor: last === undefined ? null : cursorOf(this, last),
    };
  },
};

/** Builds the page from rows read in the direction of the request, one more than asked when there are more. */
export const pageOf = <T extends Row>(
  request: PageRequest,
  rows: readonly T[],
  sort: string,
  sortValue: (row: T) => string | number,
  count: () => Promise<number>,
): Page<T> => {
  const more = rows.length > request.size;
  const taken = more ? rows.slice(0, request.size) : rows;
  const nodes = request.from === 'START' ? taken : [...taken].reverse();
  const parts: Parts<T> = { request, nodes, more, sort, sortValue, count };
  return { __proto__: whenAsked, ...parts } as unknown as Page<T>;
};
