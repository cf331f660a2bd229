import { fail, type Result } from '../../../../kernel/result';
import { inBatches, type Some } from '../formats/batches';
import { readHeld, readLists, type Element } from '../formats/json-lists';
import type { Reading, Unreadable } from '../observation';
import { resultStream, type SarifOutline } from './outline';
import { createResultReader } from './result';

export interface ReadOptions {
  /** Absolute directory that paths of the report start from, such as the checkout of a build. */
  readonly prefix?: string | null;
}

/**
 * Second pass: the results of the same bytes, as readings in the order of the file, in batches of about 500. A result with several
 * locations gives a reading for each. The first fault ends it; what came before must then not be applied.
 */
export const readSarif = (
  outline: SarifOutline,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<Result<readonly Reading[], Unreadable>, void, undefined> => {
  const readers = outline.runs.map((run, index) => createResultReader(run, index, options.prefix ?? null));
  const read = ({ value, path, pointer }: Element): Some => {
    const reader = readers[Number(path[1])];
    return reader === undefined
      ? fail({ at: pointer, message: 'This run was not in the file when it was first read.' })
      : reader(value, pointer);
  };
  return inBatches(
    outline.held === undefined ? readLists(chunks, [resultStream.list], read) : readHeld(outline.held, read),
  );
};
