/* eslint-disable functional/immutable-data, functional/no-loop-statements -- measures what a stream hands on */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { inMegabytes } from '../../../kernel/amounts';
import type { OperationLimits } from '../../../kernel/limits';
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

/** How large a report may be unpacked, and how many times its packed size. */
export type StoredLimits = Pick<OperationLimits, 'reportBytes' | 'reportRatio'>;

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

const tooLarge = ({ reportBytes }: StoredLimits): Unpackable =>
  new Unpackable(`The report has more than ${inMegabytes(reportBytes)}.`);

/** Of a file as it is; into one piece of memory, since collecting the many of a stream stops everybody for 25 ms each time. */
const measuredAsItIs = async (file: FileHandle, limits: StoredLimits): Promise<Measured> => {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafeSlow(chunkBytes);
  const size = { bytes: 0 };
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, chunkBytes, size.bytes);
    if (bytesRead === 0) return { bytes: size.bytes, sha256: hash.digest('hex') };
    hash.update(piece.subarray(0, bytesRead));
    size.bytes += bytesRead;
    if (size.bytes > limits.reportBytes) throw tooLarge(limits);
  }
};

const unreadable = (message: string): Result<never, Refusal<'UNREADABLE_REPORT'>> =>
  refuse('UNREADABLE_REPORT', ['input', 'file'], message);

/** Unpacks beside it; measures while inflating, so that a bomb is stopped before it fills anything. */
const unpacked = async (path: string, to: string, packedBytes: number, limits: StoredLimits): Promise<Measured> => {
  const hash = createHash('sha256');
  const size = { bytes: 0 };
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      size.bytes += chunk.length;
      hash.update(chunk);
      if (size.bytes > limits.reportBytes) done(tooLarge(limits));
      else if (size.bytes > freeRatioBytes && size.bytes > packedBytes * limits.reportRatio)
        done(new Unpackable(`The file unpacks to more than ${limits.reportRatio} times its size.`));
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
  packedBytes: number,
  limits: StoredLimits,
): Promise<Omit<StoredReport, 'chunks'>> => {
  const file = await open(path);
  try {
    if (!(await isGzip(file)))
      return { ...(await measuredAsItIs(file, limits)), path, remove: () => Promise.resolve() };
  } finally {
    await file.close();
  }
  const beside = `${path}.unpacked`;
  const remove = (): Promise<void> => rm(beside, { force: true });
  try {
    return { ...(await unpacked(path, beside, packedBytes, limits)), path: beside, remove };
  } catch (error) {
    await remove();
    throw error;
  }
};

/** Makes an uploaded file readable: unpacks gzip beside it. Refuses bombs and what is no whole gzip file. */
export const storeReport = async (
  path: string,
  packedBytes: number,
  limits: StoredLimits,
): Promise<Result<StoredReport, Refusal<'UNREADABLE_REPORT'>>> => {
  if (packedBytes === 0) return unreadable('The file is empty.');
  try {
    const file = await plain(path, packedBytes, limits);
    return succeed({ ...file, chunks: () => createReadStream(file.path, { highWaterMark: chunkBytes }) });
  } catch (error) {
    if (error instanceof Unpackable) return unreadable(error.message);
    if ((error as { code?: string }).code?.startsWith('Z_')) return unreadable('The gzip file is broken or cut off.');
    throw error;
  }
};
