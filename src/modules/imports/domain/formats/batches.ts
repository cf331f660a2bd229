/* eslint-disable functional/no-loop-statements, functional/immutable-data, functional/no-let -- gathers batches from a stream */
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Reading, Unreadable } from '../observation';

/** Results and their places in one report, where the installation takes as many as it may. */
export const mostReadings = 1_000_000;

const batchReadings = 500;
/** Components are short, and there may be hundreds of thousands: larger batches of them are written sooner. */
const batchComponents = 2000;
const batchCharacters = 4_000_000;

/** Roughly how much memory a reading holds beyond what it shares with others. */
const weight = (reading: Reading): number => {
  if ('dropped' in reading) return 100;
  if ('component' in reading) return 500;
  if ('statement' in reading) return 500 + reading.statement.said.length;
  const { message, snippet, detail } = reading.observation;
  return 500 + message.length + (snippet?.length ?? 0) + (detail?.length ?? 0);
};

/** Some readings, or why the file can't be read. */
export type Some = Result<Iterable<Reading>, Unreadable>;

/**
 * Gathers readings into batches of about 500, of 2,000 where they are components, that take a few megabytes at most. The
 * first fault ends them.
 */
export const inBatches = async function* (
  all: AsyncIterable<Some>,
): AsyncGenerator<Result<readonly Reading[], Unreadable>, void, undefined> {
  let batch: Reading[] = [];
  let held = 0;
  let share = 0;
  let readings = 0;
  for await (const some of all) {
    if (!some.ok) return yield some;
    for (const reading of some.value) {
      readings += 1;
      if (readings > mostReadings)
        return yield fail({
          at: reading.pointer,
          message: `There are more than ${String(mostReadings)} results and places.`,
        });
      batch.push(reading);
      held += weight(reading);
      share += 1 / ('component' in reading ? batchComponents : batchReadings);
      // Sums of fractions fall a little short.
      if (share < 0.9999 && held < batchCharacters) continue;
      yield succeed(batch);
      batch = [];
      held = 0;
      share = 0;
    }
  }
  if (batch.length > 0) yield succeed(batch);
};
