import { whole, type EntityOf } from '../../../kernel/shape';
import { bands, type Band } from './figures';

/**
 * Figures of one day (UTC), of what stands or is closed now: what was removed, or is open with confirmed zero risk, is
 * in none of them. They are whole numbers, weights in thousandths of CVSSF, so that sums are exact in any order.
 */
export const dailyShape = {
  /** Released that day. */
  reported: whole,
  reportedExposure: whole,
  /** Accepted since that day. */
  accepted: whole,
  /** Closed that day under an acceptance. */
  acceptedClosed: whole,
  /** The weight of what was closed that day. */
  closedExposure: whole,
  /** Of what was closed that day: each weight times the days from its release. */
  weightedClosedDays: whole,
  lowClosed: whole,
  lowClosedMinutes: whole,
  mediumClosed: whole,
  mediumClosedMinutes: whole,
  highClosed: whole,
  highClosedMinutes: whole,
  criticalClosed: whole,
  criticalClosedMinutes: whole,
};

/** Sums over some days. */
export type DailyFigures = EntityOf<typeof dailyShape>;

type Sum = keyof DailyFigures;
export const dailySums = Object.keys(dailyShape) as readonly Sum[];

const each = (value: (name: Sum) => number): DailyFigures =>
  Object.fromEntries(dailySums.map((name) => [name, value(name)])) as unknown as DailyFigures;

export const noDays: DailyFigures = each(() => 0);

/** The figures of all parts together. */
export const sumOfDays = (parts: readonly DailyFigures[]): DailyFigures =>
  each((name) => parts.reduce((total, part) => total + part[name], 0));

const dayMinutes = 1440;
const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

const chosen = (band: Band | 'ALL'): readonly Band[] => (band === 'ALL' ? bands : [band]);

export const closedIn = (days: DailyFigures, band: Band | 'ALL'): number =>
  chosen(band).reduce((total, each) => total + days[`${each}Closed`], 0);

/** The mean days from release to closing of what was closed, to three decimals; null when nothing was. */
export const meanDaysOfClosed = (days: DailyFigures, band: Band | 'ALL'): number | null => {
  const closed = closedIn(days, band);
  const minutes = chosen(band).reduce((total, each) => total + days[`${each}ClosedMinutes`], 0);
  return closed === 0 ? null : thousandth(minutes / closed / dayMinutes);
};

/** The same, each vulnerability weighing its CVSSF; null when nothing weighs anything. */
export const weightedMeanDaysOfClosed = ({ weightedClosedDays, closedExposure }: DailyFigures): number | null =>
  closedExposure === 0 ? null : thousandth(weightedClosedDays / closedExposure);
