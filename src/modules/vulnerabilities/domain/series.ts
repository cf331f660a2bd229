import { closedIn, dailySums, type DailyFigures } from './daily-figures';
import type { Span } from './span';

/** What happened within a span of days, and what stood at its end. Weights are thousandths of CVSSF. */
export interface Point extends Span {
  readonly days: DailyFigures;
  readonly remaining: number;
  readonly accepted: number;
  readonly exposure: number;
}

const plus = (left: DailyFigures, right: DailyFigures, sign: 1 | -1): DailyFigures =>
  Object.fromEntries(dailySums.map((name) => [name, left[name] + sign * right[name]])) as unknown as DailyFigures;

/**
 * The points of spans that follow each other until now, of what happened within each and on all days together: what
 * stood at the end of a span is what stands now without what came later.
 */
export const pointsOf = (
  spans: readonly Span[],
  within: readonly DailyFigures[],
  all: DailyFigures,
): readonly Point[] =>
  spans.reduceRight<{ readonly points: readonly Point[]; readonly until: DailyFigures }>(
    ({ points, until }, span, index) => {
      const days = within[index] as DailyFigures;
      const point: Point = {
        ...span,
        days,
        remaining: until.reported - closedIn(until, 'ALL'),
        accepted: until.accepted - until.acceptedClosed,
        exposure: until.reportedExposure - until.closedExposure,
      };
      return { points: [point, ...points], until: plus(until, days, -1) };
    },
    { points: [], until: all },
  ).points;
