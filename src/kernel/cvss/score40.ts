import {
  eq1Levels,
  eq2Levels,
  eq3eq6Levels,
  eq4Levels,
  severitySteps,
  type EquivalenceLevel,
} from './equivalence-levels';
import { macroVectorOf, tenthsOf, type MacroVector } from './macrovector';
import { hasEnvironment, readAll, readBase, readBaseAndThreat, type ReadMetric } from './metrics-in-force40';
import type { ScoreTenths } from './score-tenths';

const MAXIMUM_TENTHS = 100;

/** A multiple of every depth, so that each share of a scoring difference is a whole number of these parts. */
const PARTS = 840;

const IMPACTS = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'];

/** A way down from a MacroVector: the score one level lower, if there is one, and how far along it a vector stands. */
interface Descent {
  readonly lower: number | undefined;
  readonly steps: number;
  readonly depth: number;
}

const higher = (left: number | undefined, right: number | undefined): number | undefined =>
  left !== undefined && right !== undefined ? Math.max(left, right) : (left ?? right);

/** The score one level lower in EQ3+EQ6; below level 00 lie two, 01 and 10, of which the higher score counts. */
const lowerJointTenths = (macroVector: MacroVector): number | undefined => {
  const at = (joint: number): number | undefined => tenthsOf({ ...macroVector, joint });
  if (macroVector.joint === 0) return higher(at(1), at(2));
  return at(macroVector.joint === 1 ? 3 : macroVector.joint + 1);
};

const descent = (
  lower: number | undefined,
  level: EquivalenceLevel | undefined,
  read: ReadMetric,
  names: readonly string[],
): Descent => {
  const steps = names.reduce((sum, name) => sum + (severitySteps[name]?.[read(name)] ?? 0), 0);
  return { lower, steps: steps - (level?.top ?? 0), depth: level?.depth ?? 1 };
};

const descents = (macroVector: MacroVector, read: ReadMetric): readonly Descent[] => {
  const { eq1, eq2, joint, eq4, eq5 } = macroVector;
  return [
    descent(tenthsOf({ ...macroVector, eq1: eq1 + 1 }), eq1Levels[eq1], read, ['AV', 'PR', 'UI']),
    descent(tenthsOf({ ...macroVector, eq2: eq2 + 1 }), eq2Levels[eq2], read, ['AC', 'AT']),
    descent(lowerJointTenths(macroVector), eq3eq6Levels[joint], read, ['VC', 'VI', 'VA', 'CR', 'IR', 'AR']),
    descent(tenthsOf({ ...macroVector, eq4: eq4 + 1 }), eq4Levels[eq4], read, ['SC', 'SI', 'SA']),
    // A level of EQ5 holds one value, so that no vector stands below its top; it counts in the mean all the same.
    { lower: tenthsOf({ ...macroVector, eq5: eq5 + 1 }), steps: 0, depth: 1 },
  ];
};

/** Integer division of numbers that are not negative. */
const quotient = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor;

/**
 * The score of one reading of a vector, in tenths: that of its MacroVector less the mean of the proportional distances
 * to the MacroVectors below. The mean is kept as a whole number of 1/840 tenths over the number of distances, so no
 * digit is lost before the one rounding. The specification says "rounded to one decimal place" without naming a rule
 * for halves; they go up, as in its reference calculator.
 */
const interpolate = (read: ReadMetric): number => {
  if (IMPACTS.every((name) => read(name) === 'N')) return 0;
  const macroVector = macroVectorOf(read);
  const top = tenthsOf(macroVector) ?? 0;
  const reachable = descents(macroVector, read).filter(({ lower }) => lower !== undefined);
  if (reachable.length === 0) return top;
  const distances = reachable.reduce(
    (sum, { lower = top, steps, depth }) => sum + (top - lower) * steps * (PARTS / depth),
    0,
  );
  const unit = PARTS * reachable.length;
  const exact = Math.max(0, top * unit - distances);
  return Math.min(MAXIMUM_TENTHS, quotient(2 * exact + unit, 2 * unit));
};

/**
 * The score of a CVSS 4.0 vector in tenths, by the base metrics alone, with the threat metric (`temporal`), and with
 * the environmental metrics too. Supplemental metrics bear on no score.
 * Source: FIRST, CVSS v4.0 Specification Document, section 8.2.
 */
export const scoreTenths40 = (metrics: ReadonlyMap<string, string>): ScoreTenths => {
  const base = interpolate(readBase(metrics));
  // A reading that adds nothing is not computed again.
  const temporal = metrics.has('E') ? interpolate(readBaseAndThreat(metrics)) : base;
  return { base, temporal, environmental: hasEnvironment(metrics) ? interpolate(readAll(metrics)) : temporal };
};
