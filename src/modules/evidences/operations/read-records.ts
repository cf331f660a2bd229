/* eslint-disable functional/no-loop-statements, functional/immutable-data -- a file is read as a stream, never as a whole */
import { Readable } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import type { Env } from '../../../kernel/env';
import { badInput, CodedError } from '../../../kernel/refusal';
import { delimiterOf, mostRows, recordsReader, usualRows, type EvidenceRecords } from '../domain/records';
import type { Evidence } from '../domain/evidence';
import { evidencesByIds } from './read-evidences';

/** How many rows are to be shown. Throws BAD_USER_INPUT unless it is 1 to 1,000. */
export const rowsAsked = (first: number | null | undefined): number => {
  const asked = first ?? usualRows;
  if (asked < 1 || asked > mostRows) throw badInput('first', `must be from 1 to ${mostRows}.`);
  return asked;
};

/** So long may a row be, in bytes: what goes on without an end would be kept in memory until there is one. */
const mostRowBytes = 1_000_000;

const mostFiles = 10;

class RowTooLong extends Error {}

/** So much of a file is looked at for what separates its cells. */
const mostOfFirstLine = 64 * 1024;

/** The first chunks of a file, together: with a whole line, or what may be looked at. */
const beginningOf = async (chunks: AsyncIterator<Buffer>, before = Buffer.alloc(0)): Promise<Buffer> => {
  const next = await chunks.next();
  if (next.done === true) return before;
  const read = Buffer.concat([before, next.value]);
  return next.value.includes('\n') || read.length >= mostOfFirstLine ? read : beginningOf(chunks, read);
};

/** The chunks of a file from the first one on, until a row grows too long. */
async function* bounded(first: Buffer, rest: AsyncIterator<Buffer>, { info }: Parser): AsyncGenerator<Buffer> {
  const state = { chunk: first as Buffer | undefined, rows: 0, bytes: 0 };
  while (state.chunk !== undefined) {
    const rows = info.records + info.empty_lines;
    state.bytes = rows === state.rows ? state.bytes + state.chunk.length : state.chunk.length;
    state.rows = rows;
    if (state.bytes > mostRowBytes) throw new RowTooLong();
    yield state.chunk;
    const next = await rest.next();
    state.chunk = next.done === true ? undefined : next.value;
  }
}

const problemOf = (error: unknown, { info }: Parser): string => {
  const row = `Row ${info.records + 1}`;
  if (error instanceof RowTooLong) return `${row}: it has more than ${mostRowBytes} bytes.`;
  if (!(error instanceof CsvError)) throw error;
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? `${row}: a quote is not closed.` : `${row}: this is no CSV.`;
};

/** Reads CSV (RFC 4180; also with semicolons or tabs) from a stream of UTF-8, at most so many rows of it to be shown. */
export const readRecords = async (content: Readable, rows: number): Promise<EvidenceRecords> => {
  const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await beginningOf(chunks);
  const reader = recordsReader(rows);
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    delimiter: delimiterOf(first.toString()),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(bounded(first, chunks, parser));
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    for await (const row of parser) reader.take(row as readonly string[]);
    return reader.read(null);
  } catch (error) {
    return reader.read(problemOf(error, parser));
  } finally {
    content.destroy();
  }
};

const recordsOf = async (env: Env, id: string, rows: number): Promise<EvidenceRecords | null> => {
  try {
    return await readRecords(await env.files.read(id), rows);
  } catch (error) {
    // Removed meanwhile: its file went with it.
    if ((await evidencesByIds(env, [id])).length === 0) return null;
    throw error;
  }
};

/**
 * The records of evidences that the actor was shown, one file after the other; null for what is removed meanwhile.
 * Throws LIMIT_EXCEEDED beyond 10 files.
 */
export const recordsOfEvidences = async (
  env: Env,
  ids: readonly Evidence['id'][],
  { rows }: { readonly rows: number },
): Promise<ReadonlyMap<string, EvidenceRecords | null>> => {
  if (ids.length > mostFiles)
    throw new CodedError('LIMIT_EXCEEDED', `The records of at most ${mostFiles} evidences are read at a time.`);
  const read = new Map<string, EvidenceRecords | null>();
  for (const id of ids) read.set(id, await recordsOf(env, id, rows));
  return read;
};
