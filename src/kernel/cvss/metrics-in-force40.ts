type Metrics = ReadonlyMap<string, string>;

/** Gives the value of a base metric, of E, or of a security requirement that is in force. */
export type ReadMetric = (name: string) => string;

const NOT_DEFINED = 'X';

/** What Not Defined stands for. Source: FIRST, CVSS v4.0 Specification Document, section 8.2, Tables 28 and 29. */
const WORST_CASE: ReadonlyMap<string, string> = new Map([
  ['E', 'A'],
  ['CR', 'H'],
  ['IR', 'H'],
  ['AR', 'H'],
]);

/** The metric whose defined value takes the place of each: a requirement has none but itself. */
const OVERRIDING: ReadonlyMap<string, string> = new Map([
  ...['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'].map((name) => [name, `M${name}`] as const),
  ...[...WORST_CASE.keys()].map((name) => [name, name] as const),
]);

const ENVIRONMENTAL = [...OVERRIDING.values()].filter((name) => name !== 'E');

const given = (metrics: Metrics, name: string): string => metrics.get(name) ?? NOT_DEFINED;

/** The base metrics alone (CVSS-B). */
export const readBase =
  (metrics: Metrics): ReadMetric =>
  (name) =>
    WORST_CASE.get(name) ?? given(metrics, name);

/** The base metrics and exploit maturity (CVSS-BT). */
export const readBaseAndThreat = (metrics: Metrics): ReadMetric => {
  const base = readBase(metrics);
  const maturity = given(metrics, 'E');
  return (name) => (name === 'E' && maturity !== NOT_DEFINED ? maturity : base(name));
};

/** All metrics that bear on the score (CVSS-BTE): a modified metric that is defined takes the place of its own. */
export const readAll = (metrics: Metrics): ReadMetric => {
  const base = readBase(metrics);
  return (name) => {
    const overriding = given(metrics, OVERRIDING.get(name) ?? name);
    return overriding === NOT_DEFINED ? base(name) : overriding;
  };
};

/** Whether the vector has an environmental metric. */
export const hasEnvironment = (metrics: Metrics): boolean => ENVIRONMENTAL.some((name) => metrics.has(name));
