import { expect } from 'chai';
import { counted, inMegabytes } from '../../src/kernel/amounts';
import { complaintOf, statementDropReasons } from '../../src/modules/imports/domain/statements';

describe('numbers of things in words', () => {
  it('are in the singular for one alone', () => {
    expect([0, 1, 2].map((count) => counted(count, 'session'))).to.deep.equal([
      '0 sessions',
      '1 session',
      '2 sessions',
    ]);
    expect([1, 3].map((count) => counted(count, 'entry', 'entries'))).to.deep.equal(['1 entry', '3 entries']);
  });

  it('agree with what is said of them', () => {
    expect(complaintOf('UNCLEAR', 1, ['a'])).to.equal(
      '1 VEX statement does not say clearly what is stated, or of what: a.',
    );
    expect(complaintOf('OLDER', 3, ['a', 'b'])).to.equal(
      '3 VEX statements are older than what was stated of the same vulnerabilities: a, b, and others.',
    );
    statementDropReasons.forEach((reason) => {
      expect(complaintOf(reason, 1, ['a'])).to.match(/^1 VEX statement \w+s /);
      expect(complaintOf(reason, 2, ['a'])).to.match(/^2 VEX statements (?!\w+s )\w+ /);
    });
  });
});

describe('numbers of bytes in words', () => {
  it('are megabytes, as they are given', () => {
    expect([16, 0.5].map((megabytes) => inMegabytes(megabytes * 1024 * 1024))).to.deep.equal(['16 MB', '0.5 MB']);
  });
});
