import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import { versionsOf, type Component } from './component';
import { isWithin } from './version-range';

const most = 1_000;

export type Status = 'affected' | 'unaffected' | 'unknown';

const explicitly = (version: Fields): string | undefined => textOf(version.status)?.trim().toLowerCase();

/** Affected, unless it is said otherwise (CycloneDX, `affects[].versions[].status`). */
const saidBy = (version: Fields): Status => {
  const said = explicitly(version);
  return said === 'unaffected' || said === 'unknown' ? said : 'affected';
};

const severest = (said: readonly Status[]): Status => {
  if (said.includes('affected')) return 'affected';
  return said.includes('unknown') ? 'unknown' : 'unaffected';
};

const toldIn = (affected: Fields): readonly Fields[] => listOf(affected.versions).slice(0, most).map(fieldsOf);

interface Told {
  /** What tells of the very version, or of a range that holds it. */
  readonly own: readonly Fields[];
  /** What tells of ranges of which it can't be told whether they hold it. */
  readonly maybe: readonly Fields[];
}

const holds = ({ range }: Fields, version: string | undefined): boolean | undefined => {
  const text = textOf(range);
  if (text === null) return false;
  return version === undefined ? undefined : isWithin(text, version);
};

const toldOf = (told: readonly Fields[], component: Component): Told => {
  const known = versionsOf(component);
  const named = told.find(({ version }) => known.includes(textOf(version)?.trim() ?? ''));
  if (named !== undefined) return { own: [named], maybe: [] };
  const held = told.map((each) => holds(each, known[0]));
  return {
    own: told.filter((_, place) => held[place] === true),
    maybe: told.filter((_, place) => held[place] === undefined),
  };
};

/**
 * Whether a component is affected by what `affects` says of its versions; each says so by itself or by a range. Where
 * others alone are said to be unaffected, it is unknown: a component of which the report knows the version stays open.
 */
export const statusOf = (affected: Fields, component: Component): Status => {
  const told = toldIn(affected);
  const { own, maybe } = toldOf(told, component);
  if (own.length > 0) return severest([...own, ...maybe].map(saidBy));
  if (told.length === 0) return 'affected';
  const said = severest(told.map(saidBy));
  return said === 'unaffected' && versionsOf(component).length > 0 ? 'unknown' : said;
};

/** Whether `affects` says of the version of a component, or of a range that may hold it, the opposite of a statement. */
export const contradicts = (affected: Fields, component: Component, opposite: Status): boolean => {
  const { own, maybe } = toldOf(toldIn(affected), component);
  return (own.length > 0 ? own : maybe).some((each) => explicitly(each) === opposite);
};

/** Whether `affects` says the opposite of a statement of any version. */
export const contradictsAny = (affected: Fields, opposite: Status): boolean =>
  toldIn(affected).some((each) => explicitly(each) === opposite);
