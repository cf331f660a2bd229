import { isStorable } from './checks';
import { badInput } from './refusal';
import type { Kind } from './shape';

/** The most items a page may have, and the number when none is given. */
export const maximumPageSize = 100;
export const defaultPageSize = 25;
/** Counting stops here, so that a count never costs more than a bounded read. */
export const countLimit = 10_000;

/** Arguments of a connection as the schema has them; null counts as left out. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A checked request for a page: `size` items from the start, or from the end. */
export interface PageRequest {
  readonly size: number;
  readonly from: 'START' | 'END';
  readonly after: Position | null;
  readonly before: Position | null;
}

/** Where an item stands in a sorted list: the sort, its value and the id that breaks ties. */
export interface Position {
  readonly sort: string;
  readonly value: string | number;
  readonly id: string;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A Relay connection. Edges, cursors and the count are made only when they are asked for. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** The number of items, exact up to `countLimit`; countLimit + 1 stands for more. */
  readonly count: () => Promise<number>;
}

export const encodeCursor = ({ sort, value, id }: Position): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/** How the values that a list is sorted by are kept. */
export type SortKind = Kind<unknown>['sql'];

/** `Date` takes 30 February for 2 March; databases refuse it, and the year 0. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(?!0000)\d{4}-/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

/** Cursors come back from clients: a value of another kind must not get as far as the database. */
const fits = (value: unknown, kind: SortKind): value is string | number => {
  if (kind === 'timestamptz') return isInstant(value);
  return kind === 'text'
    ? typeof value === 'string' && value.length <= 10_000 && isStorable(value)
    : typeof value === 'number' && Number.isFinite(value);
};

const decodeCursor = (field: 'after' | 'before', sort: string, kind: SortKind, cursor: string): Position => {
  const parts = parsed(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw badInput(field, 'is not a cursor of this list.');
  const [name, value, id] = parts as unknown[];
  if (name !== sort) throw badInput(field, 'is a cursor of a list with another order.');
  if (!fits(value, kind) || typeof id !== 'string' || id.length > 64 || !isStorable(id))
    throw badInput(field, 'is not a cursor of this list.');
  return { sort, value, id };
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const checkedSize = (field: 'first' | 'last', size: number): number => {
  if (size < 1 || size > maximumPageSize) throw badInput(field, `must be from 1 to ${maximumPageSize}.`);
  return size;
};

/** Checks the arguments of a connection sorted by `sort`. Throws BAD_USER_INPUT that names the argument and its limit. */
export const pageRequest = (args: PageArguments, sort: string, kind: SortKind): PageRequest => {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badInput('last', 'can not be given together with `first`.');
  return {
    size: last != null ? checkedSize('last', last) : checkedSize('first', first ?? defaultPageSize),
    from: last != null ? 'END' : 'START',
    after: after == null ? null : decodeCursor('after', sort, kind, after),
    before: before == null ? null : decodeCursor('before', sort, kind, before),
  };
};

/** The two fields of a connection that need a statement of their own. */
export const countFields = {
  totalCount: async (page: { readonly count: () => Promise<number> }): Promise<number> =>
    Math.min(await page.count(), countLimit),
  totalCountIsExact: async (page: { readonly count: () => Promise<number> }): Promise<boolean> =>
    (await page.count()) <= countLimit,
};
