import type { Place } from '../observation';
import { storable } from '../redaction';
import { logicalName, resolveArtifact } from './artifacts';
import { nowhere, readRegion } from './columns';
import { createPathResolver, fitted, type PathResolver, type ResolvedPath } from './paths';
import type { SarifRun } from './run';
import { parseReference } from './uri';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './values';

export interface Located {
  readonly place: Place;
  readonly snippet: string | null;
  readonly symbolic: string | null;
}

export type Locator = (location: Fields) => Located;

const root: ResolvedPath = { kind: 'LINES', where: '.', symbolic: null };

/** The code of a region, else of the region around it. */
const snippetOf = (physical: Fields): string | null => {
  const own = textOf(fieldsOf(fieldsOf(physical.region).snippet).text);
  return own ?? textOf(fieldsOf(fieldsOf(physical.contextRegion).snippet).text);
};

const named = (location: Fields, run: SarifRun): ResolvedPath | null => {
  const names = listOf(location.logicalLocations)
    .filter(isFields)
    .map((logical) => logicalName(logical, run.logicalNames));
  const address = fieldsOf(fieldsOf(location.physicalLocation).address);
  const name =
    names.find((candidate) => candidate !== null) ?? textOf(address.fullyQualifiedName) ?? textOf(address.name);
  return name === null || name === undefined ? null : { kind: 'COMPONENT', where: fitted(name), symbolic: null };
};

const cacheSize = 4096;

/** Remembers the last paths: reports name few files many times. */
const remembering = (resolve: PathResolver): PathResolver => {
  const known = new Map<string, ResolvedPath>();
  return (uri, base) => {
    const key = `${base ?? ''}\n${uri}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const resolved = resolve(uri, base);
    const path = resolved.kind === 'LINES' ? resolved : { ...resolved, where: storable(resolved.where) };
    // eslint-disable-next-line functional/immutable-data -- a cache
    if (known.size >= cacheSize) known.clear();
    // eslint-disable-next-line functional/immutable-data -- a cache
    if (uri.length <= 1024) known.set(key, path);
    return path;
  };
};

/** Reads locations (SARIF 3.28) of a run: the file or address, else the logical name, else the root. */
export const createLocator = (run: SarifRun, prefix: string | null): Locator => {
  const resolve = remembering(createPathResolver(run.bases, prefix));
  return (location) => {
    const physical = fieldsOf(location.physicalLocation);
    const path = resolveArtifact(fieldsOf(physical.artifactLocation), run.artifacts, resolve);
    const { kind, where, symbolic } = path ?? named(location, run) ?? root;
    const region =
      path === null ? nowhere : readRegion(fieldsOf(physical.region), fieldsOf(physical.contextRegion), run.codePoints);
    return { place: { kind, where, ...region }, snippet: snippetOf(physical), symbolic };
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
