import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes are asked for in advance: asking takes several times as long as making an id of them. */
const pool = { bytes: new Uint8Array(16 * 256), at: 16 * 256 };

const sixteen = (): Uint8Array => {
  if (pool.at === pool.bytes.length) {
    randomFillSync(pool.bytes);
    pool.at = 0;
  }
  pool.at += 16;
  return pool.bytes.subarray(pool.at - 16, pool.at);
};

const last = { msecs: 0, seq: 0 };

const mostSeq = 0xffff_ffff;

/**
 * A UUIDv7 (RFC 9562 section 5.7): ids of a process sort by the order in which they were made, by a counter of 32 bits that
 * begins anew at random with each millisecond (section 6.2, method 1).
 */
export const newId = (): string => {
  const random = sixteen();
  const now = Date.now();
  if (now > last.msecs) {
    last.msecs = now;
    // The highest bit stays free, so that the counter has room to count.
    last.seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
  } else if (last.seq === mostSeq) {
    last.msecs += 1;
    last.seq = 0;
  } else last.seq += 1;
  return v7({ random, msecs: last.msecs, seq: last.seq });
};
