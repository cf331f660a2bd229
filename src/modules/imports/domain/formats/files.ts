import type { Place } from '../observation';
import { createPathResolver } from '../sarif/paths';

const resolve = createPathResolver({ named: new Map(), repositories: [], workingDirectory: null });

const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/;

/** A path as tools write it that write no URI: below the root, with forward slashes, never outside it. */
export const filePath = (path: string): string =>
  resolve(`${absolute.test(path) ? '' : './'}${path.trim().replaceAll('%', '%25')}`, null).where;

const largest = 2_147_483_647;

/** A number of a line or column; null for what is none, such as 0. */
export const positive = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largest ? value : null;

/** Lines of a file. An end before the beginning is none. */
export const linesAt = (
  path: string,
  line: unknown,
  endLine?: unknown,
  column?: unknown,
  endColumn?: unknown,
): Place => {
  const from = positive(line);
  const nothing = {
    kind: 'LINES',
    where: filePath(path),
    line: null,
    endLine: null,
    column: null,
    endColumn: null,
  } as const;
  if (from === null) return nothing;
  const to = Math.max(from, positive(endLine) ?? from);
  const [first, last] = [positive(column), positive(endColumn)];
  const backwards = to === from && first !== null && last !== null && last < first;
  return { ...nothing, line: from, endLine: to, column: first, endColumn: backwards ? null : last };
};

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
