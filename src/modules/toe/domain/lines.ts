import { checkPath, checkText } from '../../../kernel/checks';
import { counted } from '../../../kernel/amounts';
import { firstFailure, refuse, succeed, type Result } from '../../../kernel/result';
import { real, text, time, whole, type EntityOf } from '../../../kernel/shape';
import { attacked, entryShape, newEntry, type Attack, type Invalid, type Seen, type Wrong } from './entry';

export const linesShape = {
  ...entryShape,
  filename: text,
  loc: whole,
  lastAuthor: text,
  lastCommit: text,
  modifiedAt: time,
  attackedLines: whole,
  /** A percentage, kept since lists are sorted by it; it follows from the lines. */
  coverage: real,
  comments: text,
};

/** A file of a git repository: lines of code to be tested. */
export type ToeLines = EntityOf<typeof linesShape>;

/** What a commit left a file as. */
export type FileVersion = Pick<ToeLines, 'loc' | 'lastAuthor' | 'lastCommit' | 'modifiedAt'>;

const maximumLines = 10_000_000;
const maximumAuthor = 254;
const maximumComments = 200;

const rounding = 100;

/** The share of lines that was attacked in hundredths of a percent, rounded down: 100 means all of them. */
const coverageOf = (attackedLines: number, loc: number): number =>
  loc === 0 ? 100 : Math.floor((100 * rounding * attackedLines) / loc) / rounding;

const withAttackedLines = (lines: ToeLines, attackedLines: number): ToeLines => ({
  ...lines,
  attackedLines,
  coverage: coverageOf(attackedLines, lines.loc),
});

const checkLoc = (loc: number): Result<null, Invalid> =>
  Number.isInteger(loc) && loc >= 0 && loc <= maximumLines
    ? succeed(null)
    : refuse('INVALID_VALUE', ['input', 'loc'], `From 0 to ${maximumLines} lines.`);

const checkVersion = (version: FileVersion, now: string): Result<FileVersion, Invalid> => {
  const author = checkText(version.lastAuthor, ['input', 'lastAuthor'], { minimum: 1, maximum: maximumAuthor });
  if (!author.ok) return author;
  const commit: Result<null, Invalid> = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(version.lastCommit)
    ? succeed(null)
    : refuse('INVALID_VALUE', ['input', 'lastCommit'], 'A commit is 40 or 64 hexadecimal digits.');
  const modified: Result<null, Invalid> =
    version.modifiedAt <= now
      ? succeed(null)
      : refuse('INVALID_VALUE', ['input', 'modifiedAt'], 'The file can not have been changed in the future.');
  return (
    firstFailure<Invalid>([checkLoc(version.loc), commit, modified]) ??
    succeed({ ...version, lastAuthor: author.value, lastCommit: version.lastCommit.toLowerCase() })
  );
};

/** A file that is seen for the first time, as it was found. */
export const foundLines = (seen: Seen, filename: string, version: FileVersion): ToeLines =>
  withAttackedLines({ ...newEntry(seen), filename, ...version, attackedLines: 0, coverage: 0, comments: '' }, 0);

/** A file that a person records. */
export const recordedLines = (seen: Seen, filename: string, version: FileVersion): Result<ToeLines, Invalid> => {
  const path = checkPath(filename, ['input', 'filename']);
  if (!path.ok) return path;
  const checked = checkVersion(version, seen.seenAt);
  return checked.ok ? succeed(foundLines(seen, path.value, checked.value)) : checked;
};

/** The file in a new version: what was attacked before it does not count any more. */
export const inVersion = (lines: ToeLines, version: FileVersion): ToeLines => {
  const holds = lines.attackedAt !== null && version.modifiedAt <= lines.attackedAt;
  return withAttackedLines({ ...lines, ...version }, holds ? Math.min(lines.attackedLines, version.loc) : 0);
};

/** The file with a correction by a person; what is left out stays. */
export const correctedLines = (
  lines: ToeLines,
  change: Partial<FileVersion>,
  now: string,
): Result<ToeLines, Invalid> => {
  if (Object.keys(change).length === 0) return succeed(lines);
  const { loc, lastAuthor, lastCommit, modifiedAt } = { ...lines, ...change };
  const checked = checkVersion({ loc, lastAuthor, lastCommit, modifiedAt }, now);
  return checked.ok ? succeed(inVersion(lines, checked.value)) : checked;
};

/** What was attacked of a file; null stands for all lines, and for comments as they were. */
export interface LinesAttack extends Attack {
  readonly attackedLines: number | null;
  readonly comments: string | null;
}

/** The file after an attack on its present version. */
export const attackedLines = (lines: ToeLines, attack: LinesAttack, now: string): Result<ToeLines, Invalid | Wrong> => {
  const after = attacked(lines, attack, now);
  if (!after.ok) return after;
  if (attack.at < lines.modifiedAt)
    return refuse(
      'INVALID_VALUE',
      ['input', 'attackedAt'],
      `The file was changed at ${lines.modifiedAt}: an attack before that says nothing of it.`,
    );
  const count = attack.attackedLines ?? lines.loc;
  if (!(count >= 0 && count <= lines.loc))
    return refuse(
      'INVALID_VALUE',
      ['input', 'attackedLines'],
      `The file has ${counted(lines.loc, 'line')}: give 0 to ${lines.loc}.`,
    );
  const comments = checkText(attack.comments ?? lines.comments, ['input', 'comments'], { maximum: maximumComments });
  return comments.ok ? succeed(withAttackedLines({ ...after.value, comments: comments.value }, count)) : comments;
};
