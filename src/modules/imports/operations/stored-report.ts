/* eslint-disable functional/immutable-data, functional/no-loop-statements -- measures what a stream hands on */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { Transform } from 'node:stream';
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

interface Measured {
  readonly bytes: number;
  readonly sha256: string;
}

const isGzip = async (file: FileHandle): Promise<boolean> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
};

const tooLarge = (maximumBytes: number): Unpackable =>
  new Unpackable(`The report has more than ${maximumBytes / 1024 / 1024} MB.`);

/** Of a file as it is; into one piece of memory, since collecting the many of a stream stops everybody for 25 ms each time. */
const measuredAsItIs = async (file: FileHandle, maximumBytes: number): Promise<Measured> => {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafeSlow(chunkBytes);
  const size = { bytes: 0 };
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, chunkBytes, size.bytes);
    if (bytesRead === 0) return { bytes: size.bytes, sha256: hash.digest('hex') };
    hash.update(piece.subarray(0, bytesRead));
    size.bytes += bytesRead;
    if (size.bytes > maximumBytes) throw tooLarge(maximumBytes);
  }
};

const unreadable = (message: string): Result<never, Refusal<'UNREADABLE_REPORT'>> =>
  refuse('UNREADABLE_REPORT', ['input', 'file'], message);

/** Unpacks beside it; measures while inflating, so that a bomb is stopped before it fills anything. */
const unpacked = async (
  path: string,
  to: string,
  { packedBytes, maximumBytes }: { readonly packedBytes: number; readonly maximumBytes: number },
): Promise<Measured> => {
  const hash = createHash('sha256');
  const size = { bytes: 0 };
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      size.bytes += chunk.length;
      hash.update(chunk);
      if (size.bytes > maximumBytes) done(tooLarge(maximumBytes));
      else if (size.bytes > freeRatioBytes && size.bytes > packedBytes * maximumRatio)
        done(new Unpackable(`The file unpacks to more than ${maximumRatio} times its size.`));
      else done(null, chunk);
    },
  });
  const sink = (await open(to, 'wx', 0o600)).createWriteStream();
  await pipeline(createReadStream(path, { highWaterMark: chunkBytes }), createGunzip(), meter, sink);
  return { bytes: size.bytes, sha256: hash.digest('hex') };
};

/** What is as it was written: the file itself, or a file beside it when it is packed. */
const plain = async (
  path: string,
  limits: { readonly packedBytes: number; readonly maximumBytes: number },
): Promise<Omit<StoredReport, 'chunks'>> => {
  const file = await open(path);
  try {
    if (!(await isGzip(file)))
      return { ...(await measuredAsItIs(file, limits.maximumBytes)), path, remove: () => Promise.resolve() };
  } finally {
    await file.close();
  }
  const beside = `${path}.unpacked`;
  const remove = (): Promise<void> => rm(beside, { force: true });
  try {
    return { ...(await unpacked(path, beside, limits)), path: beside, remove };
  } catch (error) {
    await remove();
    throw error;
  }
};

/** Makes an uploaded file readable: unpacks gzip beside it. Refuses bombs and what is no whole gzip file. */
export const storeReport = async (
  path: string,
  packedBytes: number,
  maximumBytes = maximumReportBytes,
): Promise<Result<StoredReport, Refusal<'UNREADABLE_REPORT'>>> => {
  if (packedBytes === 0) return unreadable('The file is empty.');
  try {
    const file = await plain(path, { packedBytes, maximumBytes });
    return succeed({ ...file, chunks: () => createReadStream(file.path, { highWaterMark: chunkBytes }) });
  } catch (error) {
    if (error instanceof Unpackable) return unreadable(error.message);
    if ((error as { code?: string }).code?.startsWith('Z_')) return unreadable('The gzip file is broken or cut off.');
    throw error;
  }
};
