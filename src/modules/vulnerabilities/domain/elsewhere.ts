import { assign, type Anchor, type Spot } from './assignment';
import type { Appeared, Link, Vanished } from './elsewhere-links';
import { stepsBetween, stepsOf, together, type Step } from './elsewhere-steps';
import { likeness } from './nearest-files';
import { remembered } from './remembered';
import { byKeyInSteps } from './by-key';
import { madeInSteps, type Steps } from './steps';

export { linksOf, type Appeared, type Vanished } from './elsewhere-links';

/** How far lines went from one file to another, as other tools tell. */
type Between = (where: string, toWhere: string) => readonly Anchor[];

/** What is known of files: those that the report speaks of at all, and those in which something stays that stood there. */
export interface Files {
  readonly reported: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

const pairOf = ({ from, to }: Link): string => JSON.stringify([from, to]);

/** How many of both sides some links may bring together at most. */
const weightOf = (links: readonly Link[]): number =>
  links.reduce((sum, { stood, seen }) => sum + Math.min(stood.length, seen.length), 0);

type Pairs = readonly (readonly [stood: Vanished, seen: Appeared])[];

/** Brings together what has the same content in two files, in its order. */
const inOrder = ({ stood, seen }: Link): Pairs => (assign(stood, seen, []) ?? []) as Pairs;

interface Rename {
  readonly from: string;
  readonly to: string;
  readonly links: readonly Link[];
  readonly rank: number;
}

/** The greatest alone; undefined when two are as great. */
const best = (renames: readonly Rename[]): Rename | undefined => {
  const [first, second] = renames.toSorted((left, right) => right.rank - left.rank);
  return first !== undefined && first.rank === second?.rank ? undefined : first;
};

const isTelling = ({ seen }: Link): boolean => seen.some(({ telling }) => telling);

/** A file that is reported no more, and one of which nothing was known: each must be the best fit of the other. */
const renamesOf = function* (links: readonly Link[], { reported, known }: Files): Steps<readonly Rename[]> {
  const fitting = links.filter(({ from, to }) => !reported.has(from) && !known.has(to));
  const pairs = yield* byKeyInSteps(fitting, pairOf);
  const renames = yield* madeInSteps(pairs.values(), (of): readonly Rename[] => {
    const [{ from, to }] = of as readonly [Link];
    const weight = weightOf(of);
    const like = likeness(from, to);
    const enough = weight > 1 || like >= 1000 || of.some(isTelling);
    return enough ? [{ from, to, links: of, rank: weight * 1e6 + like }] : [];
  });
  const ofFrom = yield* byKeyInSteps(renames, ({ from }) => from);
  const ofTo = yield* byKeyInSteps(renames, ({ to }) => to);
  return yield* madeInSteps(renames, (rename) => {
    const fits = best(ofFrom.get(rename.from) ?? []) === rename && best(ofTo.get(rename.to) ?? []) === rename;
    return fits ? [rename] : [];
  });
};

/** So many lines from what is known to have gone to a file, little code went with it. */
const closeLines = 6;
const nearby = Array.from({ length: 2 * closeLines + 1 }, (_, index) => index - closeLines);

/**
 * Code that moved to another file: it went from one file to one other, as often, and is telling, or came along with
 * other code, with more of its kind that looks the same to the column, or with what another tool saw go there.
 */
const movesOf = function* (links: readonly Link[], between: Between): Steps<Pairs> {
  const ofPair = yield* byKeyInSteps(links, pairOf);
  const stepsOfPair = remembered((pair: string) => stepsBetween(ofPair.get(pair) ?? []));
  const told = remembered((pair: string) => {
    const [first] = ofPair.get(pair) ?? [];
    const anchors = first === undefined ? [] : between(first.from, first.to);
    return new Set(anchors.map(({ line, shift }) => `${String(line)} ${String(shift)}`));
  });
  const vouched = (link: Link, { stood, shift }: Step): boolean =>
    nearby.some((distance) => told(pairOf(link)).has(`${String((stood.line ?? 0) + distance)} ${String(shift)}`));
  const cameAlong = (link: Link): boolean =>
    stepsOf(link).some((step) => together(stepsOfPair(pairOf(link)), step) || vouched(link, step));
  const ofContent = yield* byKeyInSteps(links, ({ content }) => content);
  return yield* madeInSteps(ofContent.values(), ([link, ...others]): Pairs => {
    const alone = link !== undefined && others.length === 0 && link.stood.length === link.seen.length;
    return alone && (isTelling(link) || cameAlong(link)) ? inOrder(link) : [];
  });
};

/**
 * Which of what vanished from its file is seen in another one (`linksOf`): its content is the same, and just one file
 * fits. First whole files that were renamed, then code that moved. Of two that fit as well none is taken.
 */
export const elsewhere = function* (links: readonly Link[], files: Files, between: Between = () => []): Steps<Pairs> {
  const renames = yield* renamesOf(links, files);
  const renamed = yield* madeInSteps(
    renames.flatMap((rename) => rename.links),
    inOrder,
  );
  const done = new Set<Spot>(renamed.flat());
  const left = yield* madeInSteps(links, (link): readonly Link[] => {
    const stood = link.stood.filter((spot) => !done.has(spot));
    const seen = link.seen.filter((spot) => !done.has(spot));
    return stood.length === 0 || seen.length === 0 ? [] : [{ ...link, stood, seen }];
  });
  return [...renamed, ...(yield* movesOf(left, between))];
};
