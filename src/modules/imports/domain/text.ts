/** The longest text that is stored, in bytes of UTF-8. */
export const storedBytes = 64 * 1024;

const mark = '… [cut]';

/**
 * At most `bytes` of UTF-8, cut between characters and marked. The text that comes back shares no memory with a
 * longer one: a short part of a huge string would keep all of it alive.
 */
export const cutText = (text: string, bytes: number = storedBytes): string => {
  if (text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes) return text;
  const room = bytes - Buffer.byteLength(mark);
  const head = Buffer.from(text.slice(0, room + 1)).subarray(0, room + 1);
  const boundary = [room, room - 1, room - 2, room - 3].find((at) => ((head[at] ?? 0) & 0xc0) !== 0x80) ?? 0;
  return `${head.toString('utf8', 0, boundary)}${mark}`;
};

const unfolded = /\s\s|[^\S ]/;

/** Folds white space into single spaces. Most texts are so already, which is told quicker than they are rewritten. */
export const folded = (text: string): string => {
  const inner = text.trim();
  return unfolded.test(inner) ? inner.replace(/\s+/g, ' ') : inner;
};

/** The first sentence or line, for a title. */
export const firstLine = (text: string, bytes = 500): string =>
  cutText(folded(cutText(text.trimStart(), 4096).split('\n', 1)[0] ?? ''), bytes);

/** Headings of advisories that say nothing of their own. */
const empty = /^[*_]*(?:summary|impact|description|overview|details?|introduction|background|advisory)\b[\s:.*_]*$/i;

/** The first line of a text in Markdown that tells something, for a title. */
export const headline = (text: string, bytes?: number): string => {
  const lines = cutText(text.trimStart(), 4096)
    .split('\n')
    .map((line) => line.replace(/^\s{0,3}#{1,6}\s+/, '').trim());
  return firstLine(lines.find((line) => line !== '' && !empty.test(line)) ?? text, bytes);
};
