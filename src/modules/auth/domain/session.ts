import { text, time, type EntityOf } from '../../../kernel/shape';

export const sessionShape = {
  id: text,
  stakeholderId: text,
  provider: text,
  createdAt: time,
  expiresAt: time,
};

/** A sign-in by a browser. It slides: half spent, it is prolonged when it is used. */
export type Session = EntityOf<typeof sessionShape>;

export const sessionSeconds = 8 * 60 * 60;

export const sessionEnd = (now: string): string => new Date(Date.parse(now) + sessionSeconds * 1000).toISOString();
