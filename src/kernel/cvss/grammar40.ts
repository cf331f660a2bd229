import { rankMetrics, type MetricRow, type VectorGrammar } from './vector-grammar';

const IMPACT = ['H', 'L', 'N'] as const;
const REQUIREMENT = ['X', 'H', 'M', 'L'] as const;

const base: readonly MetricRow[] = [
  ['AV', ['N', 'A', 'L', 'P']],
  ['AC', ['L', 'H']],
  ['AT', ['N', 'P']],
  ['PR', ['N', 'L', 'H']],
  ['UI', ['N', 'P', 'A']],
  ['VC', IMPACT],
  ['VI', IMPACT],
  ['VA', IMPACT],
  ['SC', IMPACT],
  ['SI', IMPACT],
  ['SA', IMPACT],
];

const threat: readonly MetricRow[] = [['E', ['X', 'A', 'P', 'U']]];

const requirements: readonly MetricRow[] = [
  ['CR', REQUIREMENT],
  ['IR', REQUIREMENT],
  ['AR', REQUIREMENT],
];

/** Safety is a value of these two modified metrics alone. */
const SAFETY: ReadonlySet<string> = new Set(['SI', 'SA']);

const modified = base.map(
  ([name, values]) => [`M${name}`, ['X', ...(SAFETY.has(name) ? ['S'] : []), ...values]] as const,
);

const supplemental: readonly MetricRow[] = [
  ['S', ['X', 'N', 'P']],
  ['AU', ['X', 'N', 'Y']],
  ['R', ['X', 'A', 'U', 'I']],
  ['V', ['X', 'D', 'C']],
  ['RE', ['X', 'L', 'M', 'H']],
  ['U', ['X', 'Clear', 'Green', 'Amber', 'Red']],
];

const mandatory = base.map(([name]) => name);

/** Vector strings of CVSS 4.0. Source: FIRST, CVSS v4.0 Specification Document, section 7, Table 23. */
export const grammar40: VectorGrammar = {
  version: '4.0',
  prefix: 'CVSS:4.0/',
  metrics: rankMetrics([...base, ...threat, ...requirements, ...modified, ...supplemental]),
  mandatory,
  // Section 7 fixes the order of all metrics. It binds the base metrics here; the optional ones are often published in
  // another order, which changes no meaning: they are read, and put in order in `text`.
  leading: mandatory,
};
