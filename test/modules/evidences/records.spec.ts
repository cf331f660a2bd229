import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect } from 'chai';
import type { EvidenceRecords } from '../../../src/modules/evidences';
import { readRecords } from '../../../src/modules/evidences/operations/read-records';
import { programOf } from '../../support/program';

const chunk = 64 * 1024;
const megabyte = 1024 * 1024;

/** A file in pieces, each after a turn of the event loop, as a disk gives them. */
const streamed = (bytes: Buffer, size = chunk): Readable =>
  Readable.from(
    (async function* () {
      for (let at = 0; at < bytes.length; at += size) {
        await turn();
        yield bytes.subarray(at, at + size);
      }
    })(),
  );

const read = (content: string, rows = 1000, size = chunk): Promise<EvidenceRecords> =>
  readRecords(streamed(Buffer.from(content), size), rows);

const whole = (header: readonly string[], ...rows: readonly (readonly string[])[]): EvidenceRecords => ({
  header,
  rows,
  totalRows: rows.length,
  isComplete: true,
  problem: null,
});

const run = promisify(execFile);

interface ReadApart {
  readonly records: EvidenceRecords;
  readonly longest: number;
  readonly elapsed: number;
}

/** Reads in a process of its own, which ends when it needs more than 96 MB: the heap of the tests says nothing. */
const readApart = async (bytes: Buffer): Promise<ReadApart> => {
  const folder = await mkdtemp(join(tmpdir(), 'integrates-records-'));
  try {
    const file = join(folder, 'records.csv');
    await writeFile(file, bytes);
    const program = programOf('test/modules/evidences/records-process.ts');
    const { stdout } = await run(process.execPath, ['--max-old-space-size=96', ...program, file], {
      maxBuffer: 16 * megabyte,
    });
    return JSON.parse(stdout) as ReadApart;
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('the rows of records', () => {
  const stories: readonly (readonly [string, string, EvidenceRecords])[] = [
    ['nothing', '', whole([])],
    ['empty lines alone', '\n\r\n\n', whole([])],
    ['a header alone', 'a,b', whole(['a', 'b'])],
    ['lines that end in any way', 'a,b\r\n1,2\r\n3,4', whole(['a', 'b'], ['1', '2'], ['3', '4'])],
    ['lines that end in different ways', 'a\r\n1\n2\r3\r\n\r\n4', whole(['a'], ['1'], ['2'], ['3'], ['4'])],
    ['a mark of the byte order', '\uFEFFa,b\n1,2\n', whole(['a', 'b'], ['1', '2'])],
    ['quotes', 'a,b\n"1, ""x""","2\n3"\n', whole(['a', 'b'], ['1, "x"', '2\n3'])],
    ['quotes where none belong', 'a,b\n1"x,2\n', whole(['a', 'b'], ['1"x', '2'])],
    ['rows of different lengths', 'a,b\n1\n1,2,3\n,\n', whole(['a', 'b'], ['1'], ['1', '2', '3'], ['', ''])],
    ['semicolons', 'a;b\n"1;2";3,4\n', whole(['a', 'b'], ['1;2', '3,4'])],
    ['tabs', 'a\tb\n1,2\t3;4\n', whole(['a', 'b'], ['1,2', '3;4'])],
    ['empty lines between', 'a\n\n1\n\n\n2\n', whole(['a'], ['1'], ['2'])],
    ['formulas and markup, as they stand', 'a\n=1+1\n<b>\n', whole(['a'], ['=1+1'], ['<b>'])],
    ['letters of all alphabets', 'å,🧨\nΩ,"𠮷"\n', whole(['å', '🧨'], ['Ω', '𠮷'])],
    ['names of built-in properties', '__proto__,constructor\n1,2\n', whole(['__proto__', 'constructor'], ['1', '2'])],
    [
      'a quote that is not closed',
      'a,b\n1,2\n"3,4\n5,6\n',
      { ...whole(['a', 'b'], ['1', '2']), isComplete: false, problem: 'Row 3: a quote is not closed.' },
    ],
  ];
  stories.forEach(([title, content, expected]) => {
    [chunk, 1].forEach((size) => {
      it(`are read from ${title}, ${size} byte${size === 1 ? '' : 's'} at a time`, async () => {
        expect(await read(content, 1000, size)).to.deep.equal(expected);
      });
    });
  });

  it('are shown up to the number asked for, and counted to the last', async () => {
    const content = `n\n${Array.from({ length: 2500 }, (_, index) => index).join('\n')}\n`;
    const all = await read(content, 1000);
    expect([all.rows.length, all.totalRows, all.isComplete]).to.deep.equal([1000, 2500, false]);
    expect([all.rows[0], all.rows[999]]).to.deep.equal([['0'], ['999']]);
    const one = await read(content, 1);
    expect([one.rows, one.totalRows, one.isComplete]).to.deep.equal([[['0']], 2500, false]);
    expect(await read('n\n1\n', 1)).to.deep.equal(whole(['n'], ['1']));
  });

  it('are shown without what is too long or too wide, and say so', async () => {
    const cells = await read(`n\n${'x'.repeat(2000)}\n`);
    expect([cells.rows[0]?.[0]?.length, cells.isComplete]).to.deep.equal([2000, true]);
    const longer = await read(`n\n${'x'.repeat(2001)}\n`);
    expect([longer.rows[0]?.[0], longer.isComplete]).to.deep.equal([`${'x'.repeat(1999)}…`, false]);
    const pair = await read(`n\n${'x'.repeat(1998)}${'🧨'.repeat(5)}\n`);
    expect(pair.rows[0]?.[0]).to.equal(`${'x'.repeat(1998)}…`);
    const wide = await read(`${'n,'.repeat(100)}n\n1\n`);
    expect([wide.header.length, wide.isComplete]).to.deep.equal([100, false]);
    const much = await read(`n\n${`${'é'.repeat(1000)}\n`.repeat(900)}`);
    expect(much.rows.length).to.equal(Math.floor((1_000_000 - Buffer.byteLength('["n"]')) / 2004));
    expect([much.totalRows, much.isComplete]).to.deep.equal([900, false]);
  });

  const hostile: readonly (readonly [string, () => Buffer, RegExp | null])[] = [
    ['commas alone', () => Buffer.alloc(10 * megabyte, ','), /^Row 1: it has more than 1000000 bytes/],
    ['quotes alone', () => Buffer.alloc(10 * megabyte, '"'), /^Row 1: it has more than 1000000 bytes/],
    ['a cell without an end', () => Buffer.from(`a\n"${'x'.repeat(10 * megabyte)}`), /it has more than/],
    ['a line without an end', () => Buffer.alloc(10 * megabyte, 'x'), /it has more than/],
    ['many lines in a cell', () => Buffer.from(`"${'\n,'.repeat(5 * megabyte)}`), /it has more than/],
    ['line ends alone', () => Buffer.alloc(10 * megabyte, '\n'), null],
    ['very many rows', () => Buffer.from('a\n'.repeat(2 * megabyte)), null],
  ];
  hostile.forEach(([title, make, problem]) => {
    it(`are read from ${title} with bounded memory, and others have their turn`, async function () {
      this.timeout(30_000);
      const { records, longest, elapsed } = await readApart(make());
      if (problem === null) expect(records.problem).to.equal(null);
      else expect(records.problem).to.match(problem);
      expect(longest, 'milliseconds without a turn').to.be.lessThan(Math.max(1000, elapsed / 2));
      expect(Buffer.byteLength(JSON.stringify(records))).to.be.lessThan(1_100_000);
    });
  });
});
