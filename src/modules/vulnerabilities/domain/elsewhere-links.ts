/* eslint-disable functional/immutable-data, functional/no-loop-statements -- fills maps that nobody else sees */
import type { Spot } from './anchors';
import { byKey, byKeyInSteps } from './by-key';
import { nearestFiles } from './nearest-files';
import { remembered } from './remembered';
import { madeInSteps, type Steps } from './steps';

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

/** What vanished from one file and appeared in another one with the same content: all of it, since which is which is open. */
export interface Link {
  /** Equal for all links of one content, whatever their files. */
  readonly content: string;
  readonly from: string;
  readonly to: string;
  readonly stood: readonly Vanished[];
  readonly seen: readonly Appeared[];
}

/** So many identities are computed at most. */
const mostDigests = 100_000;

/** What appeared in a file with one content. */
interface Group {
  readonly content: string;
  readonly to: string;
  readonly seen: [Appeared, ...Appeared[]];
}

/** What stood, by each of its content identities. */
export const byDigest = function* (stood: readonly Vanished[]): Steps<ReadonlyMap<string, readonly Vanished[]>> {
  const pairs = yield* madeInSteps(stood, (each) => each.digests.map((digest) => ({ digest, each })));
  const groups = yield* byKeyInSteps(pairs, ({ digest }) => digest);
  return new Map(yield* madeInSteps(groups, ([key, same]) => [[key, same.map(({ each }) => each)] as const]));
};

/**
 * Brings together what vanished and what appeared with the same content in another file. Telling what each would be
 * elsewhere takes time, and is a step.
 */
export const linksOf = function* (stood: readonly Vanished[], seen: readonly Appeared[]): Steps<readonly Link[]> {
  const stoodBy = yield* byDigest(stood);
  const files = [...new Set(stood.map(({ where }) => where))];
  const grouped = new Map<string, Group>();
  for (const each of seen) {
    const content = each.digestAt('');
    const key = JSON.stringify([each.where, content]);
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, { content, to: each.where, seen: [each] });
    else group.seen.push(each);
    yield;
  }
  const groups = [...grouped.values()];
  const most = Math.max(1, Math.floor(mostDigests / Math.max(1, groups.length)));
  const near = remembered(yield* nearestFiles(files, most));
  const found: Link[] = [];
  for (const { content, to, seen: same } of groups) {
    // What was renamed before has identities of several files.
    const others = new Set<Vanished>();
    for (const where of near(to)) {
      if (where === to) continue;
      for (const other of stoodBy.get(same[0].digestAt(where)) ?? []) others.add(other);
      yield;
    }
    for (const [from, of] of byKey([...others], (other) => other.where))
      found.push({ content, from, to, stood: of, seen: same });
  }
  return found;
};
