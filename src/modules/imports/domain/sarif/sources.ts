/* eslint-disable functional/immutable-data -- remembers the text that was split last */
import type { Place } from '../observation';
import type { Artifact } from './artifacts';
import { fieldsOf, positionOf, textOf, type Fields } from '../json/values';

/** The lines of a place as the text of its file has them, which the report carries; null when it does not. */
export type Sources = (location: Fields, place: Place) => string | null;

const mostLines = 10;
const mostCharacters = 2000;
const newline = /\r\n|\r|\n/;

/**
 * Reads code out of the texts of artifacts (SARIF 3.24.8, `contents.text`; what is binary says nothing). Results come
 * file by file, so the lines of one text are kept. Null when the report carries none.
 */
export const createSources = (artifacts: readonly Artifact[]): Sources | null => {
  if (!artifacts.some(({ text }) => text !== null)) return null;
  const byUri = new Map(
    artifacts.flatMap(({ uri, base, text }, index) =>
      uri === null || text === null ? [] : [[`${base ?? ''}\n${uri}`, index] as const],
    ),
  );
  const split: { index: number; lines: readonly string[] } = { index: -1, lines: [] };
  const linesOf = (index: number): readonly string[] => {
    if (split.index === index) return split.lines;
    split.index = index;
    split.lines = (artifacts[index]?.text ?? '').split(newline);
    return split.lines;
  };
  return (location, { kind, line, endLine }) => {
    if (kind !== 'LINES' || line === null) return null;
    const named = fieldsOf(fieldsOf(location.physicalLocation).artifactLocation);
    const own = positionOf(named.index);
    const index =
      own !== null && (artifacts[own]?.text ?? null) !== null
        ? own
        : byUri.get(`${textOf(named.uriBaseId) ?? ''}\n${textOf(named.uri) ?? ''}`);
    if (index === undefined) return null;
    const code = linesOf(index)
      .slice(line - 1, Math.min(endLine ?? line, line + mostLines - 1))
      .join('\n');
    return code === '' || code.length > mostCharacters ? null : code;
  };
};
