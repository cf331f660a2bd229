/**
 * How many steps a value lies below the most severe value of its metric. Security requirements and exploit maturity
 * take part as defined values only: Not Defined has been replaced by the worst case.
 * Source: FIRST, CVSS v4.0 Specification Document, section 8.2 (severity distance), after the orders of section 2 to 4.
 */
export const severitySteps: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0, A: 1, L: 2, P: 3 },
  PR: { N: 0, L: 1, H: 2 },
  UI: { N: 0, P: 1, A: 2 },
  AC: { L: 0, H: 1 },
  AT: { N: 0, P: 1 },
  VC: { H: 0, L: 1, N: 2 },
  VI: { H: 0, L: 1, N: 2 },
  VA: { H: 0, L: 1, N: 2 },
  // Safety exists for the modified integrity and availability alone, yet the scale is common to the three.
  SC: { H: 1, L: 2, N: 3 },
  SI: { S: 0, H: 1, L: 2, N: 3 },
  SA: { S: 0, H: 1, L: 2, N: 3 },
  CR: { H: 0, M: 1, L: 2 },
  IR: { H: 0, M: 1, L: 2 },
  AR: { H: 0, M: 1, L: 2 },
};

/** One level of an equivalence set. */
export interface EquivalenceLevel {
  /**
   * The severity steps of its highest severity vectors, summed. Where the specification lists several, they all have
   * this sum, so that the distance of a vector from whichever stands above it needs no search among them.
   */
  readonly top: number;
  /** The most steps between two of its vectors, plus one: the level below begins there. */
  readonly depth: number;
}

/** The joint levels of EQ3 and EQ6, most severe first; level 20 cannot exist (Table 30). */
export const JOINT_LEVELS = ['00', '01', '10', '11', '21'] as const;

/** Levels of EQ1, over AV, PR and UI (Table 24). */
export const eq1Levels: readonly EquivalenceLevel[] = [
  { top: 0, depth: 1 },
  { top: 1, depth: 4 },
  { top: 3, depth: 5 },
];

/** Levels of EQ2, over AC and AT (Table 25). */
export const eq2Levels: readonly EquivalenceLevel[] = [
  { top: 0, depth: 1 },
  { top: 1, depth: 2 },
];

/** Levels of EQ3+EQ6, over VC, VI, VA, CR, IR and AR, in the order of JOINT_LEVELS (Table 30). */
export const eq3eq6Levels: readonly EquivalenceLevel[] = [
  { top: 0, depth: 7 },
  { top: 3, depth: 6 },
  { top: 1, depth: 8 },
  { top: 3, depth: 8 },
  { top: 3, depth: 10 },
];

/** Levels of EQ4, over SC, SI and SA (Table 27). */
export const eq4Levels: readonly EquivalenceLevel[] = [
  { top: 1, depth: 6 },
  { top: 3, depth: 5 },
  { top: 6, depth: 4 },
];
