import { afterCloning, type Cloning, type CloningEvent, type CloningNews } from './cloning';

/** Who reads a repository at the moment, and when it is looked at next. */
export interface CloningTurn {
  readonly cloning: Cloning;
  /** Held by whoever reads it; null unless CLONING. */
  readonly lease: string | null;
  /** How often it was begun without an end. */
  readonly attempts: number;
  /** QUEUED: since when; CLONING: when the lease ends; else when it is to be read again. */
  readonly dueAt: string;
}

/** After so many beginnings without an end nobody tries on by itself. */
export const maximumAttempts = 3;

const minute = 60_000;
const hour = 60 * minute;
export const leaseMilliseconds = 5 * minute;

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

export const leaseEnd = (now: string): string => later(now, leaseMilliseconds);

/** In 20 to 24 hours, by the random end of the root's id: so roots that were added together drift apart. */
export const nextReading = (rootId: string, now: string): string => {
  const share = Number.parseInt(rootId.slice(-4), 16) / 0x1_0000;
  return later(now, 20 * hour + Math.floor((Number.isNaN(share) ? 0.5 : share) * 4 * hour));
};

/** What an event does to a turn; `lease` is of the one who starts. Undefined when the event is not allowed now. */
export const afterTurn = (
  rootId: string,
  { cloning, attempts }: CloningTurn,
  event: CloningEvent,
  now: string,
  { lease = null, ...news }: CloningNews & { readonly lease?: string | null } = {},
): CloningTurn | undefined => {
  const next = afterCloning(cloning, event, now, news);
  if (next === undefined) return undefined;
  const turn = { cloning: next, lease: null, attempts: 0, dueAt: now };
  switch (event) {
    case 'START':
      return { ...turn, lease, attempts: attempts + 1, dueAt: leaseEnd(now) };
    case 'RETRY':
      return { ...turn, attempts };
    case 'SUCCEED':
    case 'FAIL':
      return { ...turn, dueAt: nextReading(rootId, now) };
    case 'QUEUE':
    case 'FORGET':
      return turn;
  }
};
