import { JOINT_LEVELS } from './equivalence-levels';
import { macroVectorTenths } from './macrovector-scores';
import type { ReadMetric } from './metrics-in-force40';

/** The level of a vector in each equivalence set, 0 the most severe; `joint` is an index into JOINT_LEVELS. */
export interface MacroVector {
  readonly eq1: number;
  readonly eq2: number;
  readonly joint: number;
  readonly eq4: number;
  readonly eq5: number;
}

const EQ2_LEVELS = 2;
const EQ5_LEVELS = 3;
const JOINT_COUNT = JOINT_LEVELS.length;
const EXPLOIT_MATURITY = ['A', 'P', 'U'];

/** Table 24. */
const eq1Level = (read: ReadMetric): number => {
  const easiest = [read('AV'), read('PR'), read('UI')].filter((value) => value === 'N').length;
  if (easiest === 3) return 0;
  return easiest > 0 && read('AV') !== 'P' ? 1 : 2;
};

/** Table 25. */
const eq2Level = (read: ReadMetric): number => (read('AC') === 'L' && read('AT') === 'N' ? 0 : 1);

/** Table 26. */
const eq3Level = (read: ReadMetric): number => {
  if (read('VC') === 'H' && read('VI') === 'H') return 0;
  return read('VC') === 'H' || read('VI') === 'H' || read('VA') === 'H' ? 1 : 2;
};

/** Table 29. */
const eq6Level = (read: ReadMetric): number =>
  ['C', 'I', 'A'].some((impact) => read(`${impact}R`) === 'H' && read(`V${impact}`) === 'H') ? 0 : 1;

/** Table 30: as level 20 cannot exist, EQ3 at 2 always goes with EQ6 at 1. */
const jointLevel = (read: ReadMetric): number => {
  const eq3 = eq3Level(read);
  return eq3 === 2 ? JOINT_COUNT - 1 : eq3 * 2 + eq6Level(read);
};

/** Table 27. */
const eq4Level = (read: ReadMetric): number => {
  if (read('SI') === 'S' || read('SA') === 'S') return 0;
  return read('SC') === 'H' || read('SI') === 'H' || read('SA') === 'H' ? 1 : 2;
};

/** Source: FIRST, CVSS v4.0 Specification Document, section 8.2, Tables 24 to 30. */
export const macroVectorOf = (read: ReadMetric): MacroVector => ({
  eq1: eq1Level(read),
  eq2: eq2Level(read),
  joint: jointLevel(read),
  eq4: eq4Level(read),
  eq5: EXPLOIT_MATURITY.indexOf(read('E')),
});

/** The score of a MacroVector in tenths, or undefined where a level is beyond the last. */
export const tenthsOf = ({ eq1, eq2, joint, eq4, eq5 }: MacroVector): number | undefined =>
  eq2 < EQ2_LEVELS && joint < JOINT_COUNT && eq5 < EQ5_LEVELS
    ? macroVectorTenths[(eq1 * EQ2_LEVELS + eq2) * JOINT_COUNT + joint]?.[eq4 * EQ5_LEVELS + eq5]
    : undefined;
