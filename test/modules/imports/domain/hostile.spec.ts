import { expect } from 'chai';
import { fullLog as sample } from './full-log';
import { generator, pathsIn, retyped } from './mutations';
import { check } from './soundness';

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
    const places = pathsIn(JSON.parse(sample));
    const random = generator(3);
    const outcomes: string[] = [];
    for (const document of retyped(sample, random)) outcomes.push(await check(document, 8192));
    expect(new Set(outcomes)).to.deep.equal(new Set(['read', 'refused']));
    expect(places.length).to.be.above(300);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
