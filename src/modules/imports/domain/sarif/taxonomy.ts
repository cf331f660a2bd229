import { isCategory } from '../../../weaknesses';
import { fieldsOf, isFields, listOf, positionOf, textOf, type Fields } from '../json/values';

/** A taxonomy or tool component by which references find their taxa. */
export interface Taxonomy {
  readonly name: string;
  readonly guid: string | null;
  readonly ids: readonly string[];
}

const most = 50;
const nothing: readonly number[] = [];
const cwe = /cwe/i;
const numbered = /cwe(?:[-_ :/]|%20){0,3}0{0,10}([1-9]\d{0,4})(?!\d)/gi;
const numbersOnly = /^0{0,10}([1-9]\d{0,4})$/;

/**
 * The pillars and classes of CWE's research view (CWE-1000), deprecated ones (216, 592) included. Compared with the list
 * of that view that MITRE publishes as 1000.csv, version 4.14 of 2024-02-29: 10 pillars and 112 classes. 410 and 841
 * were made classes since (4.18 of 2025-09-09); the weaknesses that 4.15 to 4.18 brought are bases.
 */
const classes = [
  20, 74, 75, 77, 99, 114, 116, 118, 119, 138, 159, 172, 185, 200, 216, 221, 228, 269, 271, 282, 284, 285, 286, 287,
  300, 311, 326, 327, 330, 340, 345, 346, 362, 377, 400, 402, 404, 405, 406, 407, 410, 424, 435, 436, 441, 446, 451,
  506, 514, 522, 573, 592, 602, 610, 636, 637, 638, 642, 653, 655, 656, 657, 662, 664, 665, 666, 667, 668, 669, 670,
  671, 672, 673, 674, 675, 682, 684, 691, 693, 696, 697, 703, 704, 705, 706, 707, 710, 732, 754, 755, 758, 790, 799,
  834, 841, 862, 863, 909, 912, 913, 922, 923, 943, 1023, 1038, 1039, 1059, 1061, 1076, 1078, 1093, 1120, 1164, 1176,
  1177, 1229, 1263, 1294, 1357, 1384, 1390, 1391, 1395, 1419,
] as const;

const tooBroad = new Set<number>(classes);

/**
 * Whether a number is too general to be the primary weakness when something more specific stands beside it. Bases and
 * variants are not put in order: tools name one weakness by either.
 */
const isGeneral = (id: number): boolean => tooBroad.has(id) || isCategory(id);

/** CWE numbers in a text such as `external/cwe/cwe-079` or `CWE-79: Cross-site scripting`. */
const inText = (text: string): readonly number[] =>
  cwe.test(text) ? [...text.slice(0, 1000).matchAll(numbered)].map((match) => Number(match[1])) : nothing;

/** Like `inText`, where bare numbers are meant as CWE numbers too. */
const inValue = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return inValue(String(value));
  if (Array.isArray(value)) return value.slice(0, most).flatMap((item) => (Array.isArray(item) ? [] : inValue(item)));
  if (isFields(value)) return inValue(value.id);
  if (typeof value !== 'string') return [];
  const bare = numbersOnly.exec(value.trim());
  return bare === null ? inText(value) : [Number(bare[1])];
};

const propertyNames = ['cwe', 'CWE', 'cwes', 'cwe_id', 'cwe-id', 'cweId', 'cwe_ids', 'cweIds'] as const;

const inProperties = (properties: Fields): readonly number[] =>
  properties.tags === undefined && !propertyNames.some((name) => properties[name] !== undefined)
    ? nothing
    : everyProperty(properties);

const everyProperty = (properties: Fields): readonly number[] => [
  ...listOf(properties.tags)
    .slice(0, 500)
    .flatMap((tag) => (typeof tag === 'string' ? inText(tag) : [])),
  ...propertyNames.flatMap((name) => inValue(properties[name])),
];

const inReference = (reference: unknown, taxonomies: readonly Taxonomy[]): readonly number[] => {
  const fields = fieldsOf(reference);
  const component = fieldsOf(fields.toolComponent);
  const position = positionOf(component.index);
  const taxonomy =
    (position === null ? undefined : taxonomies[position]) ??
    taxonomies.find(
      ({ name, guid }) => (guid !== null && guid === component.guid) || (name !== '' && name === component.name),
    );
  const name = textOf(component.name) ?? taxonomy?.name ?? '';
  const id = textOf(fields.id) ?? taxonomy?.ids[positionOf(fields.index) ?? -1] ?? '';
  return cwe.test(name) ? inValue(id) : inText(id);
};

/** Most specific first, none twice; among equals the order of the report. */
export const orderedCwe = (found: readonly number[]): readonly number[] => {
  const unique = [...new Set(found)];
  return [...unique.filter((id) => !isGeneral(id)), ...unique.filter(isGeneral)].slice(0, most);
};

const distant = (relation: Fields): boolean =>
  listOf(relation.kinds).some((kind) => kind === 'incomparable' || kind === 'disjoint');

/** CWE numbers of a rule: relationships (those that only compare it come last), tags, properties, and its id. */
export const ruleCwe = (rule: Fields, taxonomies: readonly Taxonomy[]): readonly number[] => {
  const relations = listOf(rule.relationships).slice(0, 500).map(fieldsOf);
  const related = (some: readonly Fields[]): readonly number[] =>
    some.flatMap(({ target }) => inReference(target, taxonomies));
  return [
    ...related(relations.filter((relation) => !distant(relation))),
    ...inProperties(fieldsOf(rule.properties)),
    ...inText(textOf(rule.id) ?? ''),
    ...related(relations.filter(distant)),
  ];
};

/** CWE numbers of a result alone: its taxa, tags and properties. */
export const resultCwe = (result: Fields, taxonomies: readonly Taxonomy[]): readonly number[] => [
  ...listOf(result.taxa)
    .slice(0, 500)
    .flatMap((taxon) => inReference(taxon, taxonomies)),
  ...(result.properties === undefined ? [] : inProperties(fieldsOf(result.properties))),
];

const owasp = /owasp[-_ :/]{1,3}(?:top[-_ ]?10[-_ :/]{1,3})?(?:(\d{4})[-_ :/]{1,3})?a0?(\d{1,2})(?!\d)(?::(\d{4}))?/i;

/** Tags, folded and without doubles; those of the OWASP top ten in one form, `OWASP-A3:2021`. */
export const normalisedTags = (tags: readonly unknown[]): readonly string[] => {
  const texts = tags
    .slice(0, 500)
    .flatMap((tag) => (typeof tag === 'string' && tag.trim() !== '' ? [tag.trim().slice(0, 200)] : []));
  const normalised = texts.map((tag) => {
    const match = owasp.exec(tag);
    if (match === null) return tag;
    const year = match[1] ?? match[3];
    return `OWASP-A${String(match[2])}${year === undefined ? '' : `:${year}`}`;
  });
  return [...new Set(normalised)].slice(0, 100);
};
