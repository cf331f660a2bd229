import type { Refusal, Result } from '../../../kernel/result';

/** A commit as the file's last one. */
export interface LastCommit {
  readonly commit: string;
  /** The e-mail address of its author. */
  readonly author: string;
  /** When it was made, as it says itself. */
  readonly at: string;
}

/** A file of a clone. */
export interface FoundFile {
  /** How many lines it has; 0 for a binary file. */
  readonly loc: number;
  readonly last: LastCommit;
}

/** What was found in a clone. */
export interface Snapshot {
  readonly commit: string;
  /** By their paths. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** How many files could not be recorded: their paths are too long. */
  readonly skipped: number;
}

/** What is looked for in a clone. */
export interface Wanted {
  readonly url: string;
  readonly branch: string;
  /** Whether a path is out of scope. */
  readonly excludes: (path: string) => boolean;
}

export type Unread = Refusal<'INVALID_VALUE' | 'NOT_FOUND' | 'LIMIT_REACHED'>;

/** Reads a clone: what runs git is given from outside. */
export type ReadClone = (wanted: Wanted) => Promise<Result<Snapshot, Unread>>;
