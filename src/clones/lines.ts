import { lacking, type Git } from './git';
import type { TreeFile } from './tree';

/** Larger files are taken for data: nobody reads so many lines. */
const mostBytes = 64 * 1024 * 1024;
/** A NUL within the first bytes tells that a file is binary: git looks at as many. */
const looked = 8000;
const newline = 10;

interface Counting {
  /** The name of the content that is counted; undefined between two. */
  blob: string | undefined;
  /** How many of its bytes are still to come, the newline after them included. */
  left: number;
  size: number;
  lines: number;
  last: number;
  binary: boolean;
  /** The beginning of a header whose end is still to come. */
  header: Buffer;
}

const count = (counting: Counting, bytes: Buffer): void => {
  const offset = counting.size - (counting.left - 1);
  if (offset < looked && bytes.subarray(0, looked - offset).includes(0)) counting.binary = true;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) counting.lines += 1;
  counting.last = bytes.at(-1) ?? counting.last;
};

const linesIn = ({ binary, size, lines, last }: Counting): number => {
  if (binary || size === 0) return 0;
  return last === newline ? lines : lines + 1;
};

const begin = (counting: Counting, header: string): void => {
  const [blob = '', type = '', size = ''] = header.split(' ');
  if (type !== 'blob') throw lacking();
  Object.assign(counting, { blob, size: Number(size), left: Number(size) + 1, lines: 0, last: newline, binary: false });
};

const take = (counting: Counting, chunk: Buffer, done: (blob: string, lines: number) => void): void => {
  let rest = chunk;
  while (rest.length > 0)
    if (counting.blob === undefined) {
      const end = rest.indexOf(newline);
      const part = Buffer.concat([counting.header, end < 0 ? rest : rest.subarray(0, end)]);
      counting.header = end < 0 ? part : Buffer.alloc(0);
      if (end >= 0) begin(counting, part.toString('latin1'));
      rest = end < 0 ? Buffer.alloc(0) : rest.subarray(end + 1);
    } else {
      const content = rest.subarray(0, Math.max(0, counting.left - 1));
      if (content.length > 0) count(counting, content);
      const taken = Math.min(counting.left, rest.length);
      counting.left -= taken;
      rest = rest.subarray(taken);
      if (counting.left > 0) continue;
      done(counting.blob, linesIn(counting));
      counting.blob = undefined;
    }
};

/**
 * How many lines the contents of files have, by the names of the contents: 0 for binary and very large ones. One
 * process reads them all, and no more than a piece of one is held.
 */
export const countLines = async (git: Git, files: readonly TreeFile[]): Promise<ReadonlyMap<string, number>> => {
  const lines = new Map(files.map(({ blob }) => [blob, 0]));
  const asked = new Set(files.filter(({ bytes }) => bytes <= mostBytes).map(({ blob }) => blob));
  if (asked.size === 0) return lines;
  const input = [...asked].map((blob) => `${blob}\n`).join('');
  const counting: Counting = {
    blob: undefined,
    left: 0,
    size: 0,
    lines: 0,
    last: newline,
    binary: false,
    header: Buffer.alloc(0),
  };
  for await (const chunk of git.stream(['cat-file', '--batch', '--buffer'], input))
    take(counting, chunk, (blob, found) => lines.set(blob, found));
  return lines;
};
