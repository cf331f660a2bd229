import { placedFormerly } from '../former-place';
import type { Observation, Place } from '../observation';
import { createPathResolver, type ResolvedPath } from '../sarif/paths';

const noBases = { named: new Map(), repositories: [], workingDirectory: null } as const;

const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/;

/** A path as tools write it that write no URI: below the root, with forward slashes, never outside it. */
const resolverFor = (prefix: string | null): ((path: string) => ResolvedPath) => {
  const resolve = createPathResolver(noBases, prefix);
  return (path) => resolve(`${absolute.test(path) ? '' : './'}${path.trim().replaceAll('%', '%25')}`, null);
};

const largest = 2_147_483_647;

/** A number of a line or column; null for what is none, such as 0. */
export const positive = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largest ? value : null;

export type Placed = Pick<Observation, 'place' | 'formerPlace'>;

type LinesAt = (path: string, line: unknown, endLine?: unknown, column?: unknown, endColumn?: unknown) => Placed;

const linesOf = (
  line: unknown,
  endLine: unknown,
  column: unknown,
  endColumn: unknown,
): Pick<Place, 'line' | 'endLine' | 'column' | 'endColumn'> => {
  const from = positive(line);
  if (from === null) return { line: null, endLine: null, column: null, endColumn: null };
  const to = Math.max(from, positive(endLine) ?? from);
  const [first, last] = [positive(column), positive(endColumn)];
  const backwards = to === from && first !== null && last !== null && last < first;
  return { line: from, endLine: to, column: first, endColumn: backwards ? null : last };
};

/** Lines of a file, where absolute paths start from `prefix`. An end before the beginning is none. */
export const linesIn = (prefix: string | null): LinesAt => {
  const resolve = resolverFor(prefix);
  return (path, line, endLine, column, endColumn) => {
    const { where, former = where } = resolve(path);
    const lines = linesOf(line, endLine, column, endColumn);
    const place = { kind: 'LINES', where, ...lines } as const;
    return { place, ...placedFormerly(place, { ...place, where: former }) };
  };
};

export const linesAt = linesIn(null);

/** A place that has no lines. */
export const placeAt = (kind: 'INPUT' | 'PORT' | 'COMPONENT', where: string, specific: string | null): Place => ({
  kind,
  where,
  specific,
  line: null,
  endLine: null,
  column: null,
  endColumn: null,
});
