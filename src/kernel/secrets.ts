/** Where a secret is kept. It can be opened there alone: what somebody copies elsewhere is unreadable. */
export interface SecretPlace {
  readonly organizationId: string;
  /** Table and column: `credentials.secret`. */
  readonly column: string;
  /** The id of the row. */
  readonly id: string;
}

/** Keeps secrets unreadable in the database, by keys that stand outside of it. */
export interface Secrets {
  readonly seal: (text: string, place: SecretPlace) => string;
  /** Throws an UnreadableSecret when the text was changed or moved, or when its key is not here. */
  readonly open: (sealed: string, place: SecretPlace) => string;
  /** Whether a text was sealed by the newest key. */
  readonly isCurrent: (sealed: string) => boolean;
}

export class UnreadableSecret extends Error {}
