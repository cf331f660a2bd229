import { expect } from 'chai';
import { fullLog as sample } from './full-log';
import { check } from './soundness';

/** A small generator of numbers (mulberry32), so that a failure can be repeated. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((more ^ (more >>> 14)) >>> 0) / 4294967296;
  };
};

const values: readonly string[] = [
  'null',
  '0',
  '-1',
  '1e999',
  '99999999999999999999',
  '""',
  '"x"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '{"a":1}',
  'true',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '1.5',
  '"../../.."',
  '"%"',
  '"file:///"',
  '{"__proto__":{"x":1}}',
  '"constructor"',
  '[{}]',
  '-0',
];

describe('hostile documents', function () {
  this.timeout(60_000);

  it('never make the reader throw when bytes change', async () => {
    const random = generator(1);
    const original = Buffer.from(sample);
    const outcomes: string[] = [];
    for (let round = 0; round < 500; round += 1) {
      const bytes = Buffer.from(original);
      const changes = 1 + Math.floor(random() * 3);
      for (let change = 0; change < changes; change += 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      outcomes.push(await check(bytes, 1 + Math.floor(random() * 4096)));
    }
    expect(new Set(outcomes)).to.deep.equal(new Set(['read', 'refused']));
  });
  it('never make the reader throw when they are truncated, repeated or cut out', async () => {
    const random = generator(2);
    const original = Buffer.from(sample);
    for (let round = 0; round < 300; round += 1) {
      const [from, to] = [Math.floor(random() * original.length), Math.floor(random() * original.length)].sort(
        (left, right) => left - right,
      );
      const part = original.subarray(from, to);
      const bytes = [
        original.subarray(0, to),
        part,
        Buffer.concat([original.subarray(0, from), original.subarray(to)]),
        Buffer.concat([original.subarray(0, to), part, original.subarray(to)]),
      ][round % 4];
      await check(bytes ?? original, 512);
    }
  });
  it('never make the reader throw when any property or element has another type', async () => {
    const parsed = JSON.parse(sample) as unknown;
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, item] of Object.entries(value)) {
        paths.push([...path, Array.isArray(value) ? Number(name) : name]);
        collect(item, [...path, Array.isArray(value) ? Number(name) : name]);
      }
    };
    collect(parsed, []);
    const replaced = (value: unknown, path: readonly (string | number)[], text: string): string => {
      const [name, ...rest] = path;
      if (name === undefined) return text;
      const parts = Object.entries(value as object).map(
        ([key, item]) => [key, key === String(name) ? replaced(item, rest, text) : JSON.stringify(item)] as const,
      );
      return Array.isArray(value)
        ? `[${parts.map(([, item]) => item).join(',')}]`
        : `{${parts.map(([key, item]) => `${JSON.stringify(key)}:${item}`).join(',')}}`;
    };
    const random = generator(3);
    const outcomes: string[] = [];
    for (const path of paths) {
      for (const value of [0, 1, 2].map(() => values[Math.floor(random() * values.length)] ?? '0')) {
        outcomes.push(await check(replaced(parsed, path, value), 8192));
      }
    }
    expect(new Set(outcomes)).to.deep.equal(new Set(['read', 'refused']));
    expect(paths.length).to.be.above(300);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
