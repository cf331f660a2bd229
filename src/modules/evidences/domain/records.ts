/** The rows of records, as far as they are shown. */
export interface EvidenceRecords {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows beside the header, shown or not. */
  readonly totalRows: number;
  /** Whether nothing was left out: no row, no column, no part of a cell. */
  readonly isComplete: boolean;
  /** Why reading ended before the end of the file; null when it did not. */
  readonly problem: string | null;
}

export const mostRows = 1000;
export const usualRows = 100;
const mostColumns = 100;
const mostCharacters = 2000;
/** All that is shown, header included, in bytes of JSON. */
const mostBytes = 1_000_000;

/** What separates the cells of records: of comma, semicolon and tab the one that the first line has most of. */
export const delimiterOf = (beginning: string): string => {
  const line = /[^\r\n]+/.exec(beginning)?.[0] ?? '';
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
};

const cut = (cell: string): string =>
  cell.length <= mostCharacters
    ? cell
    : // Not in the middle of a pair.
      `${cell.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** One row after the other: the first is the header; what is beyond the limits is counted and not kept. */
export interface RecordsReader {
  readonly take: (row: readonly string[]) => void;
  readonly read: (problem: string | null) => EvidenceRecords;
}

/* eslint-disable functional/immutable-data -- what a stream leaves behind, row by row */
export const recordsReader = (most: number): RecordsReader => {
  const state = { rows: [] as (readonly string[])[], seen: 0, bytes: 0, whole: true };
  return {
    take: (row) => {
      state.seen += 1;
      const shown = row.slice(0, mostColumns).map(cut);
      const bytes = state.seen > most + 1 ? Number.POSITIVE_INFINITY : Buffer.byteLength(JSON.stringify(shown));
      state.bytes += bytes;
      if (state.bytes <= mostBytes) state.rows.push(shown);
      state.whole &&= state.bytes <= mostBytes && shown.length === row.length && shown.every((c, i) => c === row[i]);
    },
    read: (problem) => {
      const [header = [], ...rows] = state.rows;
      const isComplete = state.whole && problem === null;
      return { header, rows, totalRows: Math.max(0, state.seen - 1), isComplete, problem };
    },
  };
};
