/* eslint-disable functional/immutable-data, functional/no-loop-statements -- fills maps that nobody else sees */
import type { Spot } from './assignment';
import { nearestFiles } from './nearest-files';

/** A vulnerability that a run does not show where it stood. */
export interface Vanished extends Spot {
  readonly where: string;
  /** Its content identities, without their numbers. */
  readonly digests: readonly string[];
}

/** An observation that nothing was recognised by in its file. */
export interface Appeared extends Spot {
  readonly where: string;
  /** The content identity that it would have in another file. */
  readonly digestAt: (where: string) => string;
  /** Whether its code is long enough that it hardly stands in two places by chance. */
  readonly telling: boolean;
  /** Whether it is code by which it is recognised, and not what the tool says. */
  readonly hasCode: boolean;
}

export interface Link {
  readonly stood: Vanished;
  readonly seen: Appeared;
  /** Equal for all links of one content, whatever their files. */
  readonly content: string;
}

/** So many identities are computed at most. */
const mostDigests = 100_000;

/** Brings together what vanished and what appeared with the same content in another file. */
export const linksOf = (stood: readonly Vanished[], seen: readonly Appeared[]): readonly Link[] => {
  const byDigest = new Map<string, Vanished[]>();
  for (const each of stood)
    for (const digest of each.digests) byDigest.set(digest, [...(byDigest.get(digest) ?? []), each]);
  const files = [...new Set(stood.map(({ where }) => where))];
  const most = Math.max(1, Math.floor(mostDigests / Math.max(1, seen.length)));
  const nearest = nearestFiles(files, most);
  const known = new Map<string, readonly string[]>();
  const near = (where: string): readonly string[] => {
    const found = known.get(where) ?? nearest(where);
    known.set(where, found);
    return found;
  };
  return seen.flatMap((each) => {
    const content = each.digestAt('');
    return near(each.where)
      .filter((where) => where !== each.where)
      .flatMap((where) =>
        (byDigest.get(each.digestAt(where)) ?? []).map((found) => ({ stood: found, seen: each, content })),
      );
  });
};

/** Items by the key that `of` tells, in their order. */
export const byKey = <T>(items: readonly T[], of: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(of(item));
    if (group === undefined) groups.set(of(item), [item]);
    else group.push(item);
  }
  return groups;
};
