/** A sign-in by a browser. It slides: half spent, it is prolonged when it is used. */
export interface Session {
  readonly id: string;
  readonly stakeholderId: string;
  readonly provider: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export const sessionSeconds = 8 * 60 * 60;

export const sessionEnd = (now: string): string => new Date(Date.parse(now) + sessionSeconds * 1000).toISOString();
