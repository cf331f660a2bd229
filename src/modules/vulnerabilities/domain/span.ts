const dayLength = 24 * 60 * 60_000;

/** A span of days (UTC), both included, each counted from 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The day of an instant (ISO 8601). */
export const dayNumber = (instant: string): number => Math.floor(Date.parse(instant) / dayLength);

/** A day as a date in ISO 8601 form. */
export const dateOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** So many days, of which the day of an instant is the last. */
export const lastDays = (count: number, now: string): Span => {
  const to = dayNumber(now);
  return { from: to - count + 1, to };
};

export type Step = 'WEEK' | 'MONTH';

/** 1970-01-01 was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

const firstOfMonth = (day: number, back: number): number => {
  const date = new Date(day * dayLength);
  return Math.floor(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1) / dayLength);
};

/** So many weeks from Monday, or months, the oldest first; the last one ends on the day of an instant. */
export const spansUntil = (now: string, step: Step, count: number): readonly Span[] => {
  const today = dayNumber(now);
  const start = (back: number): number => (step === 'WEEK' ? mondayOf(today) - 7 * back : firstOfMonth(today, back));
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index;
    return { from: start(back), to: back === 0 ? today : start(back - 1) - 1 };
  });
};
