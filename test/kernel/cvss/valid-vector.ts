import { parseVector, scores, type CvssScores, type CvssVector, type VectorFault } from '../../../src/kernel/cvss';

export const validVector = (text: string): CvssVector => {
  const parsed = parseVector(text);
  if (!parsed.ok) throw new Error(`${text} was refused at ${parsed.error.position}: ${parsed.error.message}`);
  return parsed.value;
};

export const scoresOf = (text: string): CvssScores => scores(validVector(text));

export const faultOf = (text: string): VectorFault => {
  const parsed = parseVector(text);
  if (parsed.ok) throw new Error(`${text} was accepted`);
  return parsed.error;
};
