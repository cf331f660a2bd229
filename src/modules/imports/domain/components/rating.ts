import { severityLevel } from '../../../../kernel/cvss';
import type { Observation } from '../observation';
import { scoredVector } from '../vectors';

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

export interface Severity extends Pick<Observation, 'level' | 'securitySeverity' | 'severityVector'> {
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

interface Scored {
  readonly score: number;
  readonly vector: string | null;
}

interface Told {
  readonly scored: readonly Scored[];
  readonly invalid: readonly string[];
}

/** What vectors come to that rate anything; those of CVSS 2 have no prefix and are kept in the detail alone. */
const toldBy = (all: readonly Rated[]): Told => {
  const told = all
    .filter(({ vector }) => /^\s*CVSS:[34]/.test(vector))
    .slice(0, 50)
    .map(({ vector }) => ({ vector, scored: scoredVector(vector) }));
  return {
    scored: told.flatMap(({ scored }) => (scored !== null && scored.score > 0 ? [scored] : [])),
    invalid: told.filter(({ scored }) => scored === null).map(({ vector }) => vector),
  };
};

const withoutVector = (score: number | null | undefined): readonly Scored[] =>
  typeof score === 'number' && score > 0 && score <= 10 ? [{ score: Math.max(score, 0.1), vector: null }] : [];

/**
 * The severity by the policy of docs/formats.md: the vector of the source that the tool chose; else a vector or score of
 * another source that says the same word as the tool; else the lowest score of the word; without a word, the first vector
 * or score that there is. What is rated by nobody has none.
 */
export const rate = ({ word, chosen, others, score }: Ratings): Severity => {
  const [own, foreign] = [toldBy(chosen), toldBy(others)];
  const invalid = [...own.invalid, ...foreign.invalid];
  const band = bandOf(word);
  const agrees = (found: Scored): boolean => band === null || severityLevel(found.score) === band;
  const found =
    own.scored[0] ??
    [...foreign.scored, ...withoutVector(score)].find(agrees) ??
    (band === null ? undefined : { score: bands[band].least, vector: null });
  if (found === undefined) return { level: 'NONE', securitySeverity: null, severityVector: null, invalid };
  const level = found.score >= 7 ? 'ERROR' : found.score >= 4 ? 'WARNING' : 'NOTE';
  return { level, securitySeverity: found.score, severityVector: found.vector, invalid };
};
