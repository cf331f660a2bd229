import { assign, type Anchor, type Spot } from './assignment';
import { byKey, linksOf, type Appeared, type Link, type Vanished } from './elsewhere-links';
import { likeness } from './nearest-files';

export type { Appeared, Vanished } from './elsewhere-links';

/** How far lines went from one file to another, as other tools tell. */
type Between = (where: string, toWhere: string) => readonly Anchor[];

/** What is known of files: those that the report speaks of at all, and those in which something stays that stood there. */
export interface Files {
  readonly reported: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

const pairOf = ({ stood, seen }: Link): string => JSON.stringify([stood.where, seen.where]);

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** How many of both sides some links may bring together at most. */
const weightOf = (links: readonly Link[]): number => {
  return [...byKey(links, ({ content }) => content).values()].reduce(
    (sum, same) =>
      sum + Math.min(distinct(same.map(({ stood }) => stood)).length, distinct(same.map(({ seen }) => seen)).length),
    0,
  );
};

type Pairs = readonly (readonly [stood: Vanished, seen: Appeared])[];

/** Brings together what has the same content in two files, in its order. */
const inOrder = (links: readonly Link[]): Pairs => {
  return [...byKey(links, ({ content }) => content).values()].flatMap(
    (same) =>
      (assign(distinct(same.map(({ stood }) => stood)), distinct(same.map(({ seen }) => seen)), []) ?? []) as Pairs,
  );
};

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

/** A file that is reported no more, and one of which nothing was known: each must be the best fit of the other. */
const renamesOf = (links: readonly Link[], { reported, known }: Files): readonly Rename[] => {
  const fitting = links.filter(({ stood, seen }) => !reported.has(stood.where) && !known.has(seen.where));
  const renames = [...byKey(fitting, pairOf).values()].flatMap((of): readonly Rename[] => {
    const [{ stood, seen }] = of as readonly [Link];
    const weight = weightOf(of);
    const like = likeness(stood.where, seen.where);
    const enough = weight > 1 || like >= 1000 || of.some((link) => link.seen.telling);
    return enough ? [{ from: stood.where, to: seen.where, links: of, rank: weight * 1e6 + like }] : [];
  });
  const ofFrom = byKey(renames, ({ from }) => from);
  const ofTo = byKey(renames, ({ to }) => to);
  return renames.filter(
    (rename) => best(ofFrom.get(rename.from) ?? []) === rename && best(ofTo.get(rename.to) ?? []) === rename,
  );
};

const shiftOf = ({ stood, seen }: Link): number => (seen.line ?? 0) - (stood.line ?? 0);

/** So many lines from what is known to have gone to a file, little code went with it. */
const closeLines = 6;
const nearby = Array.from({ length: 2 * closeLines + 1 }, (_, index) => index - closeLines);

const sameLook = ({ stood, seen }: Link): boolean =>
  stood.column === seen.column && (stood.code ?? null) === (seen.code ?? null);

/**
 * Code that moved to another file: it went from one file to one other, as often, and is telling, or came along with
 * other code, with more of its kind that looks the same to the column, or with what another tool saw go there.
 */
const movesOf = (links: readonly Link[], between: Between): Pairs => {
  const beside = byKey(links, (link) => `${String(shiftOf(link))} ${pairOf(link)}`);
  const together = (link: Link): boolean =>
    (beside.get(`${String(shiftOf(link))} ${pairOf(link)}`) ?? []).some(
      (other) =>
        other.content !== link.content ||
        (other.stood !== link.stood && other.seen !== link.seen && sameLook(other) && sameLook(link)),
    );
  const told = new Map(
    [...byKey(links, pairOf)].map(([pair, [first]]) => {
      const anchors = first === undefined ? [] : between(first.stood.where, first.seen.where);
      return [pair, new Set(anchors.map(({ line, shift }) => `${String(line)} ${String(shift)}`))] as const;
    }),
  );
  const vouched = (link: Link): boolean =>
    nearby.some((distance) =>
      told.get(pairOf(link))?.has(`${String((link.stood.line ?? 0) + distance)} ${String(shiftOf(link))}`),
    );
  return [...byKey(links, ({ content }) => content).values()].flatMap((same): Pairs => {
    const stood = distinct(same.map((link) => link.stood));
    const seen = distinct(same.map((link) => link.seen));
    const alone = distinct(same.map(pairOf)).length === 1 && stood.length === seen.length;
    return alone && same.some((link) => link.seen.telling || together(link) || vouched(link)) ? inOrder(same) : [];
  });
};

/**
 * Which of what vanished from its file is seen in another one: its content is the same, and just one file fits. First
 * whole files that were renamed, then code that moved. Of two that fit as well none is taken.
 */
export const elsewhere = (
  stood: readonly Vanished[],
  seen: readonly Appeared[],
  files: Files,
  between: Between = () => [],
): Pairs => {
  const links = linksOf(stood, seen);
  const renamed = renamesOf(links, files).flatMap((rename) => inOrder(rename.links));
  const done = new Set<Spot>(renamed.flat());
  return [
    ...renamed,
    ...movesOf(
      links.filter((link) => !done.has(link.stood) && !done.has(link.seen)),
      between,
    ),
  ];
};
