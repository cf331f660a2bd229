/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- gathers what a stream hands out */
import { inMegabytes } from '../../../../kernel/amounts';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { parsePiece, piecePointer } from '../json/check';
import type { Piece, Stream } from '../json/cutter';
import { splitJson } from '../json/splitter';
import { mostReadings } from '../formats/batches';
import type { Unreadable } from '../observation';
import { gather, nothing, type Gathered } from './gathering';
import { readRun, type SarifRun } from './run';
import { fieldsOf, isFields } from '../json/values';

export interface SarifOutline {
  readonly runs: readonly SarifRun[];
  readonly results: number;
  /** The results, cut out in portions, where they were to be held. */
  readonly held?: readonly (readonly Piece[])[];
}

/** Bounds of one report. `sources` are texts of files, which are left out beyond that; the others refuse the report. */
export const sarifLimits = {
  results: mostReadings,
  runs: 10_000,
  kept: 64 * 1024 * 1024,
  sources: 16 * 1024 * 1024,
} as const;

export const resultStream = { list: ['runs', '*', 'results'], maximum: sarifLimits.results } as const;

const streams: readonly Stream[] = [
  { ...resultStream, keep: false },
  { list: ['runs', '*', 'invocations'], keep: false, inline: true },
  { list: ['runs', '*', 'invocations', '*', '*'], keep: true },
  { list: ['runs', '*', '*'], keep: true },
  { list: ['runs', '*', 'tool', 'driver', '*'], keep: true },
  { list: ['runs', '*', 'tool', 'extensions', '*', '*'], keep: true },
  { list: ['inlineExternalProperties'], keep: false },
];

const holding = streams.map((stream) => (stream.list === resultStream.list ? { ...stream, keep: true } : stream));

const refuse = (at: string, message: string) => fail<Unreadable>({ at, message });

/** Checks the version and the runs, once everything is gathered. */
const readLog = (
  log: unknown,
  lists: ReadonlyMap<number, Gathered>,
  inlined: boolean,
  held: NonNullable<SarifOutline['held']> | null,
): Result<SarifOutline, Unreadable> => {
  if (!isFields(log))
    return refuse(
      '/',
      'The file is JSON, but no SARIF log: it holds no object. Where a tool writes a list, such as Gitleaks of a scan without findings, name the format.',
    );
  const { version, runs } = log;
  if (version !== '2.1.0') {
    const found =
      typeof version === 'string' || typeof version === 'number'
        ? `version ${String(version).slice(0, 40)}`
        : 'no version';
    const told = `SARIF 2.1.0 is read; this file has ${found}`;
    return refuse(
      '/version',
      runs === undefined ? `${told}, and no runs: if it is of another format, name it.` : `${told}.`,
    );
  }
  if (!Array.isArray(runs))
    return refuse('/runs', runs === undefined || runs === null ? 'The log has no "runs".' : '"runs" must be a list.');
  if (runs.length > sarifLimits.runs) return refuse('/runs', `There are more than ${String(sarifLimits.runs)} runs.`);
  const read = runs.map((run, index) => readRun(run, `/runs/${String(index)}`, lists.get(index) ?? nothing()));
  const outlines = read.flatMap((run) => (run.ok ? [run.value] : []));
  const failed = read.find((run) => !run.ok);
  if (failed !== undefined) return failed;
  const followed = inlined
    ? outlines.map((run) => ({
        ...run,
        unfollowed: [...run.unfollowed, 'inlineExternalProperties'],
        successful: false,
      }))
    : outlines;
  const results = outlines.reduce((total, { count }) => total + count, 0);
  return succeed({ runs: followed, results, ...(held === null ? {} : { held }) });
};

/**
 * First pass over a SARIF 2.1.0 log: checks the grammar of the whole file and reads everything but the results, which
 * are counted, and held if the file is so small that it need not be walked again. Their contents are checked by `readSarif`.
 */
export const outlineSarif = async (
  chunks: AsyncIterable<Uint8Array>,
  small = false,
): Promise<Result<SarifOutline, Unreadable>> => {
  const lists = new Map<number, Gathered>();
  const held: (readonly Piece[])[] = [];
  let inlined = false;
  let kept = 0;
  for await (const split of splitJson(chunks, small ? holding : streams, true)) {
    if (!split.ok) return split;
    if (small) held.push(split.value.filter(({ stream }) => stream === 0));
    for (const piece of split.value) {
      const run = Number(piece.path[1]);
      const gathered = lists.get(run) ?? nothing();
      if (piece.stream === 0) {
        gathered.results += 1;
        lists.set(run, gathered);
      } else if (piece.stream === streams.length - 1) {
        inlined = true;
      } else {
        const parsed = parsePiece(piece);
        if (!parsed.ok) return parsed;
        if (piece.stream < 0) return readLog(parsed.value, lists, inlined, small ? held : null);
        kept += gather(gathered, piece, fieldsOf(parsed.value), sarifLimits.sources - kept);
        lists.set(run, gathered);
        if (kept > sarifLimits.kept)
          return refuse(
            piecePointer(piece),
            `Rules, artifacts and the like take more than ${inMegabytes(sarifLimits.kept)}.`,
          );
      }
    }
  }
  return refuse('/', 'The file could not be read to its end.');
};
