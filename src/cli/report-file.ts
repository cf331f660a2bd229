import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandFailure } from './failure';
import { startProgress, type Progress } from './progress';

/** A report on the caller's disk. */
export interface ReportFile {
  readonly name: string;
  /** Null for a pipe, whose size nobody knows. */
  readonly bytes: number | null;
  /** Reads the file once; the progress follows. */
  readonly read: () => AsyncIterable<Buffer>;
  readonly progress: Progress;
}

const chunkBytes = 256 * 1024;

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EACCES: 'you may not read it.',
  EISDIR: 'it is a folder.',
};

async function* read(path: string, { advance }: Progress): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    advance(chunk.length);
    yield chunk;
  }
}

/** Opens a report. Throws a CommandFailure that says why it can't be read. */
export const openReportFile = async (path: string): Promise<ReportFile> => {
  const refuse = (code: string): CommandFailure =>
    new CommandFailure(`UNREADABLE_REPORT (file): ${path}: ${whyNot[code] ?? `it cannot be read (${code}).`}`);
  const found = await stat(path).catch((error: unknown) => {
    throw refuse((error as { code: string }).code);
  });
  if (found.isDirectory()) throw refuse('EISDIR');
  await access(path, constants.R_OK).catch(() => {
    throw refuse('EACCES');
  });
  const bytes = found.isFile() ? found.size : null;
  const progress = startProgress('Reading', 'MB', bytes);
  return {
    name: basename(path),
    bytes,
    read: () => read(path, progress),
    progress,
  };
};
