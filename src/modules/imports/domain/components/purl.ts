/** A package as tools name it, before it is written as a package URL. */
export interface Package {
  /** The type of the package URL specification, such as `npm` or `maven`. */
  readonly type: string;
  /** Empty where the type has none. */
  readonly namespace: string;
  readonly name: string;
  /** Empty when it is unknown. */
  readonly version: string;
}

const longest = 800;

/** Percent-encoding of ECMA-427 section 5.4: all but letters, digits, `.`, `-`, `_`, `~` and the colon. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');

const decoded = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Types whose names mean the same in upper and lower case, by the definitions of the specification. */
const caseless = new Set(['alpm', 'apk', 'bitbucket', 'composer', 'deb', 'github', 'golang', 'hex', 'npm', 'pypi']);

const name = (type: string, given: string): string => {
  const text = caseless.has(type) ? given.toLowerCase() : given;
  return type === 'pypi' ? text.replace(/[-_.]+/g, '-') : text;
};

/** Distributions by their names in `os-release`, which Syft and Grype write, and as Trivy and OSV name them. */
const distributions: ReadonlyMap<string, string> = new Map([
  ['alma', 'almalinux'],
  ['amzn', 'amazon'],
  ['mariner', 'cbl-mariner'],
  ['ol', 'oracle'],
  ['rhel', 'redhat'],
  ['sles', 'suse'],
  ['sle', 'suse'],
  ['slem', 'suse'],
  ['sle-micro', 'suse'],
  ['sl-micro', 'suse'],
]);

/** The namespace of packages of RPM names a distribution, in lower case by the definition of the type. */
const namespaceOf = (type: string, given: string): string => {
  if (type !== 'rpm') return given;
  const text = given.toLowerCase();
  return distributions.get(text) ?? (/^opensuse[.-]/.test(text) ? 'opensuse' : text);
};

/** Go writes a `v` before versions (go.dev/ref/mod#versions); some tools leave it out. */
const versionOf = (type: string, version: string): string =>
  type === 'golang' && /^\d+\.\d+\.\d+/.test(version) ? `v${version}` : version;

const segments = (path: string): readonly string[] => path.split('/').filter((segment) => !/^\.{0,2}$/.test(segment));

const writtenWith = (
  named: (type: string, namespace: string) => string,
  { type, namespace, name: given, version }: Package,
): string => {
  const kind = type.toLowerCase().replace(/[^a-z0-9.-]/g, '') || 'generic';
  const parts = [...segments(named(kind, namespace)), ...segments(given)].map((part) =>
    encoded(name(kind, part.trim())),
  );
  const release = versionOf(kind, version.trim());
  const path = parts.length === 0 ? 'unnamed' : parts.join('/');
  return `pkg:${kind}/${path.slice(0, longest)}${release === '' ? '' : `@${encoded(release).slice(0, longest)}`}`;
};

/**
 * The package URL (ECMA-427) of a package, with its version and without qualifiers or subpath: architecture,
 * distribution and the like change from build to build, and tools disagree on them.
 */
export const purlOf = (given: Package): string => writtenWith(namespaceOf, given);

const packageIn = (text: string | null): Package | null => {
  const match = /^pkg:\/{0,5}([A-Za-z][A-Za-z0-9.+-]{0,40})\/([^?#]{1,2000})/.exec(text ?? '');
  if (match === null) return null;
  const [, type = '', rest = ''] = match;
  const path = rest.replace(/\/+$/, '');
  const at = path.lastIndexOf('@');
  const versioned = at > path.lastIndexOf('/') + (path.startsWith('@') ? 1 : 0);
  const names = (versioned ? path.slice(0, at) : path).split('/').map(decoded);
  const version = versioned ? decoded(path.slice(at + 1)) : '';
  const last = names.at(-1) ?? '';
  return last === '' ? null : { type, namespace: names.slice(0, -1).join('/'), name: last, version };
};

/** A package URL that a tool wrote, as `purlOf` writes it; null for what is none. */
export const readPurl = (text: string | null): string | null => {
  const found = packageIn(text);
  return found === null ? null : purlOf(found);
};

/** The same as it was read before distributions of RPM had one name each. */
export const formerPurl = (text: string | null): string | null => {
  const found = packageIn(text);
  return found === null ? null : writtenWith((_, namespace) => namespace, found);
};

/** A package URL without a version, with one that was told beside it; written as `purlOf` writes both. */
export const withVersion = (purl: string, version: string): string => {
  const versioned = `${purl}@${encodeURIComponent(version.toWellFormed())}`;
  return readPurl(versioned) ?? versioned;
};

/** The version of a package URL; empty where it has none. */
export const versionIn = (purl: string): string => decoded(/^pkg:.*@([^/@]+)$/.exec(purl)?.[1] ?? '');

/**
 * Splits the names of ecosystems that put a group before the name: `group:artifact` or `vendor/name`. A type may imply
 * the first part of the namespace: `deb/debian`.
 */
export const packageOf = (typeAndNamespace: string, given: string, version: string): Package => {
  const [type = '', ...implied] = typeAndNamespace.split('/');
  const separator = type === 'maven' ? given.lastIndexOf(':') : given.lastIndexOf('/');
  return {
    type,
    namespace: [...implied, separator <= 0 ? '' : given.slice(0, separator).replaceAll(':', '.')].join('/'),
    name: given.slice(separator <= 0 ? 0 : separator + 1),
    version,
  };
};

/** The type of a package URL, such as `npm`. */
export const ecosystemOf = (purl: string): string => (/^pkg:([^/]{1,50})\//.exec(purl)?.[1] ?? 'generic').toLowerCase();
