import { createReadStream } from 'node:fs';
import { readRecords } from '../../../src/modules/evidences/operations/read-records';

/** Reads the records of the file that its argument names; tells them, and how long others had to wait for a turn. */
const read = async (): Promise<void> => {
  const began = Date.now();
  const seen = { last: began, longest: 0 };
  const timer = setInterval(() => {
    const now = Date.now();
    seen.longest = Math.max(seen.longest, now - seen.last);
    seen.last = now;
  }, 5);
  const records = await readRecords(createReadStream(process.argv[2] ?? ''), 1000);
  clearInterval(timer);
  process.stdout.write(JSON.stringify({ records, longest: seen.longest, elapsed: Date.now() - began }));
};

void read();
