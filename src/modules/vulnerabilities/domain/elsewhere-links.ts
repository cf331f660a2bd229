/* eslint-disable functional/immutable-data, functional/no-let, functional/no-loop-statements -- fills maps that nobody else sees */
import type { Spot } from './anchors';
import { byKey } from './by-key';
import { nearestFiles } from './nearest-files';
import { remembered } from './remembered';

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

/** So many identities are computed at most, and so many before what was found is handed out. */
const mostDigests = 100_000;
const digestsAtATime = 1000;

/** What appeared in a file with one content. */
interface Group {
  readonly content: string;
  readonly to: string;
  readonly seen: [Appeared, ...Appeared[]];
}

/** What stood, by each of its content identities. */
export const byDigest = (stood: readonly Vanished[]): ReadonlyMap<string, readonly Vanished[]> => {
  const pairs = stood.flatMap((each) => each.digests.map((digest) => ({ digest, each })));
  return new Map([...byKey(pairs, ({ digest }) => digest)].map(([key, same]) => [key, same.map(({ each }) => each)]));
};

/**
 * Brings together what vanished and what appeared with the same content in another file. It is handed out piece by piece:
 * telling what each would be elsewhere takes time, in which nobody is answered.
 */
export const linksOf = function* (
  stood: readonly Vanished[],
  seen: readonly Appeared[],
): Generator<readonly Link[], void, undefined> {
  const stoodBy = byDigest(stood);
  const files = [...new Set(stood.map(({ where }) => where))];
  const grouped = new Map<string, Group>();
  let computed = 0;
  for (const each of seen) {
    const content = each.digestAt('');
    const key = JSON.stringify([each.where, content]);
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, { content, to: each.where, seen: [each] });
    else group.seen.push(each);
    computed += 1;
    if (computed % digestsAtATime === 0) yield [];
  }
  const groups = [...grouped.values()];
  const most = Math.max(1, Math.floor(mostDigests / Math.max(1, groups.length)));
  const near = remembered(nearestFiles(files, most));
  const found: Link[] = [];
  for (const { content, to, seen: same } of groups) {
    // What was renamed before has identities of several files.
    const others = new Set<Vanished>();
    for (const where of near(to)) {
      if (where === to) continue;
      for (const other of stoodBy.get(same[0].digestAt(where)) ?? []) others.add(other);
      computed += 1;
      if (computed % digestsAtATime === 0) yield found.splice(0);
    }
    for (const [from, of] of byKey([...others], (other) => other.where))
      found.push({ content, from, to, stood: of, seen: same });
  }
  yield found;
};
