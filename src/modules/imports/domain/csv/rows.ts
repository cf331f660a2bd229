/* eslint-disable functional/no-loop-statements, functional/no-let -- reads a stream row by row */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { utf8Reader } from '../../../../kernel/utf8';
import type { Chunks } from '../formats/format';
import { readEncoding } from '../json/encoding';
import type { Unreadable } from '../observation';
import { separators, type Separator } from './mapping';

export const csvLimits = {
  /** Of one row, in bytes. */
  row: 1_000_000,
  columns: 1000,
  /** So much is looked at for what separates cells. */
  header: 64 * 1024,
} as const;

export interface Row {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

class Unfit extends Error {}

/** What the first line has most of, outside quotes; a comma when it has none. */
const separatorOf = (beginning: string): Separator => {
  const line = beginning.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const [most] = separators
    .map((separator) => ({ separator, count: line.split(separator).length - 1 }))
    .toSorted((left, right) => right.count - left.count);
  return most === undefined || most.count === 0 ? ',' : most.separator;
};

/** The first chunks together: with a whole line, or what may be looked at. */
const beginningOf = async (chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> => {
  let read = Buffer.alloc(0);
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return read;
    read = Buffer.concat([read, next.value]);
    if (read.length >= csvLimits.header || read.includes(10) || read.includes(13)) return read;
  }
};

/** The bytes as they come; what is not UTF-8 ends them. */
async function* checked(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  const read = utf8Reader();
  let chunk: Uint8Array | undefined = first;
  let bytes = 0;
  while (chunk !== undefined) {
    if (read(chunk) === undefined)
      throw new Unfit(`Bytes after byte ${bytes} are not UTF-8: save the file as CSV in UTF-8.`);
    if (chunk.includes(0))
      throw new Unfit(`There is a NUL character after byte ${bytes}: such text can not be stored.`);
    bytes += chunk.length;
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const next: IteratorResult<Uint8Array> = await rest.next();
    chunk = next.done === true ? undefined : next.value;
  }
  if (read('end') === undefined) throw new Unfit('The last character is cut off: the file is not UTF-8.');
}

const faults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'The file ends within quotes: a quote that is opened before is not closed.',
  CSV_INVALID_CLOSING_QUOTE: 'After the closing quote of a cell comes more: a quote within quotes is written twice.',
  INVALID_OPENING_QUOTE:
    'A quote stands within a cell that does not begin with one: put the cell into quotes, and write the quote twice.',
  CSV_MAX_RECORD_SIZE: `A row has more than ${csvLimits.row} characters.`,
};

const messageOf = (error: unknown): string => {
  if (error instanceof Unfit) return error.message;
  if (!(error instanceof CsvError)) throw error;
  return faults[error.code] ?? 'This is no CSV (RFC 4180).';
};

const lineOf = (error: unknown, last: number): number =>
  error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : last;

/** Line breaks in cells, and how many the parser takes them for: `\\r\\n` within quotes counts twice there. */
const breaksIn = (cells: readonly string[]): { readonly real: number; readonly counted: number } => {
  const text = cells.filter((cell) => cell.includes('\n') || cell.includes('\r')).join();
  return { real: (text.match(/\r\n|\r|\n/g) ?? []).length, counted: (text.match(/[\r\n]/g) ?? []).length };
};

/**
 * The rows of a CSV file (RFC 4180; with commas, semicolons, tabs or bars) in UTF-8, the header first; empty lines are
 * passed over. Memory is bounded by one row. The first fault ends them.
 */
export const rowsOf = async function* (
  chunks: Chunks,
  wanted: Separator | null,
): AsyncGenerator<Result<Row, Unreadable>, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await beginningOf(source);
  const encoding = readEncoding(first);
  if (typeof encoding === 'string')
    return yield fail({ at: 'byte 0', message: `The file is ${encoding}. CSV is read in UTF-8.` });
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    delimiter: wanted ?? separatorOf(Buffer.from(first.subarray(encoding, csvLimits.header)).toString()),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: csvLimits.row,
    info: true,
  });
  const bytes = Readable.from(checked(first, source));
  bytes.on('error', (error) => parser.destroy(error)).pipe(parser);
  let columns: number | null = null;
  let counted = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const breaks = breaksIn(record);
      const line = info.lines - counted - breaks.counted;
      counted += breaks.counted - breaks.real;
      columns ??= record.length;
      if (columns > csvLimits.columns)
        return yield fail({ at: 'line 1', message: `There are more than ${csvLimits.columns} columns.` });
      if (record.length !== columns)
        return yield fail({
          at: `line ${line}`,
          message: `The header has ${columns} ${columns === 1 ? 'cell' : 'cells'}, this row ${record.length}.`,
        });
      yield succeed({ line, cells: record });
    }
  } catch (error) {
    yield fail({ at: `line ${lineOf(error, parser.info.lines) - counted}`, message: messageOf(error) });
  } finally {
    bytes.destroy();
  }
};
