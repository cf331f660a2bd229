import { parseVector, scores, severityLevel } from '../../../../kernel/cvss';
import type { Observation } from '../observation';

/** A CVSS vector that a source gave to an advisory. */
export interface Rated {
  readonly source: string;
  readonly vector: string;
}

/** What a tool says of how severe an advisory is. */
export interface Ratings {
  /** The tool's own word, such as `HIGH` or `moderate`. */
  readonly word: string | null;
  /** Vectors of the source that the word comes from, the newest version of CVSS first. */
  readonly chosen: readonly Rated[];
  /** Those of other sources. */
  readonly others: readonly Rated[];
  /** A score without vector, 0 to 10. */
  readonly score?: number | null;
}

export interface Severity extends Pick<Observation, 'level' | 'securitySeverity'> {
  /** Vectors that are none, as they were written. */
  readonly invalid: readonly string[];
}

type Band = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';

const bands: Readonly<Record<Band, { readonly level: Observation['level']; readonly least: number }>> = {
  CRITICAL: { level: 'ERROR', least: 9 },
  HIGH: { level: 'ERROR', least: 7 },
  MEDIUM: { level: 'WARNING', least: 4 },
  LOW: { level: 'NOTE', least: 0.1 },
};

const words: ReadonlyMap<string, Band> = new Map([
  ['critical', 'CRITICAL'],
  ['high', 'HIGH'],
  ['important', 'HIGH'],
  ['medium', 'MEDIUM'],
  ['moderate', 'MEDIUM'],
  ['low', 'LOW'],
  ['negligible', 'LOW'],
  ['info', 'LOW'],
  ['minor', 'LOW'],
]);

const bandOf = (word: string | null): Band | null => words.get((word ?? '').trim().toLowerCase()) ?? null;

/** The score of a vector; one of CVSS 3.0 counts by the formula of 3.1, which differs in rounding alone. Null for none. */
export const vectorScore = (vector: string): number | null => {
  const parsed = parseVector(vector.trim().replace(/^CVSS:3\.0\//, 'CVSS:3.1/'));
  if (!parsed.ok) return null;
  const { version, score, temporal } = scores(parsed.value);
  return version === '4.0' ? score : temporal;
};

interface Scored {
  readonly vector: string;
  readonly score: number | null;
}

/** The scores of vectors; those of CVSS 2 have no prefix and are kept in the detail alone. */
const scored = (all: readonly Rated[]): readonly Scored[] =>
  all
    .filter(({ vector }) => /^\s*CVSS:[34]/.test(vector))
    .slice(0, 50)
    .map(({ vector }) => ({ vector, score: vectorScore(vector) }));

const valid = (score: number | null | undefined): number | null =>
  typeof score === 'number' && score > 0 && score <= 10 ? Math.max(score, 0.1) : null;

/**
 * The severity by the policy of docs/formats.md: the vector of the source that the tool chose; else a vector or score of
 * another source that says the same word as the tool; else the lowest score of the word; without a word, the first vector
 * or score that there is. What is rated by nobody has none.
 */
export const rate = ({ word, chosen, others, score }: Ratings): Severity => {
  const [own, foreign] = [scored(chosen), scored(others)];
  const invalid = [...own, ...foreign].filter((each) => each.score === null).map(({ vector }) => vector);
  const scoresOf = (all: readonly Scored[]): readonly number[] => all.flatMap((each) => valid(each.score) ?? []);
  const band = bandOf(word);
  const agrees = (found: number): boolean => band === null || severityLevel(found) === band;
  const stated = valid(score);
  const found =
    scoresOf(own)[0] ??
    scoresOf(foreign).find(agrees) ??
    (stated !== null && agrees(stated) ? stated : null) ??
    (band === null ? null : bands[band].least);
  const level = found === null ? 'NONE' : found >= 7 ? 'ERROR' : found >= 4 ? 'WARNING' : 'NOTE';
  return { level, securitySeverity: found, invalid };
};
