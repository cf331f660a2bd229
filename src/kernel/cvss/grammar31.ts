import { rankMetrics, type MetricRow, type VectorGrammar } from './vector-grammar';

const IMPACT = ['H', 'L', 'N'] as const;
const REQUIREMENT = ['X', 'H', 'M', 'L'] as const;

const base: readonly MetricRow[] = [
  ['AV', ['N', 'A', 'L', 'P']],
  ['AC', ['L', 'H']],
  ['PR', ['N', 'L', 'H']],
  ['UI', ['N', 'R']],
  ['S', ['U', 'C']],
  ['C', IMPACT],
  ['I', IMPACT],
  ['A', IMPACT],
];

const temporal: readonly MetricRow[] = [
  ['E', ['X', 'H', 'F', 'P', 'U']],
  ['RL', ['X', 'U', 'W', 'T', 'O']],
  ['RC', ['X', 'C', 'R', 'U']],
];

const requirements: readonly MetricRow[] = [
  ['CR', REQUIREMENT],
  ['IR', REQUIREMENT],
  ['AR', REQUIREMENT],
];

const modified = base.map(([name, values]) => [`M${name}`, ['X', ...values]] as const);

/** Vector strings of CVSS 3.1. Source: FIRST, CVSS v3.1 Specification Document, section 6, Table 15. */
export const grammar31: VectorGrammar = {
  version: '3.1',
  prefix: 'CVSS:3.1/',
  metrics: rankMetrics([...base, ...temporal, ...requirements, ...modified]),
  mandatory: base.map(([name]) => name),
  // Section 6: a reader must accept the metrics in any order.
  leading: [],
};
