import type { FoundFile } from './clone';
import { withPresence, type Seen } from './entry';
import { foundLines, inVersion, type FileVersion, type ToeLines } from './lines';

/** What a refresh found of files that were recorded, and of others. */
export interface RefreshCounts {
  /** Seen for the first time. */
  readonly added: number;
  /** Changed since by another commit. */
  readonly changed: number;
  /** As they were. */
  readonly unchanged: number;
  /** Absent before, and there again. */
  readonly returned: number;
  /** Not there any more. */
  readonly vanished: number;
}

export const nothingYet: RefreshCounts = { added: 0, changed: 0, unchanged: 0, returned: 0, vanished: 0 };

/** Authors of commits may be of any length. */
const maximumAuthor = 254;

/** Commits may claim to be of the future: that is taken for now. */
const versionOf = ({ loc, last }: FoundFile, now: string): FileVersion => ({
  loc,
  lastAuthor: [...last.author].slice(0, maximumAuthor).join(''),
  lastCommit: last.commit,
  modifiedAt: last.at < now ? last.at : now,
});

/** A file that was not recorded before. */
export const addedLines = (seen: Seen, filename: string, file: FoundFile): ToeLines =>
  foundLines(seen, filename, versionOf(file, seen.seenAt));

/** What became of a recorded file, and how it is to be kept; `lines` is undefined when nothing of it changes. */
export interface Refreshed {
  readonly as: keyof RefreshCounts | 'gone';
  readonly lines?: ToeLines;
}

const differs = ({ loc, lastAuthor, lastCommit }: ToeLines, version: FileVersion): boolean =>
  loc !== version.loc || lastAuthor !== version.lastAuthor || lastCommit !== version.lastCommit;

/** A recorded file as a refresh finds it; without a found file it is not there. */
export const refreshedLines = (lines: ToeLines, file: FoundFile | undefined, now: string): Refreshed => {
  if (file === undefined) {
    const absent = withPresence(lines, 'ABSENT', now);
    return absent.ok ? { as: 'vanished', lines: absent.value } : { as: 'gone' };
  }
  const version = versionOf(file, now);
  const next = differs(lines, version) ? inVersion(lines, version) : lines;
  const present = withPresence(next, 'PRESENT', now);
  if (present.ok) return { as: 'returned', lines: present.value };
  return next === lines ? { as: 'unchanged' } : { as: 'changed', lines: next };
};
