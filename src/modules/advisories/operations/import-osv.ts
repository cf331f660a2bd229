/* eslint-disable functional/immutable-data, functional/no-loop-statements -- a stream is consumed as it comes */
import type { Env } from '../../../kernel/env';
import { firstFailure, succeed, type Result } from '../../../kernel/result';
import { fault, type FileFault } from '../domain/file-fault';
import { osvRecord, type OsvRecord } from '../domain/osv-record';
import { noteRecords } from './note-aliases';
import { Unreadable, wholeText, type Source } from './unpacked';

/** A file of records of OSV, and what people know it by. */
export interface OsvFile {
  readonly name: string;
  readonly source: Source;
}

/** What became of files of OSV. */
export interface ImportedOsv {
  readonly records: number;
  /** Those that were newer than what was known. */
  readonly newer: number;
  /** How many files could not be read, and the first of them. */
  readonly broken: number;
  readonly faults: readonly { readonly name: string; readonly fault: FileFault }[];
}

const mostBytes = 32 * 1024 * 1024;
const recordsAtOnce = 500;
const faultsTold = 10;

/** The records of a file: one, or a list of them. */
const recordsIn = async (source: Source): Promise<Result<readonly OsvRecord[], FileFault>> => {
  try {
    const given: unknown = JSON.parse(await wholeText(source, mostBytes));
    const read = Array.isArray(given)
      ? given.map((each, index) => osvRecord(each, `[${index}]`))
      : [osvRecord(given, '')];
    return firstFailure(read) ?? succeed(read.flatMap((each) => (each.ok ? [each.value] : [])));
  } catch (error) {
    if (error instanceof Unreadable) return fault(null, error.message);
    if (error instanceof SyntaxError) return fault(null, `the file is no JSON: ${error.message}.`);
    throw error;
  }
};

/**
 * Imports records of OSV, for the aliases that they tell. A file that can't be read is told and changes nothing; the
 * others are taken all the same, since records do not depend on each other. Memory is bounded by a file and a batch.
 */
export const importOsv = async (env: Env, files: AsyncIterable<OsvFile>): Promise<ImportedOsv> => {
  const told = { records: 0, newer: 0, broken: 0, faults: [] as { name: string; fault: FileFault }[] };
  const waiting: OsvRecord[] = [];
  const flush = async (): Promise<void> => {
    told.newer += await noteRecords(env, waiting.splice(0));
  };
  for await (const { name, source } of files) {
    const read = await recordsIn(source);
    if (read.ok) {
      told.records += read.value.length;
      // One by one: handed over as arguments, what a file may list does not fit on the stack.
      read.value.forEach((record) => waiting.push(record));
    } else {
      told.broken += 1;
      if (told.faults.length < faultsTold) told.faults.push({ name, fault: read.error });
    }
    if (waiting.length >= recordsAtOnce) await flush();
  }
  await flush();
  return told;
};
