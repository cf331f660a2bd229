import type { SeverityLevel } from '../../../kernel/cvss';
import { optional, real, text, time, whole, type EntityOf } from '../../../kernel/shape';

/** What figures are kept of. A PLACE is one finding in one root; the others are sums of what is below them. */
export type FigureLevel = 'PLACE' | 'FINDING' | 'ROOT' | 'GROUP' | 'ORGANIZATION';

/**
 * Figures of released vulnerabilities. Weights are CVSSF, 4^(score - 4), in thousandths, so that sums are exact in any
 * order; minutes and days are counted from 1970, so that ages follow without looking at each vulnerability again.
 */
export const figuresShape = {
  objectId: text,
  /** Open, and neither of confirmed zero risk nor accepted for good. */
  open: whole,
  /** Open under an acceptance in force. */
  accepted: whole,
  /** Open without confirmed zero risk. */
  standing: whole,
  closed: whole,
  /** Open or closed. */
  released: whole,
  /** The weight of what stands. */
  exposure: whole,
  closedExposure: whole,
  /** Of what stands: each weight times the day of its release. */
  weightedOpenDays: whole,
  /** Of what is closed: each weight times the days from release to closing. */
  weightedClosedDays: whole,
  lowOpen: whole,
  lowOpenMinutes: whole,
  lowClosed: whole,
  lowClosedMinutes: whole,
  mediumOpen: whole,
  mediumOpenMinutes: whole,
  mediumClosed: whole,
  mediumClosedMinutes: whole,
  highOpen: whole,
  highOpenMinutes: whole,
  highClosed: whole,
  highClosedMinutes: whole,
  criticalOpen: whole,
  criticalOpenMinutes: whole,
  criticalClosed: whole,
  criticalClosedMinutes: whole,
  /** The oldest release of what stands. */
  firstOpenAt: optional(time),
  lastReportedAt: optional(time),
  lastClosedAt: optional(time),
  maxOpenSeverity: optional(real),
  /** The highest score of all that is not removed, released or not. */
  topSeverity: optional(real),
};

export type Figures = EntityOf<typeof figuresShape>;

/** Where figures change: a finding in a root. */
export interface Place {
  readonly findingId: string;
  readonly rootId: string;
}

/** What the figures of a place are kept by. */
export const placeId = ({ findingId, rootId }: Place): string => `${findingId}/${rootId}`;

/** What a finding shows of its figures itself. */
export const ofFinding = ({
  objectId,
  open,
  closed,
  accepted,
  standing,
  released,
  topSeverity,
}: Figures): Pick<Figures, 'open' | 'closed' | 'accepted' | 'standing' | 'released'> & {
  readonly findingId: string;
  readonly score: number;
} => ({ findingId: objectId, open, closed, accepted, standing, released, score: topSeverity ?? 0 });

/** Bands of the vulnerability's own score (CVSS qualitative scale; what has no score is LOW). */
export const bands = ['low', 'medium', 'high', 'critical'] as const;
export type Band = (typeof bands)[number];

/** The band of a level of scores; what has no score is counted as LOW, so that NONE has no band. */
export const bandOf = (level: SeverityLevel): Band | null => (level === 'NONE' ? null : (level.toLowerCase() as Band));

const zeros = Object.fromEntries(
  Object.entries(figuresShape).map(([name, { sql }]) => [name, sql === 'bigint' ? 0 : null]),
) as unknown as Figures;

/** The figures of what has no vulnerability. */
export const noFigures = (objectId: string): Figures => ({ ...zeros, objectId });

const minute = 60_000;
const dayMinutes = 1440;

const mean = (open: number, openMinutes: number, closed: number, closedMinutes: number, now: number): number | null =>
  open + closed === 0
    ? null
    : Math.round((closedMinutes + open * Math.floor(now / minute) - openMinutes) / (open + closed) / dayMinutes);

/** The mean days from release to closing, or to now (ISO 8601) of what is open, in a band; null without any. */
export const meanDaysToRemediate = (figures: Figures, band: Band, now: string): number | null =>
  mean(
    figures[`${band}Open`],
    figures[`${band}OpenMinutes`],
    figures[`${band}Closed`],
    figures[`${band}ClosedMinutes`],
    Date.parse(now),
  );

const sum = (figures: Figures, part: 'Open' | 'OpenMinutes' | 'Closed' | 'ClosedMinutes'): number =>
  bands.reduce((total, band) => total + figures[`${band}${part}`], 0);

/** The same over all bands. */
export const meanDaysInAll = (figures: Figures, now: string): number | null =>
  mean(
    sum(figures, 'Open'),
    sum(figures, 'OpenMinutes'),
    sum(figures, 'Closed'),
    sum(figures, 'ClosedMinutes'),
    Date.parse(now),
  );

/** The same, each vulnerability weighing its CVSSF; days to three decimals. Null when nothing weighs anything. */
export const weightedMeanDays = (figures: Figures, now: string): number | null => {
  const weight = figures.exposure + figures.closedExposure;
  if (weight === 0) return null;
  const today = Math.floor(Date.parse(now) / minute / dayMinutes);
  const days = figures.weightedClosedDays + figures.exposure * today - figures.weightedOpenDays;
  return Math.round((days / weight) * 1000) / 1000;
};

const day = 24 * 60 * minute;

/** Whole days from one instant to another (ISO 8601). */
export const daysSince = (instant: string | null, now: string): number | null =>
  instant === null ? null : Math.max(0, Math.floor((Date.parse(now) - Date.parse(instant)) / day));
