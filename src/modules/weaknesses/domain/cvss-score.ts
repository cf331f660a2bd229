import { cvssf, parseVector, scores, type CvssScores, type VectorFault } from '../../../kernel/cvss';
import { succeed, type Result } from '../../../kernel/result';

/** What a vector comes to, as CVSS itself tells it: version 4.0 knows neither a temporal nor an environmental score. */
export interface CvssScore extends Pick<CvssScores, 'version' | 'score' | 'base' | 'severity'> {
  readonly temporal: number | null;
  readonly environmental: number | null;
  readonly cvssf: number;
}

/** The scores of a vector. Exposure follows the score that counts for findings: 4.0's, else the temporal one of 3.1. */
export const cvssScore = (vector: string): Result<CvssScore, VectorFault> => {
  const parsed = parseVector(vector);
  if (!parsed.ok) return parsed;
  const { version, score, base, temporal, environmental, severity } = scores(parsed.value);
  return succeed(
    version === '4.0'
      ? { version, score, base, temporal: null, environmental: null, severity, cvssf: cvssf(score) }
      : { version, score, base, temporal, environmental, severity, cvssf: cvssf(temporal) },
  );
};
