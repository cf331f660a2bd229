export { MAX_VECTOR_LENGTH, parseVector } from './parse-vector';
export { scores, type CvssScores } from './scores';
export { cvssf, severityLevel, type SeverityLevel } from './severity';
export type { CvssVector, CvssVersion, VectorFault } from './vector';
