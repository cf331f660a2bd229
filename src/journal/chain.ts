import { hash } from 'node:crypto';
import { optional, text, time, whole, type EntityOf } from '../kernel/shape';

export const journalShape = {
  id: text,
  organizationId: optional(text),
  groupId: optional(text),
  type: text,
  subjectId: optional(text),
  actor: text,
  door: text,
  accessId: optional(text),
  at: time,
  /** JSON, as text. */
  data: text,
};

/** A fact as the journal keeps it. */
export type JournalRow = EntityOf<typeof journalShape>;

export const linkShape = {
  /** Its place, counted from 1 without gaps. */
  sequence: whole,
  /** The hash of the row before it. */
  previousHash: text,
  /** Of `previousHash` and of all that the row says. */
  hash: text,
};

/** Where a row stands in its chain. */
export type Link = EntityOf<typeof linkShape>;

/** The end of a chain. */
export type Head = Pick<Link, 'sequence' | 'hash'>;

/** What stands before the first row. */
export const start: Head = { sequence: 0, hash: '0'.repeat(64) };

/** The facts of an organization are one chain; those of none are another. */
export const installationChain = 'installation';
export const chainOf = ({ organizationId }: Pick<JournalRow, 'organizationId'>): string =>
  organizationId ?? installationChain;

/**
 * SHA-256, as 64 hexadecimal digits, of the hash before it, a line feed, and a JSON list of what the row says, in this
 * order. The sequence is not in it: the order is kept by the hashes themselves.
 */
export const hashOf = (previousHash: string, row: JournalRow): string => {
  const { id, organizationId, groupId, type, subjectId, actor, door, accessId, at, data } = row;
  const said = JSON.stringify([id, organizationId, groupId, type, subjectId, actor, door, accessId, at, data]);
  return hash('sha256', `${previousHash}\n${said}`, 'hex');
};

export type Sealed = JournalRow & Link;

/** Puts rows behind the end of their chain. */
export const sealed = (head: Head, rows: readonly JournalRow[]): readonly Sealed[] => {
  const made: Sealed[] = [];
  rows.reduce((before, row, index) => {
    const hash = hashOf(before, row);
    made.push({ ...row, sequence: head.sequence + index + 1, previousHash: before, hash });
    return hash;
  }, head.hash);
  return made;
};
