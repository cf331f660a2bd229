/* eslint-disable functional/immutable-data -- measures what a stream hands on */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';

/** A report's bytes as they are read: unpacked, measured and hashed. */
export interface StoredReport {
  readonly bytes: number;
  readonly sha256: string;
  /** Where they are. */
  readonly path: string;
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly remove: () => Promise<void>;
}

export const maximumReportBytes = 512 * 1024 * 1024;
/**
 * Beyond this, gzip packs nothing that a tool writes: a bomb. Measured by gzip -9: the reports of tools in the tests
 * 3 to 14 times; 100,000 results with texts of their own 24, and 33 indented; the same reports with their results
 * repeated 20,000 times at other lines 69 to 113, and 100,000 indented results of one rule in one file, which differ in
 * their lines alone, 127. A limit of 100, which suits archives of many files, would refuse those. The greatest ratio
 * that gzip has is 1,032; the unpacked bytes are bounded anyway.
 */
const maximumRatio = 200;
const freeRatioBytes = 1024 * 1024;
const chunkBytes = 256 * 1024;

class Unpackable extends Error {}

const isGzip = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
};

const unreadable = (message: string): Result<never, Refusal<'UNREADABLE_REPORT'>> =>
  refuse('UNREADABLE_REPORT', ['input', 'file'], message);

/** Measures while inflating, so that a bomb is stopped before it fills anything. */
const measured = (
  packedBytes: number,
  maximumBytes: number,
): { meter: Transform; digest: () => { bytes: number; sha256: string } } => {
  const hash = createHash('sha256');
  const size = { bytes: 0 };
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      size.bytes += chunk.length;
      hash.update(chunk);
      if (size.bytes > maximumBytes) done(new Unpackable(`The report has more than ${maximumBytes / 1024 / 1024} MB.`));
      else if (size.bytes > freeRatioBytes && size.bytes > packedBytes * maximumRatio)
        done(new Unpackable(`The file unpacks to more than ${maximumRatio} times its size.`));
      else done(null, chunk);
    },
  });
  return { meter, digest: () => ({ bytes: size.bytes, sha256: hash.digest('hex') }) };
};

/** Makes an uploaded file readable: unpacks gzip beside it. Refuses bombs and what is no whole gzip file. */
export const storeReport = async (
  path: string,
  packedBytes: number,
  maximumBytes = maximumReportBytes,
): Promise<Result<StoredReport, Refusal<'UNREADABLE_REPORT'>>> => {
  if (packedBytes === 0) return unreadable('The file is empty.');
  const packed = await isGzip(path);
  const plainPath = packed ? `${path}.unpacked` : path;
  const { meter, digest } = measured(packed ? packedBytes : maximumBytes, maximumBytes);
  const source = createReadStream(path, { highWaterMark: chunkBytes });
  const sink = packed ? (await open(plainPath, 'wx', 0o600)).createWriteStream() : new PassThrough().resume();
  const remove = packed ? () => rm(plainPath, { force: true }) : () => Promise.resolve();
  try {
    await (packed ? pipeline(source, createGunzip(), meter, sink) : pipeline(source, meter, sink));
  } catch (error) {
    await remove();
    if (error instanceof Unpackable) return unreadable(error.message);
    if ((error as { code?: string }).code?.startsWith('Z_')) return unreadable('The gzip file is broken or cut off.');
    throw error;
  }
  return succeed({
    ...digest(),
    path: plainPath,
    chunks: () => createReadStream(plainPath, { highWaterMark: chunkBytes }),
    remove,
  });
};
