import { randomBytes } from 'node:crypto';
import type { LastCommit } from '../modules/toe';
import type { Git } from './git';
import { partsOf, pathOf } from './parts';

/** The last second of the year 9999: commits may claim any. */
const lastSecond = 253_402_300_799;

const instantOf = (seconds: string): string => {
  const number = Number(seconds);
  const bounded = Number.isFinite(number) ? Math.min(Math.max(number, 0), lastSecond) : 0;
  return new Date(bounded * 1000).toISOString();
};

const plain = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    // eslint-disable-next-line no-control-regex -- they could not be shown anywhere
    .replace(/[\u0000-\u001f\u007f]/g, '');

/** The command that tells of each commit, the newest first, and of the files that it added or changed. */
const log = (mark: string, commit: string): readonly string[] => [
  'log',
  '-z',
  '-c',
  '--name-only',
  '--diff-filter=d',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-color',
  '--no-mailmap',
  `--format=${mark}%x00%H%x00%ct%x00%ae`,
  commit,
  '--',
];

interface Reading {
  /** The commit whose files are told of. */
  last: LastCommit | undefined;
  /** Its parts so far, while it is being told of itself. */
  parts: Buffer[] | undefined;
  /** Whether the next part may begin with the newline between a commit and its files. */
  first: boolean;
}

const headerLength = 3;

/**
 * The last commit of each path, by one pass over the history that ends as soon as all are known. A name of a file can
 * be any text: a mark that nobody can guess begins each commit. What no commit tells of is left out.
 */
export const lastCommits = async (
  git: Git,
  commit: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, LastCommit>> => {
  const unknown = new Set(paths);
  const known = new Map<string, LastCommit>();
  if (unknown.size === 0) return known;
  const mark = randomBytes(16).toString('hex');
  const reading: Reading = { last: undefined, parts: undefined, first: false };
  for await (const part of partsOf(git.stream(log(mark, commit)))) {
    if (reading.parts !== undefined) {
      reading.parts.push(part);
      if (reading.parts.length < headerLength) continue;
      const [name = part, seconds = part, author = part] = reading.parts;
      reading.last = { commit: name.toString(), at: instantOf(seconds.toString()), author: plain(author) };
      Object.assign(reading, { parts: undefined, first: true });
    } else if (part.toString('latin1') === mark) reading.parts = [];
    else {
      const name = reading.first && part[0] === 10 ? part.subarray(1) : part;
      reading.first = false;
      const path = pathOf(name);
      if (reading.last !== undefined && unknown.delete(path)) known.set(path, reading.last);
      if (unknown.size === 0) break;
    }
  }
  return known;
};
