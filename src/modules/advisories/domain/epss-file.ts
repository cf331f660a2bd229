import { succeed, type Result } from '../../../kernel/result';
import { instantOf } from './dates';
import { fault, quoted, type FileFault } from './file-fault';

/** What FIRST's Exploit Prediction Scoring System foretells of a CVE. */
export interface EpssScore {
  readonly cve: string;
  /** The chance that it is exploited within the next 30 days: 0 to 1. */
  readonly score: number;
  /** The share of all scored CVEs with this score or a lower one: 0 to 1. */
  readonly percentile: number;
}

/** Of which release a file is. */
export interface ReleaseHead {
  readonly version: string;
  readonly releasedAt: string;
}

/** Where reading a file stands: the number of the next line, from 1, and what was told before. */
export interface EpssReading {
  readonly line: number;
  readonly head: ReleaseHead | null;
  readonly columns: boolean;
}

export const epssStart: EpssReading = { line: 1, head: null, columns: false };

/** What a release may call itself: what can be stored and shown as it is. */
export const isVersion = (text: string): boolean => /^[^\p{Cc}\p{Cs}]{1,100}$/u.test(text);

const columnLine = 'cve,epss,percentile';
const at = (line: number, column?: string): string =>
  column === undefined ? `line ${line}` : `line ${line}, ${column}`;

/** The comment that opens a file: `#model_version:v2025.03.14,score_date:2025-11-25T00:00:00+0000`. */
const headOf = (text: string, line: number): Result<ReleaseHead, FileFault> => {
  const told = new Map(
    text
      .slice(1)
      .split(',')
      .map((part) => [part.slice(0, part.indexOf(':')).trim(), part.slice(part.indexOf(':') + 1).trim()]),
  );
  const version = told.get('model_version') ?? '';
  const releasedAt = instantOf(told.get('score_date'));
  if (!isVersion(version))
    return fault(at(line, 'model_version'), `${quoted(version)} is no version of 1 to 100 characters.`);
  return releasedAt === undefined
    ? fault(at(line, 'score_date'), `${quoted(told.get('score_date'))} is no date.`)
    : succeed({ version, releasedAt });
};

const cve = /^CVE-\d{4}-\d{4,19}$/;
const share = /^(?:0|1|0?\.\d{1,20}|[01]\.\d{0,20}|\d(?:\.\d{1,20})?e-\d{1,3})$/i;

const shareOf = (text: string): number => (share.test(text) ? Number(text) : Number.NaN);

const noShare = (line: number, column: string, text: string): Result<never, FileFault> =>
  fault(at(line, column), `${quoted(text)} is no number from 0 to 1.`);

/** One row of an EPSS file. */
export const epssRow = (text: string, line: number): Result<EpssScore, FileFault> => {
  const [id = '', epss = '', rank = '', ...more] = text.split(',');
  if (more.length > 0) return fault(at(line), `a row has 3 columns, ${columnLine}; this one has ${3 + more.length}.`);
  if (!cve.test(id)) return fault(at(line, 'cve'), `${quoted(id)} is no CVE id.`);
  const [score, percentile] = [shareOf(epss), shareOf(rank)];
  if (!(score <= 1)) return noShare(line, 'epss', epss);
  return percentile <= 1 ? succeed({ cve: id, score, percentile }) : noShare(line, 'percentile', rank);
};

/** What a line adds to what was read before: a row, or nothing yet. */
export const readEpssLine = (
  { line, head, columns }: EpssReading,
  raw: string,
): Result<{ readonly next: EpssReading; readonly row: EpssScore | null }, FileFault> => {
  const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
  const next = (told: Partial<EpssReading>): EpssReading => ({ line: line + 1, head, columns, ...told });
  if (head === null) {
    if (!text.startsWith('#'))
      return fault(at(line), 'an EPSS file begins with a comment, #model_version:...,score_date:...');
    const told = headOf(text, line);
    return told.ok ? succeed({ next: next({ head: told.value }), row: null }) : told;
  }
  if (!columns)
    return text === columnLine
      ? succeed({ next: next({ columns: true }), row: null })
      : fault(at(line), `the columns are ${columnLine}, not ${quoted(text)}.`);
  if (text === '') return fault(at(line), 'the line is empty.');
  const row = epssRow(text, line);
  return row.ok ? succeed({ next: next({}), row: row.value }) : row;
};
