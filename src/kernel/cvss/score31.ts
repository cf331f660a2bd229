import { add, decimal, minimum, multiply, power, roundUpToTenths, subtract, type ExactDecimal } from './exact-decimal';
import type { ScoreTenths } from './score-tenths';
import * as weights from './weights31';

type Metrics = ReadonlyMap<string, string>;

/** Gives the value of a base metric, be it the one published or the one modified for an environment. */
type ReadBase = (name: string) => string;

const NOT_DEFINED = 'X';
const ONE = decimal('1');
const MAXIMUM = decimal('10');
const MAXIMUM_MODIFIED_ISS = decimal('0.915');
const SCOPE_COEFFICIENT = decimal('1.08');
const EXPLOITABILITY_COEFFICIENT = decimal('8.22');
const UNCHANGED_COEFFICIENT = decimal('6.42');
const CHANGED_COEFFICIENT = decimal('7.52');
const CHANGED_OFFSET = decimal('0.029');
const REDUCTION_COEFFICIENT = decimal('3.25');
const REDUCTION_OFFSET = decimal('0.02');
const MODIFIED_REDUCTION_FACTOR = decimal('0.9731');

const isPositive = ({ units }: ExactDecimal): boolean => units > 0n;

const weigh = (table: weights.Weights, value: string): ExactDecimal => {
  const weight = table[value];
  if (weight === undefined) throw new RangeError(`${value} has no weight: the vector was not parsed`);
  return weight;
};

const optional = (metrics: Metrics, name: string): string => metrics.get(name) ?? NOT_DEFINED;

const publishedBase =
  (metrics: Metrics): ReadBase =>
  (name) =>
    optional(metrics, name);

const modifiedBase =
  (metrics: Metrics): ReadBase =>
  (name) => {
    const modified = optional(metrics, `M${name}`);
    return modified === NOT_DEFINED ? optional(metrics, name) : modified;
  };

/** 1 - (1 - C) × (1 - I) × (1 - A), each impact first multiplied by its requirement. */
const impactSubScore = (read: ReadBase, requirementOf: (impact: string) => ExactDecimal): ExactDecimal =>
  subtract(
    ONE,
    multiply(
      ...['C', 'I', 'A'].map((name) => subtract(ONE, multiply(requirementOf(name), weigh(weights.impact, read(name))))),
    ),
  );

const unchangedImpact = (subScore: ExactDecimal): ExactDecimal => multiply(UNCHANGED_COEFFICIENT, subScore);

const changedImpact = (subScore: ExactDecimal, reduction: ExactDecimal): ExactDecimal =>
  subtract(
    multiply(CHANGED_COEFFICIENT, subtract(subScore, CHANGED_OFFSET)),
    multiply(REDUCTION_COEFFICIENT, reduction),
  );

const exploitability = (read: ReadBase, scopeChanged: boolean): ExactDecimal =>
  multiply(
    EXPLOITABILITY_COEFFICIENT,
    weigh(weights.attackVector, read('AV')),
    weigh(weights.attackComplexity, read('AC')),
    weigh(scopeChanged ? weights.privilegesRequiredScopeChanged : weights.privilegesRequired, read('PR')),
    weigh(weights.userInteraction, read('UI')),
  );

const combine = (impact: ExactDecimal, read: ReadBase, scopeChanged: boolean): number =>
  isPositive(impact)
    ? roundUpToTenths(
        minimum(
          multiply(scopeChanged ? SCOPE_COEFFICIENT : ONE, add(impact, exploitability(read, scopeChanged))),
          MAXIMUM,
        ),
      )
    : 0;

/** Section 7.1. */
const baseTenths = (metrics: Metrics): number => {
  const read = publishedBase(metrics);
  const scopeChanged = read('S') === 'C';
  const subScore = impactSubScore(read, () => ONE);
  const impact = scopeChanged
    ? changedImpact(subScore, power(subtract(subScore, REDUCTION_OFFSET), 15))
    : unchangedImpact(subScore);
  return combine(impact, read, scopeChanged);
};

/** Section 7.2, and the outer part of section 7.3. */
const temporalTenths = (metrics: Metrics, tenths: number): number =>
  roundUpToTenths(
    multiply(
      { units: BigInt(tenths), places: 1 },
      weigh(weights.exploitCodeMaturity, optional(metrics, 'E')),
      weigh(weights.remediationLevel, optional(metrics, 'RL')),
      weigh(weights.reportConfidence, optional(metrics, 'RC')),
    ),
  );

/** Section 7.3, without the temporal metrics. */
const modifiedTenths = (metrics: Metrics): number => {
  const read = modifiedBase(metrics);
  const scopeChanged = read('S') === 'C';
  const requirementOf = (impact: string): ExactDecimal => weigh(weights.requirement, optional(metrics, `${impact}R`));
  const subScore = minimum(impactSubScore(read, requirementOf), MAXIMUM_MODIFIED_ISS);
  const reduced = subtract(multiply(subScore, MODIFIED_REDUCTION_FACTOR), REDUCTION_OFFSET);
  const impact = scopeChanged ? changedImpact(subScore, power(reduced, 13)) : unchangedImpact(subScore);
  return combine(impact, read, scopeChanged);
};

/**
 * The base, temporal and environmental score of a CVSS 3.1 vector, in tenths, computed without any binary fraction.
 * All three are always defined: a metric that is not given counts as Not Defined.
 * Source: FIRST, CVSS v3.1 Specification Document, section 7.
 */
export const scoreTenths31 = (metrics: Metrics): ScoreTenths => {
  const base = baseTenths(metrics);
  return {
    base,
    temporal: temporalTenths(metrics, base),
    environmental: temporalTenths(metrics, modifiedTenths(metrics)),
  };
};
