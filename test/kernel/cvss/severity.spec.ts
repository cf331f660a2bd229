import { expect } from 'chai';
import { cvssf, severityLevel } from '../../../src/kernel/cvss';
import truth from './truth.json';

const ALL_TENTHS = Array.from({ length: 101 }, (_, tenths) => tenths);

describe('The qualitative severity rating scale', () => {
  it('gives every score from 0.0 to 10.0 the level of the published scale', () => {
    const levels = Object.entries(truth.severity_scale);
    ALL_TENTHS.forEach((tenths) => {
      const score = tenths / 10;
      const matching = levels.filter(([, [low = 0, high = 0]]) => score >= low && score <= high).map(([name]) => name);
      expect(matching, `${score}`).to.deep.equal([severityLevel(score)]);
    });
  });
});

describe('The exposure of one vulnerability', () => {
  it('is 4 to the power of the score less four', () => {
    expect([10, 7, 4].map(cvssf)).to.deep.equal([4096, 64, 1]);
    expect([0, 0.1, 3.9, 9.9].map(cvssf)).to.deep.equal([0.004, 0.004, 0.871, 3565.775]);
  });

  it('is rounded to the nearest thousandth for every score there is', () => {
    // n is the nearest integer to 1000 × 2^((t - 40) / 5) exactly if (2n - 1)^5 ≤ 2000^5 × 2^(t - 40) < (2n + 1)^5.
    ALL_TENTHS.forEach((tenths) => {
      const doubled = 2n * BigInt(Math.round(cvssf(tenths / 10) * 1000));
      const exact = 2000n ** 5n * 2n ** BigInt(tenths);
      expect((doubled - 1n) ** 5n * 2n ** 40n <= exact, `${tenths} from below`).to.equal(true);
      expect(exact < (doubled + 1n) ** 5n * 2n ** 40n, `${tenths} from above`).to.equal(true);
    });
  });

  it('never falls as the score rises', () => {
    // 0.0 and 0.1 give the same thousandths.
    ALL_TENTHS.slice(1).forEach((tenths) =>
      expect(cvssf(tenths / 10), `${tenths}`).to.be.at.least(cvssf((tenths - 1) / 10)),
    );
  });
});
