import type { CvssVersion } from './vector';

/** A metric and its possible values, as the table of a specification lists them. */
export type MetricRow = readonly [name: string, values: readonly string[]];

/** The place of a metric in the order of the specification, and its possible values. */
export interface MetricRule {
  readonly rank: number;
  readonly values: readonly string[];
}

/** What the specification of one version lays down for its vector strings. */
export interface VectorGrammar {
  readonly version: CvssVersion;
  readonly prefix: string;
  readonly metrics: ReadonlyMap<string, MetricRule>;
  /** The base metrics, all of which must be given. */
  readonly mandatory: readonly string[];
  /** The metrics that must open the vector, each in this place. */
  readonly leading: readonly string[];
}

export const rankMetrics = (rows: readonly MetricRow[]): ReadonlyMap<string, MetricRule> =>
  new Map(rows.map(([name, values], rank) => [name, { rank, values }]));
