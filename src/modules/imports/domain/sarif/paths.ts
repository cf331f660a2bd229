import { createHash } from 'node:crypto';
import { belowCheckout } from '../ci-checkouts';
import { otherBase } from './other-bases';
import { joinReference, below, parseReference, type FileReference, type Reference } from './uri';

/** What a run says about the directories its paths start from. */
export interface Bases {
  /** originalUriBaseIds (SARIF 3.14.14). */
  readonly named: ReadonlyMap<string, { readonly uri: string | null; readonly base: string | null }>;
  /** Where repositories were checked out (mappedTo, SARIF 3.23.8). */
  readonly repositories: readonly { readonly uri: string; readonly base: string | null }[];
  readonly workingDirectory: string | null;
}

export interface ResolvedPath {
  readonly kind: 'LINES' | 'INPUT' | 'COMPONENT';
  readonly where: string;
  /** A base that the report does not define and whose name does not say that it is the root. */
  readonly symbolic: string | null;
  /** An absolute path that is in none of the directories that may be the root. */
  readonly unrooted?: true;
  /** Where an earlier version of the importer had it, when that is elsewhere. */
  readonly former?: string;
}

export type PathResolver = (uri: string, base: string | null) => ResolvedPath;

type Located = { readonly reference: Reference; readonly symbol: string | null };

/** In bytes of UTF-8: lists are sorted by place, and an index takes no longer values. */
const longestPath = 2000;
const longestChain = 32;
const rootName = /root|src|source|repo|project|workspace|checkout|base|cwd|pwd/i;

/** Keeps a path of any length distinct from others that begin alike. */
export const fitted = (where: string): string => {
  if (Buffer.byteLength(where) <= longestPath) return where;
  const digest = createHash('sha256').update(where).digest('hex').slice(0, 16);
  const head = Buffer.from(where.slice(0, longestPath)).subarray(0, longestPath - 40);
  return `${head.toString('utf8').replace(/\ufffd+$/, '')}…[cut ${digest}]`;
};

const shown = (segments: readonly string[]): string => (segments.length === 0 ? '.' : fitted(segments.join('/')));

/** Follows a chain of bases until a path is absolute, or a base is undefined, without address, or met again. */
const locate = (bases: Bases, reference: Reference, base: string | null, seen: readonly string[] = []): Located => {
  if (reference.kind !== 'FILE' || reference.absolute || base === null) return { reference, symbol: null };
  const found = bases.named.get(base);
  if (found === undefined || found.uri === null || seen.includes(base) || seen.length >= longestChain)
    return { reference, symbol: base };
  const directory = parseReference(found.uri);
  if (directory.kind !== 'FILE') {
    return {
      reference: { kind: directory.kind, text: `${directory.text.replace(/\/$/, '')}/${reference.segments.join('/')}` },
      symbol: null,
    };
  }
  return locate(bases, joinReference(directory, reference), found.base, [...seen, base]);
};

const absolutePath = (bases: Bases, uri: string | null, base: string | null): readonly FileReference[] => {
  if (uri === null) return [];
  const { reference } = locate(bases, parseReference(uri), base);
  return reference.kind === 'FILE' && reference.absolute ? [reference] : [];
};

const byLength = (left: FileReference, right: FileReference): number => left.segments.length - right.segments.length;

/** Directories that may be the root of the repository, as the run says, the likeliest first. */
const rootsOf = (bases: Bases): readonly FileReference[] => {
  const roots = [...bases.named]
    .filter(([name]) => rootName.test(name))
    .flatMap(([, { uri, base }]) => absolutePath(bases, uri, base));
  return [
    ...bases.repositories
      .flatMap(({ uri, base }) => absolutePath(bases, uri, base))
      .toSorted(byLength)
      .toReversed(),
    ...roots.filter(({ segments }) => segments.length > 0).toSorted(byLength),
  ];
};

/**
 * Makes paths relative to the first of the roots, to the base of their own, or to the working directory. What lies
 * elsewhere keeps its directories but neither drive nor leading slash; what is below a base that is not the checkout
 * begins with its name, which earlier versions left out.
 */
const resolverIn = (bases: Bases, roots: readonly FileReference[]): PathResolver => {
  const [workingDirectory] = absolutePath(bases, bases.workingDirectory, null);
  const underRoot = (path: FileReference, more: readonly FileReference[]): string | null => {
    const rests = [...roots, ...more].map((root) => below(root, path));
    const rest = rests.find((candidate) => candidate !== null);
    return rest === undefined ? null : shown(rest);
  };
  return (uri, base) => {
    const { reference, symbol } = locate(bases, parseReference(uri), base);
    const symbolic = symbol === null || rootName.test(symbol) ? null : symbol.slice(0, 100);
    if (reference.kind !== 'FILE')
      return { kind: reference.kind === 'URL' ? 'INPUT' : 'COMPONENT', where: fitted(reference.text), symbolic };
    const own =
      base === null ? [] : absolutePath(bases, bases.named.get(base)?.uri ?? null, bases.named.get(base)?.base ?? null);
    const fallbacks = workingDirectory === undefined ? own : [...own, workingDirectory];
    if (reference.absolute) {
      const where = underRoot(reference, fallbacks);
      return where === null
        ? { kind: 'LINES', where: shown(reference.segments), symbolic, unrooted: true }
        : { kind: 'LINES', where, symbolic };
    }
    const fromHere =
      reference.up > 0 && workingDirectory !== undefined
        ? underRoot(joinReference(workingDirectory, reference), [])
        : null;
    const where = fromHere ?? shown(reference.segments);
    const other = symbol === null ? null : otherBase(symbol);
    return other === null
      ? { kind: 'LINES', where, symbolic }
      : { kind: 'LINES', where: shown([other, ...reference.segments]), symbolic, former: where };
  };
};

/** A path below the directory in which a continuous integration keeps its checkout, as one from there. */
const fromCheckout = (path: ResolvedPath): ResolvedPath => {
  const { unrooted, ...rest } = path;
  const below = unrooted === true ? belowCheckout(path.where) : null;
  return below === null ? path : { ...rest, where: below || '.' };
};

/**
 * Makes paths relative to the root of the repository: by the prefix the caller gave, by the checkouts and bases of
 * the run, by its working directory, by where continuous integrations keep a checkout. No path leaves the root. Earlier
 * versions knew neither a prefix nor continuous integrations, nor which base is not the checkout.
 */
export const createPathResolver = (bases: Bases, prefix: string | null = null): PathResolver => {
  const [given, roots] = [absolutePath(bases, prefix?.replaceAll('%', '%25') ?? null, null), rootsOf(bases)];
  const formerly = resolverIn(bases, roots);
  const today = given.length === 0 ? formerly : resolverIn(bases, [...given, ...roots]);
  return (uri, base) => {
    const before = formerly(uri, base);
    const former = before.former ?? before.where;
    const path = fromCheckout(today === formerly ? before : today(uri, base));
    return path.where === former ? path : { ...path, former };
  };
};
