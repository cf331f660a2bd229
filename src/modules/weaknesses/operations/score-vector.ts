import { badInput } from '../../../kernel/refusal';
import { cvssScore, type CvssScore } from '../domain/cvss-score';

/** What a vector comes to. Throws BAD_USER_INPUT when it is none. */
export const scoreVector = (vector: string): CvssScore => {
  const scored = cvssScore(vector);
  if (!scored.ok) throw badInput('vector', `at character ${String(scored.error.position)}: ${scored.error.message}`);
  return scored.value;
};
