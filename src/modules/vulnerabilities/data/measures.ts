import type { Db } from '../../../database/db';
import { snake } from '../../../database/names';
import { bands, type Band, type Figures } from '../domain/figures';

type Name = Exclude<keyof Figures, 'objectId'>;

/** A figure: how it is counted from vulnerabilities, and how those of parts come together. */
interface Measure {
  readonly name: Name;
  readonly rollup: 'sum' | 'min' | 'max';
  readonly sql: (when: Instants) => string;
}

/** A figure that is the value of one vulnerability, of those of a condition. */
interface Extreme extends Measure {
  readonly rollup: 'min' | 'max';
  readonly condition: string;
  readonly value: string;
}

/** Times in SQL, as numbers that mean the same on both engines. */
export interface Instants {
  readonly minute: (column: string) => string;
  readonly day: (column: string) => string;
}

export const standing = `state = 'VULNERABLE' and coalesce(zero_risk, '') <> 'CONFIRMED'`;
/** What is accepted on some branches alone is open on others: it counts as if it were not accepted. */
const everywhere = 'treatment_branches is null';
const forGood = `treatment = 'ACCEPTED_UNDEFINED' and coalesce(acceptance, '') = 'APPROVED'`;
const acceptedForGood = `${everywhere} and ${forGood}`;
export const accepted = `(${everywhere} and (treatment = 'ACCEPTED' or ${forGood}))`;
export const safe = `state = 'SAFE'`;

const count = (name: Name, condition: string): Measure => ({
  name,
  rollup: 'sum',
  sql: () => `count(case when ${condition} then 1 end)`,
});

const total = (name: Name, condition: string, value: (when: Instants) => string): Measure => ({
  name,
  rollup: 'sum',
  sql: (when) => `coalesce(sum(case when ${condition} then ${value(when)} end), 0)`,
});

const extreme = (name: Name, rollup: 'min' | 'max', condition: string, value: string): Extreme => ({
  name,
  rollup,
  condition,
  value,
  sql: () => `${rollup}(case when ${condition} then ${value} end)`,
});

export const within: Readonly<Record<Band, string>> = {
  low: 'severity_score < 4.0',
  medium: 'severity_score >= 4.0 and severity_score < 7.0',
  high: 'severity_score >= 7.0 and severity_score < 9.0',
  critical: 'severity_score >= 9.0',
};

export const remediation = (when: Instants['minute']): string => `${when('closed_at')} - ${when('released_at')}`;

/** Figures that a change adds to or takes from. */
export const sums: readonly Measure[] = [
  count('open', `${standing} and not (${acceptedForGood})`),
  count('accepted', `${standing} and ${accepted}`),
  count('standing', standing),
  count('closed', safe),
  count('released', `state in ('VULNERABLE', 'SAFE')`),
  total('exposure', standing, () => 'cvssf'),
  total('closedExposure', safe, () => 'cvssf'),
  total('weightedOpenDays', standing, ({ day }) => `cvssf * ${day('released_at')}`),
  total('weightedClosedDays', safe, ({ day }) => `cvssf * (${remediation(day)})`),
  ...bands.flatMap((band) => [
    count(`${band}Open`, `${standing} and ${within[band]}`),
    total(`${band}OpenMinutes`, `${standing} and ${within[band]}`, ({ minute }) => minute('released_at')),
    count(`${band}Closed`, `${safe} and ${within[band]}`),
    total(`${band}ClosedMinutes`, `${safe} and ${within[band]}`, ({ minute }) => remediation(minute)),
  ]),
];

/** Figures that a change may take away, so that others are to be looked at. */
export const extremes: readonly Extreme[] = [
  extreme('firstOpenAt', 'min', standing, 'released_at'),
  extreme('lastReportedAt', 'max', `state in ('VULNERABLE', 'SAFE')`, 'released_at'),
  extreme('lastClosedAt', 'max', safe, 'closed_at'),
  extreme('maxOpenSeverity', 'max', standing, 'severity_score'),
  extreme('topSeverity', 'max', `state <> 'DELETED'`, 'severity_score'),
];

export const measures: readonly Measure[] = [...sums, ...extremes];

const tenths = {
  sqlite: 'cast(severity_score * 10 + 0.5 as integer)',
  postgres: 'floor(severity_score * 10 + 0.5)::bigint',
} as const;

/** Joins vulnerabilities with the weights of their scores. */
export const withWeights = ({ engine }: Db, from: string): string =>
  `${from} join severity_weights on tenths = ${tenths[engine]}`;

const epoch = {
  sqlite: (seconds: number) => (column: string) => `(unixepoch(${column}) / ${seconds})`,
  postgres: (seconds: number) => (column: string) => `floor(extract(epoch from ${column}) / ${seconds})::bigint`,
} as const;

export const instantsOf = ({ engine }: Db): Instants => ({
  minute: epoch[engine](60),
  day: epoch[engine](86_400),
});

/** The figures as a select list over vulnerabilities and the weights of their scores. */
export const measuredSql = (db: Db): string => {
  const when = instantsOf(db);
  return measures.map(({ name, sql }) => `${sql(when)} as ${snake(name)}`).join(', ');
};
