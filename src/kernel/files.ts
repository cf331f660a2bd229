import type { Readable } from 'node:stream';

/** Where files are kept that are too large for the database. Names are ids of our own: nothing of an upload is one. */
export interface FileStore {
  /** Keeps a copy of the file at a path; it is there as a whole, or not at all. */
  readonly keep: (id: string, path: string) => Promise<void>;
  /** The bytes of a kept file. Rejects when there is none. */
  readonly read: (id: string) => Promise<Readable>;
  /** Forgets a file; one that is not there is forgotten already. */
  readonly remove: (id: string) => Promise<void>;
  /** The ids of the files that were kept before a time, in milliseconds since 1970. */
  readonly keptBefore: (time: number) => AsyncIterable<string>;
}
