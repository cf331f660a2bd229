import { rate, type Rated, type Severity } from '../components/rating';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json/values';

interface Rating {
  /** Name or address of who rated, in lower case; empty when nobody is named. */
  readonly source: string;
  /** Lower case; null when it is unknown. */
  readonly severity: string | null;
  readonly score: number | null;
  readonly vector: string | null;
  readonly method: string;
}

const most = 100;

const methods = ['CVSSv4', 'CVSSv31', 'CVSSv3', 'OWASP', 'other', '', 'CVSSv2', 'SSVC'];

/** Some writers leave the version of CVSS to the method. */
const prefixes: Readonly<Record<string, string>> = { CVSSv4: 'CVSS:4.0/', CVSSv31: 'CVSS:3.1/', CVSSv3: 'CVSS:3.0/' };

export const sourceOf = (value: unknown): string => {
  const source = fieldsOf(value);
  return (textOf(source.name) ?? textOf(source.url) ?? '').trim().slice(0, 200).toLowerCase();
};

const vectorOf = (vector: string | null, method: string): string | null =>
  vector === null || /^CVSS:/i.test(vector) ? vector : `${prefixes[method] ?? ''}${vector}`;

/** What EPSS tells is how likely it is that somebody exploits it within a month: no severity. */
const isProbability = (source: string): boolean => /\bepss\b/.test(source);

const readRating = (value: unknown): Rating => {
  const rating = fieldsOf(value);
  const source = sourceOf(rating.source);
  const method = textOf(rating.method)?.trim() ?? '';
  const severity = textOf(rating.severity)?.trim().toLowerCase() ?? null;
  return {
    source,
    severity: severity === 'unknown' ? null : severity,
    score: isProbability(source) ? null : numberOf(rating.score),
    vector: vectorOf(textOf(rating.vector)?.trim().slice(0, 600) ?? null, method),
    method,
  };
};

/** The vulnerability's own source first, then who is not named (the tool), GitHub, the NVD, and the others as they come. */
const rankOf = ({ source }: Rating, own: string): number => {
  if (source === own) return 0;
  if (source === '') return 1;
  if (/ghsa|github/.test(source)) return 2;
  return /nvd/.test(source) ? 3 : 4;
};

const methodRank = ({ method }: Rating): number => {
  const rank = methods.indexOf(method);
  return rank < 0 ? methods.indexOf('other') : rank;
};

const says = ({ severity, score, vector }: Rating): boolean => severity !== null || score !== null || vector !== null;

const vectorsIn = (ratings: readonly Rating[]): readonly Rated[] =>
  ratings.flatMap(({ source, vector }) => (vector === null ? [] : [{ source, vector }]));

/**
 * The severity of a vulnerability by the policy of docs/formats.md: the first rating that says something, sources and
 * methods in the order above. `none` is a severity of its own, and `unknown` is no rating.
 */
export const severityOf = (vulnerability: Fields): Severity => {
  const own = sourceOf(vulnerability.source);
  const ranked = listOf(vulnerability.ratings)
    .slice(0, most)
    .map(readRating)
    .filter(says)
    .toSorted((one, other) => rankOf(one, own) - rankOf(other, own) || methodRank(one) - methodRank(other));
  const [first] = ranked;
  if (first === undefined) return { level: 'NONE', securitySeverity: null, invalid: [] };
  const chosen = ranked.filter(({ source }) => source === first.source);
  const word = chosen.find(({ severity }) => severity !== null)?.severity ?? null;
  const others = word === 'none' ? [] : ranked.filter(({ source }) => source !== first.source);
  const score = chosen.find((rating) => rating.score !== null && rating.method !== 'SSVC')?.score ?? null;
  return rate({ word, chosen: vectorsIn(chosen), others: vectorsIn(others), score: word === 'none' ? null : score });
};
