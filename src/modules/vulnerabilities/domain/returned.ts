import { byKey } from './by-key';
import { byDigest, type Appeared, type Vanished } from './elsewhere-links';
import type { Placed } from './shifted';

type Pairs = readonly (readonly [stood: { readonly id: string }, seen: { readonly id: string }])[];

/** Two are as many as it takes for a dispute: much that is alike on both sides is not paired with all of it. */
const enough = 2;

/** Those pairs that share neither side with another of them; one may be told several times. */
const undisputed = (told: Pairs): Pairs => {
  const pairs = [...byKey(told, ([stood, seen]) => `${stood.id} ${seen.id}`).values()].flatMap((same) =>
    same.slice(0, 1),
  );
  const [ofStood, ofSeen] = [byKey(pairs, ([{ id }]) => id), byKey(pairs, ([, { id }]) => id)];
  return pairs.filter(([stood, seen]) => ofStood.get(stood.id)?.length === 1 && ofSeen.get(seen.id)?.length === 1);
};

/** What was closed in a file that has another name now (`formerOf`), and shows the same code there again. */
export const returnedTo = (
  closed: readonly Vanished[],
  seen: readonly Appeared[],
  formerOf: (where: string) => readonly string[],
): Pairs => {
  const stoodBy = byDigest(closed);
  const claims = seen
    .filter(({ hasCode }) => hasCode)
    .flatMap((each) => formerOf(each.where).map((former) => ({ each, digest: each.digestAt(former) })));
  return undisputed(
    [...byKey(claims, ({ digest }) => digest)].flatMap(([digest, same]) => {
      const stood = stoodBy.get(digest) ?? [];
      return same.flatMap(({ each }, index) =>
        (index === 0 ? stood : stood.slice(0, enough)).map((other) => [other, each] as const),
      );
    }),
  );
};

/** What was closed along with something in its very line. */
export interface Companion extends Omit<Placed, 'code' | 'number'> {
  /** Where that is seen again. */
  readonly toWhere: string;
  readonly toLine: number;
}

const placeOf = (where: string, line: number | null, ruleId: string | null): string =>
  JSON.stringify([where, line, ruleId]);

/** What was closed along with something in its very line, and is seen again along with it: of the same rule. */
export const returnedWith = (closed: readonly Companion[], seen: readonly Placed[]): Pairs => {
  const seenBy = byKey(seen, ({ where, line, ruleId }) => placeOf(where, line, ruleId));
  return undisputed(
    closed.flatMap((stood) =>
      (seenBy.get(placeOf(stood.toWhere, stood.toLine, stood.ruleId)) ?? [])
        .slice(0, enough)
        .map((each) => [stood, each] as const),
    ),
  );
};
