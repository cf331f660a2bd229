/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- follows the scanner through a document */
export type Segment = string | number;

const escaped = (segment: Segment): string => String(segment).slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1');

/** RFC 6901; the root is the empty text. */
export const pointerOf = (path: readonly Segment[]): string => path.map((segment) => `/${escaped(segment)}`).join('');

const fits = (pattern: readonly string[], path: readonly Segment[]): boolean => {
  if (pattern.length !== path.length) return false;
  for (let index = 0; index < pattern.length; index += 1) {
    if (pattern[index] !== '*' && pattern[index] !== path[index]) return false;
  }
  return true;
};

/** Where the scanner stands outside the elements. */
export interface PathTracker {
  /** A container begins inside the one that is open: which pattern says that its elements are pieces (else -1)? */
  readonly open: (list: boolean) => number;
  readonly close: () => void;
  readonly name: (name: string) => void;
  readonly next: () => void;
  /** Position or name of the element that is being read. */
  readonly index: () => Segment;
  /** Path of the container or value that is being read. */
  readonly current: () => readonly Segment[];
  /** Path of the open container itself. */
  readonly container: () => readonly Segment[];
}

/** Where containers stand whose elements are pieces; `members` for objects, whose elements have names. */
export interface Pattern {
  readonly list: readonly string[];
  readonly members?: true;
}

export const createPath = (patterns: readonly Pattern[]): PathTracker => {
  const path: Segment[] = [];
  return {
    open: (isList) => {
      const found = patterns.findIndex(({ list, members }) => isList === (members !== true) && fits(list, path));
      path.push(isList ? 0 : '');
      return found;
    },
    close: () => {
      path.pop();
    },
    name: (name) => {
      path[path.length - 1] = name;
    },
    next: () => {
      const last = path[path.length - 1];
      if (typeof last === 'number') path[path.length - 1] = last + 1;
    },
    index: () => path[path.length - 1] ?? 0,
    current: () => (path.at(-1) === '' ? path.slice(0, -1) : [...path]),
    container: () => path.slice(0, -1),
  };
};
