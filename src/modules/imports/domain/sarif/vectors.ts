import { fieldsOf, isFields, listOf } from '../json/values';
import { scoredVector, type ScoredVector } from '../vectors';

/** Tools name them `cvss`, `cvssV3_vector`, `cvssVector`, `vectorString` and the like, alone or in objects and lists. */
const named = /cvss|vector/i;

const [mostProperties, mostVectors, mostWithin, longest] = [200, 20, 20, 600];

const textsWithin = (value: unknown, levels: number): readonly string[] => {
  if (typeof value === 'string') return value.length <= longest ? [value] : [];
  if (levels === 0) return [];
  const all = Array.isArray(value) ? listOf(value) : isFields(value) ? Object.values(value) : [];
  return all.slice(0, mostWithin).flatMap((each) => textsWithin(each, levels - 1));
};

/** Metrics that CVSS 2 has not tell the version where no prefix does. */
const withoutPrefix = [
  [/^AV:[NALP]\/AC:[LH]\/AT:/, 'CVSS:4.0/'],
  [/^AV:[NALP]\/AC:[LH]\/PR:/, 'CVSS:3.1/'],
] as const;

const vectorOf = (text: string): ScoredVector | null => {
  const bare = text.trim().replace(/^\((.*)\)$/, '$1');
  const prefix = /^CVSS:[34]/.test(bare) ? '' : withoutPrefix.find(([begins]) => begins.test(bare))?.[1];
  return prefix === undefined ? null : scoredVector(`${prefix}${bare}`);
};

const isNewest = ({ vector }: ScoredVector): boolean => vector.startsWith('CVSS:4.0/');

/** The CVSS vectors that properties hold, those of 4.0 first; what is none, or rates nothing, is passed over. */
export const vectorsIn = (properties: unknown): readonly ScoredVector[] => {
  const fields = fieldsOf(properties);
  const names = Object.keys(fields)
    .slice(0, mostProperties)
    .filter((name) => named.test(name));
  if (names.length === 0) return [];
  const vectors = names
    .flatMap((name) => textsWithin(fields[name], 3))
    .flatMap((text) => vectorOf(text) ?? [])
    .filter(({ score }) => score > 0)
    .slice(0, mostVectors);
  return vectors.toSorted((one, other) => Number(isNewest(other)) - Number(isNewest(one)));
};
