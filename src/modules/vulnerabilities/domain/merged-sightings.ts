import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { byKey } from './by-key';
import { fieldOf } from './merge';
import type { Sighting } from './sighting';
import type { Vulnerability } from './vulnerability';

/** What a scope claims of a vulnerability, as it is stored. */
export interface StoredSighting extends Pick<
  Sighting,
  'vulnerabilityId' | 'ruleId' | 'presence' | 'firstSeenAt' | 'lastSeenAt'
> {
  readonly scopeId: string;
  readonly tool: string;
  /** Empty when the tool names none. */
  readonly category: string;
  /** 1 when it sees the vulnerability where that stands. */
  readonly agrees: number;
  /** The newest report that claims so. */
  readonly reportId: string;
  /** Since when it sees it without a break, or did; null: since it saw it first. */
  readonly presentSince: string | null;
  /** Tells what the tool told of it; null when that was not kept. */
  readonly resultDigest: number | null;
  /** As `writtenSuppression` writes it. */
  readonly suppression: string | null;
}

/** Sightings that came together, and the vulnerability in whose place all of it stands. */
export interface MergedSightings {
  readonly place: Vulnerability;
  readonly sightings: readonly StoredSighting[];
}

const isPresent = ({ presence }: StoredSighting): boolean => presence === 'PRESENT';

/** What is seen comes before what is not, and what was seen later before what was seen earlier; else the first. */
const counts = (one: StoredSighting, other: StoredSighting): StoredSighting =>
  isPresent(one) === isPresent(other)
    ? other.lastSeenAt > one.lastSeenAt
      ? other
      : one
    : isPresent(one)
      ? one
      : other;

const samePlace = (one: Pick<Vulnerability, 'where' | 'line'>, other: Pick<Vulnerability, 'where' | 'line'>): boolean =>
  one.where === other.where && one.line === other.line;

/** Two that the same report of a scope shows: it takes them for two, and told them apart by where each stands. */
const shownTogether = (sightings: readonly StoredSighting[]): readonly StoredSighting[] => {
  const present = sightings.filter(isPresent);
  const reportOf = ({ scopeId, reportId }: StoredSighting): string => `${scopeId}/${reportId}`;
  return [...byKey(present, reportOf).values()].find(({ length }) => length > 1) ?? [];
};

/**
 * The sightings of vulnerabilities of which the first is kept. A scope that saw several of them has one sighting, which
 * says that it sees them when it sees any. The kept one stands where it stood, unless no scope sees it there and one sees
 * another of them in its place.
 */
export const mergedSightings = (
  [kept, ...merged]: readonly [Vulnerability, ...Vulnerability[]],
  sightings: readonly StoredSighting[],
): Result<MergedSightings, Refusal<'WRONG_STATE'>> => {
  const all = [kept, ...merged];
  const [first, second] = shownTogether(sightings).map(({ vulnerabilityId }) =>
    all.findIndex(({ id }) => id === vulnerabilityId),
  );
  if (first !== undefined && second !== undefined)
    return refuse(
      'WRONG_STATE',
      fieldOf(Math.max(first, second)),
      `The same report shows it beside ${String(all[Math.min(first, second)]?.id)}: its tool takes them for two. Remove one of them as DUPLICATED.`,
    );
  const order = new Map(all.map(({ id }, index) => [id, index]));
  const orderOf = ({ vulnerabilityId }: StoredSighting): number => order.get(vulnerabilityId) ?? all.length;
  const byScope = byKey(
    sightings.toSorted((one, other) => orderOf(one) - orderOf(other)),
    ({ scopeId }) => scopeId,
  );
  const joined = [...byScope.values()].map((ofScope) => {
    const counted = ofScope.reduce(counts);
    const since = counted.presentSince ?? counted.firstSeenAt;
    const first = ofScope.map((each) => each.firstSeenAt).reduce((one, other) => (other < one ? other : one));
    return { ...counted, firstSeenAt: first, presentSince: since === first ? null : since };
  });
  const stands = ({ id }: Vulnerability): boolean =>
    joined.some((each) => each.vulnerabilityId === id && isPresent(each) && each.agrees === 1);
  const place = all.find(stands) ?? kept;
  const inPlace = new Set(all.filter((each) => samePlace(each, place)).map(({ id }) => id));
  return succeed({
    place,
    sightings: joined.map((each) => ({
      ...each,
      vulnerabilityId: kept.id,
      agrees: each.agrees === 1 && inPlace.has(each.vulnerabilityId) ? 1 : 0,
    })),
  });
};
