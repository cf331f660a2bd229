import { sessionMilliseconds } from './session';

/** When a key of the set is in force. Instants are ISO 8601, UTC. */
export interface KeyTerm {
  readonly kid: string;
  readonly signsFrom: string;
  /** When the last session and link that it signed have ended; null while no newer key was made. */
  readonly verifiesUntil: string | null;
}

/** Every process reads the set anew within seconds: by then all of them know a key, so that none refuses what it signed. */
const announcedMilliseconds = 2 * 60_000;
const clockTolerance = 60_000;
/** The longest that a link in a mail may last: a week. */
export const linkMilliseconds = 7 * 24 * 60 * 60 * 1000;
const longestSigned = Math.max(sessionMilliseconds, linkMilliseconds);

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** The key that signs: the newest whose time has come. */
export const signingKey = <K extends KeyTerm>(keys: readonly K[], now: string): K | undefined =>
  keys
    .filter(({ signsFrom }) => signsFrom <= now)
    .reduce<K | undefined>(
      (best, key) => (best === undefined || key.signsFrom > best.signsFrom ? key : best),
      undefined,
    );

/** The key of this id, among our own, while it is in force. */
export const verifyingKey = <K extends KeyTerm>(keys: readonly K[], kid: unknown, now: string): K | undefined =>
  keys.find((key) => key.kid === kid && (key.verifiesUntil === null || key.verifiesUntil > now));

/** When a key signs that is made now. */
export const signsFrom = (now: string): string => later(now, announcedMilliseconds);

/** The older keys once a new one was made: they verify until the last session and link that they signed have ended, then they go. */
export const outgoing = <K extends KeyTerm>(
  keys: readonly K[],
  successorSignsFrom: string,
  now: string,
): readonly K[] =>
  keys
    .map((key) => ({
      ...key,
      verifiesUntil: key.verifiesUntil ?? later(successorSignsFrom, longestSigned + clockTolerance),
    }))
    .filter(({ verifiesUntil }) => verifiesUntil > now);

/** Whether a key has signed for the last time: its private part can go. */
export const hasSigned = <K extends KeyTerm>(keys: readonly K[], key: K, now: string): boolean =>
  keys.some((other) => other.signsFrom > key.signsFrom && other.signsFrom <= now);
