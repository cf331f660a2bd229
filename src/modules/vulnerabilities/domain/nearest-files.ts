import type { Steps } from './steps';

interface Path {
  readonly file: string;
  readonly segments: readonly string[];
  /** Sorts by folders and names, from the beginning or from the end: those with most in common are neighbours. */
  readonly key: string;
}

const commonSegments = (left: readonly string[], right: readonly string[]): number => {
  const differing = left.findIndex((segment, index) => segment !== right[index]);
  return differing < 0 ? left.length : differing;
};

const commonEnd = (left: readonly string[], right: readonly string[]): number => {
  const differing = left.findIndex((_, index) => left.at(-1 - index) !== right.at(-1 - index));
  return differing < 0 ? left.length : differing;
};

const likenessOf = (left: readonly string[], right: readonly string[]): number =>
  commonEnd(left, right) * 1000 + commonSegments(left, right);

/** How much two paths have in common: the end counts more than the beginning; 1000 and more when the name is the same. */
export const likeness = (left: string, right: string): number => likenessOf(left.split('/'), right.split('/'));

const separator = '\u0000';
const fromStart = (segments: readonly string[]): string => segments.join(separator);
const fromEnd = (segments: readonly string[]): string => segments.toReversed().join(separator);

const sorted = (files: readonly string[], keyOf: (segments: readonly string[]) => string): readonly Path[] =>
  files
    .map((file) => {
      const segments = file.split('/');
      return { file, segments, key: keyOf(segments) };
    })
    .toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));

/** The first place of a sorted list whose key is not below the given one. */
const placeOf = (paths: readonly Path[], key: string, from = 0, to = paths.length): number => {
  if (from >= to) return from;
  const middle = (from + to) >> 1;
  return (paths[middle]?.key ?? '') < key ? placeOf(paths, key, middle + 1, to) : placeOf(paths, key, from, middle);
};

const around = (paths: readonly Path[], key: string, most: number): readonly Path[] => {
  const place = placeOf(paths, key);
  return paths.slice(Math.max(0, place - most), place + most);
};

/**
 * Finds the files whose paths are likest to one, at most so many: among its neighbours in the orders of all, so that no
 * path is compared with every other. Others may have their turn before each of the orders is made.
 */
export const nearestFiles = function* (
  files: readonly string[],
  most: number,
): Steps<(where: string) => readonly string[]> {
  if (files.length <= most) return () => files;
  yield;
  const byStart = sorted(files, fromStart);
  yield;
  const byEnd = sorted(files, fromEnd);
  yield;
  return (where) => {
    const segments = where.split('/');
    const near = [...around(byEnd, fromEnd(segments), most), ...around(byStart, fromStart(segments), most)];
    const scores = new Map(near.map((path) => [path.file, likenessOf(path.segments, segments)]));
    return [...scores]
      .toSorted(([, left], [, right]) => right - left)
      .slice(0, most)
      .map(([file]) => file);
  };
};
