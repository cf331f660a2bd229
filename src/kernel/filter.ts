/** Where conditions stand that were added to a filter: nobody can write them there from outside. */
const added = Symbol('conditions that were added');

/** Conditions of which all must hold, with AND, OR and NOT of further ones. Null counts as left out. */
export type Filter<Conditions> = {
  readonly [K in keyof Conditions]?: Conditions[K] | null | undefined;
} & {
  readonly and?: readonly Filter<Conditions>[] | null | undefined;
  readonly or?: readonly Filter<Conditions>[] | null | undefined;
  readonly not?: Filter<Conditions> | null | undefined;
  readonly [added]?: readonly Filter<Conditions>[];
};

/**
 * A filter beside which further conditions must hold. Each of them is bounded by itself, so that a filter which is as
 * deep and large as one may be stays within its bounds.
 */
export const narrowed = <C>(filter: Filter<C>, ...conditions: readonly Filter<C>[]): Filter<C> => ({
  ...filter,
  [added]: [...(filter[added] ?? []), ...conditions],
});

/** The conditions that were added to a filter. */
export const addedTo = <C>(filter: Filter<C>): readonly Filter<C>[] => filter[added] ?? [];

/** What filters of all kinds are made of, whatever their conditions. */
export interface FilterTree {
  readonly and?: readonly FilterTree[] | null | undefined;
  readonly or?: readonly FilterTree[] | null | undefined;
  readonly not?: FilterTree | null | undefined;
}

/** Whether a filter has a condition, at whatever depth. */
export const hasCondition = <C>(filter: Filter<C>, name: keyof C & string): boolean => {
  const { and, or, not } = filter as FilterTree;
  const inner = [...(and ?? []), ...(or ?? []), ...(not ? [not] : []), ...addedTo(filter)];
  const own = (filter as Readonly<Record<string, unknown>>)[name] ?? null;
  return own !== null || inner.some((each) => hasCondition(each as Filter<C>, name));
};
