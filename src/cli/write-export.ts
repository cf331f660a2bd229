import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes to standard output, or to a file that has its name only when it is whole. */
export const writeExport = async (source: Readable, output: string | undefined): Promise<void> => {
  if (output === undefined) return pipeline(source, process.stdout, { end: false });
  const part = `${output}.part`;
  try {
    await pipeline(source, createWriteStream(part));
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};
