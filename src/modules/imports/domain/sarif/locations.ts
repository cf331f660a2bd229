/* eslint-disable functional/no-let -- a cache counts what it holds */
import type { Place } from '../observation';
import { storable } from '../redaction';
import { logicalName, resolveArtifact } from './artifacts';
import { nowhere, readRegion } from './columns';
import { createPathResolver, fitted, type PathResolver, type ResolvedPath } from './paths';
import type { SarifRun } from './run';
import { parseReference } from './uri';
import { fieldsOf, isFields, listOf, numberOf, textOf, type Fields } from '../json/values';

export interface Located {
  readonly place: Place;
  readonly snippet: string | null;
  readonly symbolic: string | null;
  /** Where an earlier version had it, when that is elsewhere. */
  readonly former?: string;
}

export type Locator = (location: Fields) => Located;

const root: ResolvedPath = { kind: 'LINES', where: '.', symbolic: null };

/** Code as a report shows it: what Semgrep writes in its place for those who are not signed in is none. */
export const shownCode = (text: string | null): string | null =>
  text !== null && text.length < 30 && text.trim().toLowerCase() === 'requires login' ? null : text;

/**
 * Whether the code of a region can't be its own: what is around it begins below it. Bandit shows the last line around a
 * call then, which changes with other code.
 */
const isOfOtherLines = ({ region, contextRegion }: Fields): boolean => {
  const [first, around] = [numberOf(fieldsOf(region).startLine), numberOf(fieldsOf(contextRegion).startLine)];
  return first !== null && around !== null && around > first;
};

/** The code of a region, else of the region around it. */
const snippetOf = (physical: Fields): string | null => {
  if (isOfOtherLines(physical)) return null;
  const own = shownCode(textOf(fieldsOf(fieldsOf(physical.region).snippet).text));
  return own ?? textOf(fieldsOf(fieldsOf(physical.contextRegion).snippet).text);
};

const named = (location: Fields, run: SarifRun): ResolvedPath | null => {
  const names = listOf(location.logicalLocations)
    .filter(isFields)
    .map((logical) => logicalName(logical, run.logicalNames));
  const address = fieldsOf(fieldsOf(location.physicalLocation).address);
  const name =
    names.find((candidate) => candidate !== null) ?? textOf(address.fullyQualifiedName) ?? textOf(address.name);
  return name === null ? null : { kind: 'COMPONENT', where: fitted(name), symbolic: null };
};

const cacheSize = 10_000;

/** Remembers the last paths of each base: reports name few files many times. */
const remembering = (resolve: PathResolver): PathResolver => {
  const bases = new Map<string | null, Map<string, ResolvedPath>>();
  let held = 0;
  return (uri, base) => {
    const known = bases.get(base) ?? new Map<string, ResolvedPath>();
    const found = known.get(uri);
    if (found !== undefined) return found;
    const resolved = resolve(uri, base);
    const path = resolved.kind === 'LINES' ? resolved : { ...resolved, where: storable(resolved.where) };
    if (uri.length + (base?.length ?? 0) > 1024) return path;
    const full = held >= cacheSize;
    if (full) bases.clear();
    held = full ? 1 : held + 1;
    bases.set(base, (full ? new Map<string, ResolvedPath>() : known).set(uri, path));
    return path;
  };
};

/** Reads locations (SARIF 3.28) of a run: the file or address, else the logical name, else the root. */
export const createLocator = (run: SarifRun, prefix: string | null): Locator => {
  const resolve = remembering(createPathResolver(run.bases, prefix));
  return (location) => {
    const physical = fieldsOf(location.physicalLocation);
    const path = resolveArtifact(fieldsOf(physical.artifactLocation), run.artifacts, resolve);
    const { kind, where, symbolic, unrooted, former } = path ?? named(location, run) ?? root;
    const region =
      path === null ? nowhere : readRegion(fieldsOf(physical.region), fieldsOf(physical.contextRegion), run.codePoints);
    const { line, endLine, column, endColumn } = region;
    const place = { kind, where, line, endLine, column, endColumn, ...(unrooted === undefined ? {} : { unrooted }) };
    return { place, snippet: snippetOf(physical), symbolic, ...(former === undefined ? {} : { former }) };
  };
};

/** Where a result without locations belongs: the address it was found at by a web request (SARIF 3.46.6), else the root. */
export const placeOfNone = (result: Fields): Located => {
  const target = textOf(fieldsOf(result.webRequest).target);
  const reference = target === null ? null : parseReference(target);
  const place =
    reference?.kind === 'URL' ? ({ kind: 'INPUT', where: fitted(storable(reference.text)) } as const) : root;
  return { place: { kind: place.kind, where: place.where, ...nowhere }, snippet: null, symbolic: null };
};
