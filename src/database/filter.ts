import type { Knex } from 'knex';
import { addedTo, type Filter } from '../kernel/filter';
import { badInput } from '../kernel/refusal';

/** How each condition is told in SQL; each adds to the query it is given. */
export type ConditionTable<Conditions> = {
  readonly [K in keyof Conditions]-?: (query: Knex.QueryBuilder, value: NonNullable<Conditions[K]>) => unknown;
};

const maximumDepth = 8;
const maximumConditions = 50;
const maximumValues = 500;

interface Tree {
  readonly and?: readonly Tree[] | null | undefined;
  readonly or?: readonly Tree[] | null | undefined;
  readonly not?: Tree | null | undefined;
}

const branches = ({ and, or, not }: Tree): readonly Tree[] => [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];

const tooMany = (value: unknown): boolean => Array.isArray(value) && value.length > maximumValues;

const measure = (tree: Tree, depth = 1): number => {
  if (depth > maximumDepth) throw badInput('filter', `may be at most ${maximumDepth} deep.`);
  if (Object.entries(tree).some(([name, value]) => name !== 'and' && name !== 'or' && tooMany(value)))
    throw badInput('filter', `a list in it may have at most ${maximumValues} values.`);
  return branches(tree).reduce((sum, branch) => sum + measure(branch, depth + 1), Object.keys(tree).length);
};

const apply = <C>(query: Knex.QueryBuilder, filter: Filter<C>, table: ConditionTable<C>): void => {
  const { and, or, not } = filter as Tree;
  Object.entries(table).forEach(([name, condition]) => {
    const value = (filter as Record<string, unknown>)[name];
    if (value !== undefined && value !== null)
      (condition as (q: Knex.QueryBuilder, v: unknown) => unknown)(query, value);
  });
  and?.forEach((inner) => {
    query.andWhere((nested) => apply(nested, inner as Filter<C>, table));
  });
  if (or && or.length > 0)
    query.andWhere((any) => {
      or.forEach((inner) => {
        any.orWhere((nested) => applied(nested, inner as Filter<C>, table));
      });
    });
  if (not) query.andWhereNot((nested) => applied(nested, not as Filter<C>, table));
  addedTo(filter).forEach((inner) => {
    query.andWhere((nested) => applied(nested, inner, table));
  });
};

/** An empty group of conditions holds always, where SQL would have no text at all. */
const applied = <C>(query: Knex.QueryBuilder, filter: Filter<C>, table: ConditionTable<C>): void => {
  query.whereRaw('1 = 1');
  apply(query, filter, table);
};

const checkBounds = <C>(filter: Filter<C>): void => {
  if (measure(filter) > maximumConditions)
    throw badInput('filter', `may have at most ${maximumConditions} conditions.`);
  addedTo(filter).forEach(checkBounds);
};

/** Adds a filter tree to a query. Throws BAD_USER_INPUT beyond 8 levels or 50 conditions. */
export const filtered = <C>(
  query: Knex.QueryBuilder,
  filter: Filter<C> | null | undefined,
  table: ConditionTable<C>,
): Knex.QueryBuilder => {
  if (filter === null || filter === undefined) return query;
  checkBounds(filter);
  apply(query, filter, table);
  return query;
};

export interface Range<T> {
  readonly from?: T | null | undefined;
  readonly to?: T | null | undefined;
}

/** Adds the bounds of a range, both included. A value that is absent is in no range, so NOT finds it. */
export const within = <T extends string | number>(
  query: Knex.QueryBuilder,
  column: string,
  { from, to }: Range<T>,
): void => {
  const bounded = (from ?? null) !== null || (to ?? null) !== null;
  if (bounded) query.whereNotNull(column);
  if (from !== null && from !== undefined) query.andWhere(column, '>=', from);
  if (to !== null && to !== undefined) query.andWhere(column, '<=', to);
};
