import { byDigest, type Appeared, type Vanished } from './elsewhere-links';
import type { Placed } from './shifted';
import { byKeyInSteps } from './by-key';
import { madeInSteps, type Steps } from './steps';

type Pairs = readonly (readonly [stood: { readonly id: string }, seen: { readonly id: string }])[];

/** Two are as many as it takes for a dispute: much that is alike on both sides is not paired with all of it. */
const enough = 2;

/** Those pairs that share neither side with another of them; one may be told several times. */
const undisputed = function* (told: Pairs): Steps<Pairs> {
  const ofBoth = yield* byKeyInSteps(told, ([stood, seen]) => `${stood.id} ${seen.id}`);
  const pairs = yield* madeInSteps(ofBoth.values(), (same) => same.slice(0, 1));
  const ofStood = yield* byKeyInSteps(pairs, ([{ id }]) => id);
  const ofSeen = yield* byKeyInSteps(pairs, ([, { id }]) => id);
  return pairs.filter(([stood, seen]) => ofStood.get(stood.id)?.length === 1 && ofSeen.get(seen.id)?.length === 1);
};

/** What was closed in a file that has another name now (`formerOf`), and shows the same code there again. */
export const returnedTo = function* (
  closed: readonly Vanished[],
  seen: readonly Appeared[],
  formerOf: (where: string) => readonly string[],
): Steps<Pairs> {
  const stoodBy = yield* byDigest(closed);
  const claims = yield* madeInSteps(
    seen.filter(({ hasCode }) => hasCode),
    (each) => formerOf(each.where).map((former) => ({ each, digest: each.digestAt(former) })),
  );
  const ofDigest = yield* byKeyInSteps(claims, ({ digest }) => digest);
  return yield* undisputed(
    yield* madeInSteps(ofDigest, ([digest, same]) => {
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
export const returnedWith = function* (closed: readonly Companion[], seen: readonly Placed[]): Steps<Pairs> {
  const seenBy = yield* byKeyInSteps(seen, ({ where, line, ruleId }) => placeOf(where, line, ruleId));
  return yield* undisputed(
    yield* madeInSteps(closed, (stood) =>
      (seenBy.get(placeOf(stood.toWhere, stood.toLine, stood.ruleId)) ?? [])
        .slice(0, enough)
        .map((each) => [stood, each] as const),
    ),
  );
};
