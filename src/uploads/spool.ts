import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inMegabytes } from '../kernel/amounts';
import { makeFolder } from '../kernel/make-folder';
import { CodedError } from '../kernel/refusal';
import type { UploadedFile } from '../kernel/upload';

const maximumName = 255;

/** A name for showing: no folders, no control characters, of bounded length. It is never used as a path. */
export const shownName = (given: string | undefined): string =>
  (given ?? '')
    .replace(/^.*[\\/]/s, '')
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(0, maximumName)
    .toWellFormed() || 'report';

/** Keeps uploads in private temporary files of our own names. */
export interface Spool {
  readonly keep: (source: AsyncIterable<Buffer>, fileName: string | undefined) => Promise<UploadedFile>;
  readonly discard: (file: UploadedFile) => Promise<void>;
  /** How often a client's pace is looked at. */
  readonly paceSeconds: number;
  /** The longest text that comes beside a file. */
  readonly textBytes: number;
}

/** Bounds of what a spool takes, and of the texts that come with it. */
export interface SpoolLimits {
  readonly uploadBytes: number;
  readonly queryBytes: number;
  readonly bodySeconds: number;
}

const bounded = (maximumBytes: number, size: { bytes: number }): Transform =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      size.bytes += chunk.length;
      if (size.bytes > maximumBytes)
        done(new CodedError('LIMIT_EXCEEDED', `A file may have at most ${inMegabytes(maximumBytes)}.`));
      else done(null, chunk);
    },
  });

/** A spool in a folder, which is made when the first file comes. */
export const spoolIn = (
  folder: string,
  { uploadBytes, queryBytes, bodySeconds }: SpoolLimits,
  newId: () => string,
): Spool => ({
  paceSeconds: bodySeconds,
  textBytes: queryBytes,
  keep: async (source, fileName) => {
    await makeFolder(folder);
    const path = join(folder, newId());
    const size = { bytes: 0 };
    // Opened before anything may fail: a stream that is still opening would make the file after it was removed.
    const file = await open(path, 'wx', 0o600);
    try {
      await pipeline(source, bounded(uploadBytes, size), file.createWriteStream());
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, fileName: shownName(fileName), bytes: size.bytes };
  },
  discard: ({ path }) => rm(path, { force: true }),
});

const day = 24 * 60 * 60 * 1000;

/** Removes what crashed processes left in a spool's folder. */
export const sweepSpool = async (folder: string, now: number): Promise<void> => {
  const names = await readdir(folder).catch((): string[] => []);
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
      if (now - mtimeMs > day) await rm(path, { force: true });
    }),
  );
};

/** Does so every hour: a process that goes on for months has others beside it, and those that ended before it. */
export const spoolTasks = (
  folder: string,
): Readonly<Record<string, (env: { now: () => string }) => Promise<void>>> => ({
  'remove uploads that ended processes left behind': ({ now }) => sweepSpool(folder, Date.parse(now())),
});
