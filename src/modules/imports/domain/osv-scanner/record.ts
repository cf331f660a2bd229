import { cweOf, textsOf } from '../components/claim';
import { rate, type Rated, type Severity } from '../components/rating';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import type { Group } from './groups';

const most = 500;

/** The entries of `affected` that speak of a package; all of them where none does. */
const affectedOf = (record: Fields, name: string): readonly Fields[] => {
  const all = listOf(record.affected).slice(0, most).map(fieldsOf);
  const own = all.filter((each) => textOf(fieldsOf(each.package).name)?.toLowerCase() === name.toLowerCase());
  return own.length === 0 ? all : own;
};

const numbers = (version: string): readonly string[] => version.match(/\d+|[a-z]+/gi) ?? [];

/** Whether a version comes after another, by their numbers; false when that can't be told. */
const isAfter = (one: string, other: string): boolean => {
  const [left, right] = [numbers(one), numbers(other)];
  const differing = left.findIndex((part, index) => part !== right[index]);
  if (differing < 0) return false;
  return Number(left[differing]) > Number(right[differing] ?? -1);
};

/** The versions in which a package is mended, those after the installed one first (OSV schema, `affected[].ranges[].events[]`). */
export const fixedVersions = (record: Fields, name: string, installed: string): readonly string[] => {
  const events = affectedOf(record, name)
    .flatMap(({ ranges }) => listOf(ranges).slice(0, most).map(fieldsOf))
    .filter(({ type }) => type !== 'GIT')
    .flatMap(({ events: given }) => listOf(given).slice(0, most).map(fieldsOf));
  const fixed = textsOf(events.map((event) => event.fixed));
  const later = fixed
    .filter((version) => installed === '' || isAfter(version, installed))
    .toSorted((one, other) => (isAfter(one, other) ? 1 : isAfter(other, one) ? -1 : 0));
  return later.length > 0 ? later.slice(0, 1) : fixed;
};

const vectorsIn = (source: string, severity: unknown): readonly Rated[] =>
  listOf(severity)
    .slice(0, 20)
    .map(fieldsOf)
    .flatMap(({ score }) => {
      const vector = textOf(score)?.trim().slice(0, 600);
      return vector === undefined ? [] : [{ source, vector }];
    })
    // The newest version of CVSS first.
    .toSorted((left, right) => right.vector.slice(0, 8).localeCompare(left.vector.slice(0, 8), 'en'));

/** All vectors of a record: of the advisory, then those for the package. */
export const vectorsOf = (record: Fields, name: string): readonly Rated[] => [
  ...vectorsIn('advisory', record.severity),
  ...affectedOf(record, name).flatMap(({ severity }) => vectorsIn('package', severity)),
];

/** The advisory's own vector, else the greatest score of its group, else the database's word. */
export const severityIn = (record: Fields, name: string, group: Group | undefined): Severity => {
  const chosen = vectorsOf(record, name);
  const specific = affectedOf(record, name).map((each) => fieldsOf(each.database_specific));
  const word = [
    fieldsOf(record.database_specific),
    ...specific,
    ...affectedOf(record, name).map((each) => fieldsOf(each.ecosystem_specific)),
  ]
    .map(({ severity, urgency }) => textOf(severity) ?? textOf(urgency))
    .find((found) => found !== null);
  return rate({ word: word ?? null, chosen, others: [], score: group?.maxSeverity ?? null });
};

/** CWE numbers, where databases put them. */
export const cweIn = (record: Fields, name: string): readonly number[] =>
  [fieldsOf(record.database_specific), ...affectedOf(record, name).map((each) => fieldsOf(each.database_specific))]
    .map(({ cwe_ids, cwes, cwe }) =>
      cweOf(cwe_ids ?? (Array.isArray(cwes) ? cwes.map((each) => fieldsOf(each).cweId) : cwe)),
    )
    .find((found) => found.length > 0) ?? [];
