import { byRank } from './advisory-id';

/** Two ids that a source says name one vulnerability. */
export type AliasPair = readonly [one: string, other: string];

/** So many ids of one vulnerability are believed; what would make a group larger is left out. */
export const mostAliases = 100;

interface Groups {
  readonly parents: Map<string, string>;
  readonly sizes: Map<string, number>;
}

/** The way to a root is cut short for whoever comes next. */
const rootOf = (parents: Groups['parents'], id: string): string => {
  const parent = parents.get(id) ?? id;
  if (parent === id) return id;
  const root = rootOf(parents, parent);
  parents.set(id, root);
  return root;
};

const join = (groups: Groups, [one, other]: AliasPair): void => {
  const [left, right] = [rootOf(groups.parents, one), rootOf(groups.parents, other)];
  const size = (groups.sizes.get(left) ?? 1) + (groups.sizes.get(right) ?? 1);
  if (left === right || size > mostAliases) return;
  const [root, child] = byRank(left, right) < 0 ? [left, right] : [right, left];
  groups.parents.set(child, root);
  groups.sizes.set(root, size);
};

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/**
 * Groups ids that name one vulnerability (union-find): what is an alias of an alias is one, too (OSV schema, `aliases`:
 * symmetric and transitive). Answers the canonical id of each id that has an alias. The order of the pairs is of no
 * account.
 */
export const groupAliases = (pairs: readonly AliasPair[]): ReadonlyMap<string, string> => {
  const groups: Groups = { parents: new Map(), sizes: new Map() };
  const sorted = pairs
    .map(([one, other]): AliasPair => (byText(one, other) < 0 ? [one, other] : [other, one]))
    .toSorted((left, right) => byText(left[0], right[0]) || byText(left[1], right[1]));
  sorted.forEach((pair) => join(groups, pair));
  const ids = [...new Set(pairs.flat())];
  const grown = ids.filter((id) => (groups.sizes.get(rootOf(groups.parents, id)) ?? 1) > 1);
  return new Map(grown.map((id) => [id, rootOf(groups.parents, id)]));
};

/** A set of ids as pairs: each with the first. */
export const pairsOf = (ids: readonly string[]): readonly AliasPair[] => {
  const [first, ...others] = [...new Set(ids)];
  return first === undefined ? [] : others.map((other): AliasPair => [first, other]);
};
