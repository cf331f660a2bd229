const day = 24 * 60 * 60 * 1000;
const noticeDays = 7;

/** Nothing shorter is a policy: who did something since then is left alone without a look. */
export const leastDays = 21;

const later = (instant: string, days: number): string => new Date(Date.parse(instant) + days * day).toISOString();

/** Who did something since then needs no notice, whatever the policy. */
export const quietSince = (now: string): string => later(now, noticeDays - leastDays);

/** What a member did last, and what was said about it. */
export interface Quiet {
  readonly lastActive: string;
  /** The days after which the organization removes members. */
  readonly days: number;
  /** When the member was told of it; null while nobody did. */
  readonly toldAt: string | null;
}

export type InactivityStep =
  { readonly kind: 'NONE' } | { readonly kind: 'NOTICE'; readonly removedAt: string } | { readonly kind: 'REMOVE' };

/** What is due: a notice a week before, and the removal a week after the notice at the earliest. */
export const inactivityStep = ({ lastActive, days, toldAt }: Quiet, now: string): InactivityStep => {
  const end = later(lastActive, days);
  if (toldAt === null) {
    if (now < later(end, -noticeDays)) return { kind: 'NONE' };
    const soonest = later(now, noticeDays);
    return { kind: 'NOTICE', removedAt: end > soonest ? end : soonest };
  }
  return now >= end && now >= later(toldAt, noticeDays) ? { kind: 'REMOVE' } : { kind: 'NONE' };
};
