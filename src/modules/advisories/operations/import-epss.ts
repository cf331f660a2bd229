/* eslint-disable functional/immutable-data, functional/no-loop-statements -- a stream is consumed as it comes */
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { insertScores } from '../data/releases';
import { epssStart, readEpssLine, type EpssReading, type EpssScore } from '../domain/epss-file';
import { fault, type FileFault } from '../domain/file-fault';
import type { ImportedRelease, Release } from '../domain/release';
import { openRelease, publishRelease, removeRelease, sameRelease, type ReleaseOptions } from './publish-release';
import { CutOff, linesOf, Unreadable, type Source } from './unpacked';

/** Bounds of a file: some 300,000 rows of 30 bytes are published today. */
const mostBytes = 256 * 1024 * 1024;
const mostRows = 2_000_000;
const rowsAtOnce = 2_000;

interface State {
  reading: EpssReading;
  release: Release | undefined;
  rows: number;
  waiting: EpssScore[];
}

/** Writes rows aside, a batch in a write of its own. */
const flush = async (env: Env, state: State): Promise<Result<null, FileFault>> => {
  const { waiting, release } = state;
  if (waiting.length === 0 || release === undefined) return succeed(null);
  const last = state.reading.line - 1;
  state.waiting = [];
  const written = await insertScores(env.db, release.id, waiting);
  return written === waiting.length
    ? succeed(null)
    : fault(`lines ${last - waiting.length + 1} to ${last}, cve`, 'a CVE is listed twice, here or before.');
};

/** Takes the rows of lines; answers the release that stands when the file is to be passed over. */
const take = async (
  env: Env,
  state: State,
  lines: readonly string[],
  { onlyNewer = false }: ReleaseOptions,
): Promise<Result<Release | null, FileFault>> => {
  for (const line of lines) {
    const read = readEpssLine(state.reading, line);
    if (!read.ok) return read;
    state.reading = read.value.next;
    const { head } = state.reading;
    if (state.release === undefined && head !== null) {
      const same = onlyNewer ? await sameRelease(env, 'EPSS', head) : undefined;
      if (same !== undefined) return succeed(same);
      state.release = await openRelease(env, 'EPSS', head);
    }
    if (read.value.row !== null) {
      state.rows += 1;
      if (state.rows > mostRows) return fault(null, `the file has more than ${mostRows} rows.`);
      state.waiting.push(read.value.row);
    }
    if (state.waiting.length >= rowsAtOnce) {
      const flushed = await flush(env, state);
      if (!flushed.ok) return flushed;
    }
  }
  return succeed(null);
};

const readAll = async (
  env: Env,
  state: State,
  source: Source,
  options: ReleaseOptions,
): Promise<Result<Release | null, FileFault>> => {
  try {
    for await (const lines of linesOf(source, mostBytes)) {
      const taken = await take(env, state, lines, options);
      if (!taken.ok || taken.value !== null) return taken;
    }
  } catch (error) {
    const { line } = state.reading;
    if (error instanceof CutOff) return fault(`line ${line - 1}`, error.message);
    if (error instanceof Unreadable) return fault(`line ${line}`, error.message);
    throw error;
  }
  return flush(env, state);
};

/**
 * Imports the scores of FIRST's daily file, plain or gzip. Rows are written aside in short batches; what is wrong with
 * the file leaves the scores that stand. Memory is bounded by a batch.
 */
export const importEpss = async (
  env: Env,
  source: Source,
  options: ReleaseOptions = {},
): Promise<Result<ImportedRelease, FileFault>> => {
  const state: State = { reading: epssStart, release: undefined, rows: 0, waiting: [] };
  try {
    const read = await readAll(env, state, source, options);
    if (read.ok && read.value !== null) return succeed({ outcome: 'UNCHANGED', release: read.value });
    if (read.ok && state.release === undefined) return fault(null, 'the file is empty.');
    if (read.ok && state.release !== undefined) {
      const release = { ...state.release, entries: state.rows };
      state.release = undefined;
      return await publishRelease(env, release, options);
    }
    return read as Result<never, FileFault>;
  } finally {
    if (state.release !== undefined) await removeRelease(env, state.release);
  }
};
