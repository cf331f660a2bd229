import type { DocumentNode } from 'graphql';
import { places, type Place } from './places';

export interface Announcement {
  readonly part: string;
  /** The last day on which it works, as `2026-12-31`. */
  readonly until: string;
  readonly alternative: string;
}

export interface Fault {
  readonly at: string;
  readonly fault: string;
}

const form =
  /^This (field|mutation|argument|input field|value) is deprecated and will be removed after (\d{4})\/(\d{2})\/(\d{2})\. Use the (\S+) (field|mutation|argument|input field|value) instead\.$/;

const isDay = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().slice(0, 10) === day;

/** Reads the reason of a deprecation; undefined when it has not the form. */
export const announcementOf = (reason: string): Announcement | undefined => {
  const [, part = '', year = '', month = '', day = '', alternative = ''] = form.exec(reason) ?? [];
  const until = `${year}-${month}-${day}`;
  return part !== '' && isDay(until) ? { part, until, alternative } : undefined;
};

const noticeMonths = 6;

/** The first day that is far enough ahead of `today` for a new deprecation. */
const earliest = (today: string): string => {
  const day = new Date(today);
  day.setUTCMonth(day.getUTCMonth() + noticeMonths);
  return day.toISOString().slice(0, 10);
};

/** The places that a name may mean beside a deprecated part: its neighbours, or one that it gives in full. */
const named = (name: string, { of, part }: Place): readonly string[] =>
  part === 'argument' ? [`${of}(${name}:)`, name] : [`${of}.${name}`, `Query.${name}`, name];

/**
 * What is wrong with the deprecations of a contract on a day (`2026-12-31`): a reason without the form, a day that has
 * passed or is not real, less than six months of notice where the released contract did not announce it already, an
 * alternative that does not exist or is deprecated itself.
 */
export const deprecationFaults = (
  documents: readonly DocumentNode[],
  released: readonly DocumentNode[],
  today: string,
): readonly Fault[] => {
  const all = places(documents);
  const standing = new Set(all.filter(({ reason }) => reason === undefined).map(({ at }) => at));
  const announced = new Map(
    places(released).flatMap(({ at, reason }) => {
      const until = reason === undefined ? undefined : announcementOf(reason)?.until;
      return until === undefined ? [] : [[at, until] as const];
    }),
  );
  const faultOf = (place: Place, reason: string): string | undefined => {
    const announcement = announcementOf(reason);
    if (announcement === undefined)
      return 'say: This {field} is deprecated and will be removed after YYYY/MM/DD. Use the {alternative} {field} instead.';
    const { part, until, alternative } = announcement;
    if (part !== place.part) return `it is a ${place.part}, not a ${part}`;
    if (until < today) return `${until} has passed: remove it`;
    const promised = announced.get(place.at);
    if (until < earliest(today) && (promised === undefined || until < promised))
      return `give at least ${noticeMonths} months of notice: until ${earliest(today)} or later`;
    return named(alternative, place).some((at) => standing.has(at))
      ? undefined
      : `there is no ${alternative} that could be used instead`;
  };
  return all.flatMap((place) => {
    const fault = place.reason === undefined ? undefined : faultOf(place, place.reason);
    return fault === undefined ? [] : [{ at: place.at, fault }];
  });
};
