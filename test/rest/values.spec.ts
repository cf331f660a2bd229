import { expect } from 'chai';
import { instant } from '../../src/rest/values';

describe('values of REST', () => {
  const form = 'give an instant as RFC 3339 has it, such as 2026-01-31T23:59:59Z.';
  const stories: readonly (readonly [string, string])[] = [
    ['2026-01-31', form],
    ['2026-02-30T00:00:00Z', form],
    ['x', form],
    ['0000-01-01T00:00:00Z', 'must be of the years 1 to 9999.'],
    ['2026-01-31T00:00:00+02:00', '2026-01-30T22:00:00.000Z'],
  ];
  stories.forEach(([given, expected]) => {
    it(`tell of the instant ${given}: ${expected}`, () => {
      const read = instant.safeParse(given);
      expect(read.success ? read.data : read.error.issues[0]?.message).to.equal(expected);
      expect(read.error?.issues.length ?? 1).to.equal(1);
    });
  });
});
