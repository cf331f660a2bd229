import { decimal, type ExactDecimal } from './exact-decimal';

export type Weights = Readonly<Record<string, ExactDecimal>>;

const NOT_DEFINED = decimal('1');

/** The constants of the metric values. Source: FIRST, CVSS v3.1 Specification Document, section 7.4, Table 16. */
export const attackVector: Weights = {
  N: decimal('0.85'),
  A: decimal('0.62'),
  L: decimal('0.55'),
  P: decimal('0.2'),
};

export const attackComplexity: Weights = { L: decimal('0.77'), H: decimal('0.44') };

export const privilegesRequired: Weights = { N: decimal('0.85'), L: decimal('0.62'), H: decimal('0.27') };

/** The same metric where the scope, or the modified scope, is changed. */
export const privilegesRequiredScopeChanged: Weights = {
  N: decimal('0.85'),
  L: decimal('0.68'),
  H: decimal('0.5'),
};

export const userInteraction: Weights = { N: decimal('0.85'), R: decimal('0.62') };

/** Confidentiality, integrity and availability. */
export const impact: Weights = { H: decimal('0.56'), L: decimal('0.22'), N: decimal('0') };

export const exploitCodeMaturity: Weights = {
  X: NOT_DEFINED,
  H: decimal('1'),
  F: decimal('0.97'),
  P: decimal('0.94'),
  U: decimal('0.91'),
};

export const remediationLevel: Weights = {
  X: NOT_DEFINED,
  U: decimal('1'),
  W: decimal('0.97'),
  T: decimal('0.96'),
  O: decimal('0.95'),
};

export const reportConfidence: Weights = {
  X: NOT_DEFINED,
  C: decimal('1'),
  R: decimal('0.96'),
  U: decimal('0.92'),
};

/** Confidentiality, integrity and availability requirement. */
export const requirement: Weights = {
  X: NOT_DEFINED,
  H: decimal('1.5'),
  M: decimal('1'),
  L: decimal('0.5'),
};
