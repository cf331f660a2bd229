import type { Knex } from 'knex';
import { addedTo, type Filter, type FilterTree } from '../kernel/filter';
import { checkBounds } from './filter-bounds';

type Where<Value> = (query: Knex.QueryBuilder, value: Value) => unknown;

/** A condition on a text that has so many characters. */
export interface TextCondition {
  readonly minimum: number;
  readonly maximum: number;
  readonly where: Where<string>;
}

/** How each condition is told in SQL; each adds to the query it is given. Those on a text say how long it may be. */
export type ConditionTable<Conditions> = {
  readonly [K in keyof Conditions]-?: NonNullable<Conditions[K]> extends string
    ? TextCondition
    : Where<NonNullable<Conditions[K]>>;
};

/** A condition on a text of at least and at most so many characters. */
export const onText = (minimum: number, maximum: number, where: Where<string>): TextCondition => ({
  minimum,
  maximum,
  where,
});

const apply = <C>(query: Knex.QueryBuilder, filter: Filter<C>, table: ConditionTable<C>): void => {
  const { and, or, not } = filter as FilterTree;
  Object.entries(table).forEach(([name, condition]) => {
    const value = (filter as Record<string, unknown>)[name];
    const { where } = typeof condition === 'object' ? (condition as TextCondition) : { where: condition };
    if (value !== undefined && value !== null) (where as Where<unknown>)(query, value);
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

/** Adds a filter tree to a query. Throws BAD_USER_INPUT for one that is beyond its bounds. */
export const filtered = <C>(
  query: Knex.QueryBuilder,
  filter: Filter<C> | null | undefined,
  table: ConditionTable<C>,
): Knex.QueryBuilder => {
  if (filter === null || filter === undefined) return query;
  checkBounds(filter, table);
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
