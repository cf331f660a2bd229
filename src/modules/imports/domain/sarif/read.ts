/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- gathers batches from a stream */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { parsePiece, piecePointer } from '../json/check';
import { splitJson } from '../json/splitter';
import type { Reading, Unreadable } from '../observation';
import { resultStream, sarifLimits, type SarifOutline } from './outline';
import { createResultReader } from './result';

export interface ReadOptions {
  /** Absolute directory that paths of the report start from, such as the checkout of a build. */
  readonly prefix?: string;
}

const batchReadings = 500;
const batchCharacters = 4_000_000;

/** Roughly how much memory a reading holds beyond what it shares with others. */
const weight = (reading: Reading): number => {
  if ('dropped' in reading) return 100;
  const { message, snippet, detail } = reading.observation;
  return 500 + message.length + (snippet?.length ?? 0) + (detail?.length ?? 0);
};

/**
 * Second pass: the results of the same bytes, as readings in the order of the file, in batches of about 500. A result with several
 * locations gives a reading for each. The first fault ends it; what came before must then not be applied.
 */
export const readSarif = async function* (
  outline: SarifOutline,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<Result<readonly Reading[], Unreadable>, void, undefined> {
  const readers = outline.runs.map((run, index) => createResultReader(run, index, options.prefix ?? null));
  let batch: Reading[] = [];
  let held = 0;
  let readings = 0;
  for await (const split of splitJson(chunks, [{ ...resultStream, keep: true }], false)) {
    if (!split.ok) return yield split;
    for (const piece of split.value) {
      const pointer = piecePointer(piece);
      const parsed = parsePiece(piece);
      if (!parsed.ok) return yield parsed;
      const reader = readers[Number(piece.path[1])];
      if (reader === undefined)
        return yield fail({ at: pointer, message: 'This run was not in the file when it was first read.' });
      const read = reader(parsed.value, pointer);
      if (!read.ok) return yield read;
      for (const reading of read.value) {
        readings += 1;
        if (readings > sarifLimits.results)
          return yield fail({
            at: pointer,
            message: `There are more than ${String(sarifLimits.results)} results and places.`,
          });
        batch.push(reading);
        held += weight(reading);
        if (batch.length < batchReadings && held < batchCharacters) continue;
        yield succeed(batch);
        batch = [];
        held = 0;
      }
    }
  }
  if (batch.length > 0) yield succeed(batch);
};
