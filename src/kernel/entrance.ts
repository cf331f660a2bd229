/** What an installation lets people do who are not signed in yet. */
export interface Entrance {
  /** Whether accounts with a password are allowed. */
  readonly localAccounts: boolean;
  /** What the token of a link in a mail stands for; undefined when it is none of ours, or has ended. */
  readonly readLink: (
    purpose: 'INVITATION',
    token: string,
    now: string,
  ) => Promise<{ readonly id: string; readonly subject: string } | undefined>;
}
