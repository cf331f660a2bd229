import { createHash } from 'node:crypto';
import { optional, text, time, whole, type EntityOf } from '../../../kernel/shape';

export const signInTriesShape = {
  subject: text,
  tries: whole,
  since: time,
  blocks: whole,
  blockedUntil: optional(time),
};

/** Tries to sign in, counted for an account or an address, whether there is such an account or not. */
export type SignInTries = EntityOf<typeof signInTriesShape>;

/** Whose tries are counted, and how many of them block. */
export interface TrySubject {
  readonly kind: 'ACCOUNT' | 'ADDRESS';
  readonly subject: string;
  readonly most: number;
}

const minute = 60_000;
const hour = 60 * minute;
export const windowMinutes = 15;
const windowMilliseconds = windowMinutes * minute;
const firstBlock = 15 * minute;
const longestBlock = 2 * hour;
/** How long a block is remembered after its end, so that the next one is longer. */
const blocksRemembered = 24 * hour;
/** What began so long ago says nothing any more. */
export const triesForgottenMilliseconds = windowMilliseconds + longestBlock + blocksRemembered;

/** By a hash: strangers write what they like, and a key must not be as long as they like. */
export const accountSubject = (email: string, most: number): TrySubject => ({
  kind: 'ACCOUNT',
  subject: `account ${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`,
  most,
});

export const addressSubject = (network: string, most: number): TrySubject => ({
  kind: 'ADDRESS',
  subject: `address ${network}`,
  most,
});

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** When the block ends; null when there is none at this moment. */
export const blockEnd = (known: SignInTries | undefined, now: string): string | null =>
  known?.blockedUntil != null && known.blockedUntil > now ? known.blockedUntil : null;

/** Whether the block of these tries is over, and others have been counted since. */
const isPast = ({ since, blockedUntil }: SignInTries): boolean => blockedUntil === null || blockedUntil <= since;

/**
 * The tries with one more, which counts before it is known to be wrong. The last one that is let through begins a
 * block: a quarter of an hour, then twice as long each time, up to two hours.
 */
export const withTry = (known: SignInTries | undefined, { subject, most }: TrySubject, now: string): SignInTries => {
  const goesOn = known !== undefined && isPast(known) && later(known.since, windowMilliseconds) > now;
  const [tries, since] = goesOn ? [known.tries + 1, known.since] : [1, now];
  const last = known?.blockedUntil ?? null;
  const blocks = known !== undefined && last !== null && later(last, blocksRemembered) > now ? known.blocks : 0;
  return tries < most
    ? { subject, tries, since, blocks, blockedUntil: last }
    : {
        subject,
        tries,
        since,
        blocks: blocks + 1,
        blockedUntil: later(now, Math.min(firstBlock * 2 ** blocks, longestBlock)),
      };
};

/** The tries without one that was no wrong one after all, and without the block that it began. */
export const withoutTry = (known: SignInTries, { most }: TrySubject): SignInTries => ({
  ...known,
  tries: Math.max(0, known.tries - 1),
  ...(known.tries === most && !isPast(known) ? { blocks: known.blocks - 1, blockedUntil: null } : {}),
});
