import { compare, parse, type SemVer } from 'semver';

/** Ecosystems whose versions compare as those of SemVer 2.0.0; of others it is not told what a range holds. */
const comparable = ['npm', 'cargo', 'golang', 'semver'];

const mostConstraints = 1_000;

interface Constraint {
  readonly comparator: string;
  readonly version: SemVer;
}

/** `1.2` as 1.2.0, and `v1.2.3` as 1.2.3, as these ecosystems mean them. */
const versionOf = (text: string): SemVer | null => {
  const plain = text.trim().replace(/^v/i, '');
  return parse(/^\d+(?:\.\d+)?$/.test(plain) ? [...plain.split('.'), '0', '0'].slice(0, 3).join('.') : plain);
};

const constraintOf = (text: string): Constraint | null => {
  const [, comparator = '=', given = ''] = /^\s*(>=|<=|!=|<|>|=)?(.*)$/su.exec(text) ?? [];
  const version = versionOf(given.includes('%') ? decodeURIComponent(given) : given);
  return version === null ? null : { comparator, version };
};

/** Whether a constraint of `>`, `>=`, `<` or `<=` holds a version. */
const holds = ({ comparator, version }: Constraint, own: SemVer): boolean => {
  const order = compare(own, version);
  if (order === 0) return comparator.endsWith('=');
  return comparator.startsWith(order > 0 ? '>' : '<');
};

/** Whether a version is within constraints that are all of `>`, `>=`, `<` and `<=`, in the order of their versions. */
const between = (bounds: readonly Constraint[], own: SemVer): boolean =>
  bounds.some((bound, place) => {
    if (!holds(bound, own)) return false;
    if (bound.comparator.startsWith('<')) return place === 0;
    const next = bounds[place + 1];
    return next === undefined || (next.comparator.startsWith('<') && holds(next, own));
  });

/** Constraints that can be read, or nothing when one of them can't. */
const constraintsIn = (text: string): readonly Constraint[] | null => {
  try {
    const read = text.split('|').slice(0, mostConstraints).map(constraintOf);
    const known = read.filter((each) => each !== null);
    return known.length === read.length ? known : null;
  } catch {
    return null;
  }
};

/**
 * Whether a range in the notation of CycloneDX (`vers:npm/>=1.0.0|<2.0.0`, by the VERS specification, "Check if a version
 * is contained within a version range") holds a version; undefined when that can't be told.
 */
export const isWithin = (range: string, version: string): boolean | undefined => {
  const [, ecosystem = '', text = ''] = /^vers:([a-z0-9.+-]+)\/(.*)$/su.exec(range.trim()) ?? [];
  if (text.trim() === '*') return true;
  const own = versionOf(version);
  const constraints = comparable.includes(ecosystem) && own !== null ? constraintsIn(text) : null;
  if (own === null || constraints === null) return undefined;
  const equal = constraints.find(({ version: given }) => compare(given, own) === 0);
  if (equal?.comparator === '=' || equal?.comparator === '!=') return equal.comparator === '=';
  const bounds = constraints
    .filter(({ comparator }) => comparator !== '=' && comparator !== '!=')
    .toSorted((one, other) => compare(one.version, other.version));
  if (bounds.length === 0) return constraints.every(({ comparator }) => comparator === '!=');
  return between(bounds, own);
};
