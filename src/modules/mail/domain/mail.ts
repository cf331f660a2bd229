import { json, oneOf, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';
import { oneLine } from './letter';
import type { Contents, MailKind } from './templates';

/** What a link in a mail stands for: enough to sign it by when the mail is sent, and of no use to anybody else. */
export interface LinkTerms {
  readonly purpose: 'INVITATION';
  readonly id: string;
  readonly subject: string;
  readonly expiresAt: string;
}

export interface Content {
  readonly told: Contents[MailKind];
  readonly link: LinkTerms | null;
}

export type MailState = 'WAITING' | 'SENT' | 'GIVEN_UP' | 'DROPPED';

export const mailShape = {
  id: text,
  kind: oneOf<MailKind>(),
  /** An e-mail address in lower case. */
  recipient: text,
  organizationId: optional(text),
  /** What the mail is about: when that goes, the mail is not sent any more. */
  subjectId: optional(text),
  /** Tells what must be told once alone. */
  onceKey: optional(text),
  /** Null from the moment when it is needed no more. */
  content: optional(json<Content>()),
  state: oneOf<MailState>(),
  tries: whole,
  createdAt: time,
  /** When it is tried next. While somebody tries, when another one may. */
  dueAt: time,
  endedAt: optional(time),
  /** What the mail server said last. */
  failure: optional(text),
};

/** A mail to one person. */
export type Mail = EntityOf<typeof mailShape>;

/** What went wrong, and whether trying again is of no use. */
export interface Failure {
  readonly permanent: boolean;
  readonly message: string;
}

type Ending = Pick<Mail, 'state' | 'dueAt' | 'endedAt' | 'failure'> & Partial<Pick<Mail, 'content'>>;

const minute = 60_000;
/** A try takes a minute at most: whoever is not done by then does it no more. */
export const leaseMilliseconds = 5 * minute;
const longestPause = 4 * 60 * minute;
const givenUpAfter = 3 * 24 * 60 * minute;
/** How long is known that a mail was sent; what must be told once alone is told of within that time. */
export const keptMilliseconds = 60 * 24 * 60 * minute;

export const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** Pauses of a minute, two, four and so on up to four hours, each up to a quarter longer by chance (0 to 1). */
const pause = (tries: number, chance: number): number =>
  Math.min(minute * 2 ** (tries - 1), longestPause) * (1 + chance / 4);

/** A mail after a try that failed: it waits for the next one, or is given up three days after it was written. */
export const afterFailure = (
  { tries, createdAt }: Pick<Mail, 'tries' | 'createdAt'>,
  { permanent, message }: Failure,
  now: string,
  chance: number,
): Ending => {
  const dueAt = later(now, pause(tries, chance));
  const failure = oneLine(message);
  return permanent || dueAt > later(createdAt, givenUpAfter)
    ? { state: 'GIVEN_UP', content: null, dueAt: now, endedAt: now, failure }
    : { state: 'WAITING', dueAt, endedAt: null, failure };
};

/** A mail that a mail server took. */
export const afterSuccess = (now: string): Ending => ({
  state: 'SENT',
  content: null,
  dueAt: now,
  endedAt: now,
  failure: null,
});
