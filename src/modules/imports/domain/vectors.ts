import { parseVector, scores } from '../../../kernel/cvss';

/** A CVSS vector that a report tells, and what it comes to. */
export interface ScoredVector {
  /** Of version 3.1 or 4.0. */
  readonly vector: string;
  /** The score by which it counts: of 3.1 the temporal one. */
  readonly score: number;
  readonly base: number;
}

/** What a text says as a vector; one of CVSS 3.0 is taken as 3.1, whose formula differs in rounding alone. Null for none. */
export const scoredVector = (text: string): ScoredVector | null => {
  const vector = text.trim().replace(/^CVSS:3\.0\//, 'CVSS:3.1/');
  const parsed = parseVector(vector);
  if (!parsed.ok) return null;
  const { version, score, base, temporal } = scores(parsed.value);
  return { vector, score: version === '4.0' ? score : temporal, base };
};
