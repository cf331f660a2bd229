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
  /** A value begins inside the container that is open: is it a list of elements, and which pattern says so (else -1)? */
  readonly open: (list: boolean) => number;
  readonly close: () => void;
  readonly name: (name: string) => void;
  readonly next: () => void;
  readonly index: () => number;
  /** Path of the container or value that is being read. */
  readonly current: () => readonly Segment[];
  /** Path of the open container itself. */
  readonly container: () => readonly Segment[];
}

export const createPath = (patterns: readonly (readonly string[])[]): PathTracker => {
  const path: Segment[] = [];
  return {
    open: (list) => {
      const found = list ? patterns.findIndex((pattern) => fits(pattern, path)) : -1;
      path.push(list ? 0 : '');
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
    index: () => Number(path[path.length - 1]),
    current: () => (path.at(-1) === '' ? path.slice(0, -1) : [...path]),
    container: () => path.slice(0, -1),
  };
};
