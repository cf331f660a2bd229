import { scoreTenths31 } from './score31';
import { scoreTenths40 } from './score40';
import { severityLevel, type SeverityLevel } from './severity';
import type { CvssVector, CvssVersion } from './vector';

/** The scores of one vector, each from 0.0 to 10.0 with one decimal. */
export interface CvssScores {
  readonly version: CvssVersion;
  /** The score the vector is known by: in 3.1 the base score, in 4.0 that of all metrics given. */
  readonly score: number;
  readonly base: number;
  /** With the temporal metrics (3.1) or the threat metric (4.0); equal to `base` where none is defined. */
  readonly temporal: number;
  /** With all metrics. In 3.1 it has a formula of its own, which may differ from `temporal` even without metrics. */
  readonly environmental: number;
  /** The level of `score`. */
  readonly severity: SeverityLevel;
}

const inUnits = (tenths: number): number => tenths / 10;

/** The scores of a vector that `parseVector` made; computed in whole numbers, so no binary fraction shifts a decimal. */
export const scores = ({ version, metrics }: CvssVector): CvssScores => {
  const tenths = version === '3.1' ? scoreTenths31(metrics) : scoreTenths40(metrics);
  const score = inUnits(version === '3.1' ? tenths.base : tenths.environmental);
  return {
    version,
    score,
    base: inUnits(tenths.base),
    temporal: inUnits(tenths.temporal),
    environmental: inUnits(tenths.environmental),
    severity: severityLevel(score),
  };
};
