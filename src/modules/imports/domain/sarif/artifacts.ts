import { fitted, type PathResolver, type ResolvedPath } from './paths';
import { fieldsOf, positionOf, textOf, type Fields } from '../json/values';

/** What is needed of an element of `run.artifacts` (SARIF 3.24) or `run.logicalLocations` (3.33). */
export interface Artifact {
  readonly uri: string | null;
  readonly base: string | null;
  readonly parent: number | null;
  /** The file as the report carries it; null when it does not, or when the texts were too many to keep. */
  readonly text: string | null;
}

export interface LogicalName {
  readonly name: string | null;
  readonly full: string | null;
  readonly parent: number | null;
}

/** Keeps the text of a file when it has at most so many characters. */
export const readArtifact = (element: Fields, mostCharacters: number): Artifact => {
  const location = fieldsOf(element.location);
  const text = textOf(fieldsOf(element.contents).text);
  return {
    uri: textOf(location.uri),
    base: textOf(location.uriBaseId),
    parent: positionOf(element.parentIndex),
    text: text !== null && text.length <= mostCharacters ? text : null,
  };
};

export const readLogicalName = (element: Fields): LogicalName => ({
  name: textOf(element.name) ?? textOf(element.decoratedName),
  full: textOf(element.fullyQualifiedName),
  parent: positionOf(element.parentIndex),
});

const deepest = 32;

/** The elements from the outermost container to `index`; a cycle ends the chain. */
const lineage = <T extends { readonly parent: number | null }>(
  all: readonly T[],
  index: number | null,
  seen: readonly number[] = [],
): readonly T[] => {
  const found = index === null ? undefined : all[index];
  if (found === undefined || index === null || seen.includes(index) || seen.length >= deepest) return [];
  return [...lineage(all, found.parent, [...seen, index]), found];
};

const asMember = (uri: string, resolve: PathResolver): string => {
  const { where } = resolve(`./${uri.replace(/^[/\\]+/, '')}`, null);
  return where === '.' ? '' : `/${where}`;
};

/** Resolves an artifactLocation (SARIF 3.4): by its own URI, or by its index, members of archives below their archive. */
export const resolveArtifact = (
  location: Fields,
  artifacts: readonly Artifact[],
  resolve: PathResolver,
): ResolvedPath | null => {
  const uri = textOf(location.uri);
  const index = positionOf(location.index);
  const nested = index !== null && (artifacts[index]?.parent ?? null) !== null;
  if (uri !== null && !nested) return resolve(uri, textOf(location.uriBaseId));
  const chain = lineage(artifacts, index).filter((artifact) => artifact.uri !== null);
  const [outermost, ...members] = chain;
  if (uri !== null && members.length === 0) return resolve(uri, textOf(location.uriBaseId));
  if (outermost === undefined) return typeof location.uri === 'string' ? resolve('', textOf(location.uriBaseId)) : null;
  const container = resolve(outermost.uri ?? '', outermost.base);
  const inside = members.map((member) => asMember(member.uri ?? '', resolve)).join('');
  const { where, former } = container;
  return {
    ...container,
    where: fitted(`${where}${inside}`),
    ...(former === undefined ? {} : { former: fitted(`${former}${inside}`) }),
  };
};

/** The name of a logical location: its own, or the one its index points to, below those of its parents. */
export const logicalName = (location: Fields, all: readonly LogicalName[]): string | null => {
  const own = readLogicalName(location);
  if (own.full !== null) return fitted(own.full);
  const chain = lineage(all, positionOf(location.index));
  const full = chain.at(-1)?.full ?? null;
  if (full !== null) return fitted(full);
  const joined = chain.flatMap(({ name }) => (name === null ? [] : [name])).join('.');
  return joined === '' ? (own.name === null ? null : fitted(own.name)) : fitted(joined);
};
