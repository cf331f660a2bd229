import { expect } from 'chai';
import { decimal, roundUpToTenths } from '../../../src/kernel/cvss/exact-decimal';
import { scoresOf } from './valid-vector';

describe('Roundup of CVSS 3.1', () => {
  it('gives the examples of section 7: 4.02 becomes 4.1 and 4.00 stays 4.0', () => {
    expect(roundUpToTenths(decimal('4.02'))).to.equal(41);
    expect(roundUpToTenths(decimal('4.00'))).to.equal(40);
  });

  it('looks at five decimals only, as Appendix A has it', () => {
    expect(roundUpToTenths(decimal('4.000004'))).to.equal(40);
    expect(roundUpToTenths(decimal('4.000005'))).to.equal(41);
    expect(roundUpToTenths(decimal('8.6'))).to.equal(86);
    expect(roundUpToTenths(decimal('0'))).to.equal(0);
  });
});

describe('CVSS 3.1 scores', () => {
  const LOG4SHELL = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H';
  const HEARTBLEED = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';

  it('are the base score first of all', () => {
    expect(scoresOf(`${HEARTBLEED}/E:U/RL:O/RC:U`)).to.deep.equal({
      version: '3.1',
      score: 7.5,
      base: 7.5,
      temporal: 6,
      environmental: 6,
      severity: 'HIGH',
    });
  });

  it('never exceed 10', () => {
    expect(scoresOf(LOG4SHELL)).to.deep.include({ base: 10, temporal: 10, environmental: 10, severity: 'CRITICAL' });
    expect(scoresOf(`${LOG4SHELL}/CR:H/IR:H/AR:H`).environmental).to.equal(10);
  });

  it('are 0 without impact, whatever the exploitability', () => {
    ['U', 'C'].forEach((scope) =>
      expect(scoresOf(`CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:${scope}/C:N/I:N/A:N`)).to.deep.equal({
        version: '3.1',
        score: 0,
        base: 0,
        temporal: 0,
        environmental: 0,
        severity: 'NONE',
      }),
    );
    expect(scoresOf(`${HEARTBLEED}/MC:N`)).to.deep.include({ base: 7.5, temporal: 7.5, environmental: 0 });
  });

  it('weigh privileges by the modified scope', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:N';
    expect(scoresOf(vector).environmental).to.equal(scoresOf(vector).base);
    expect(scoresOf(`${vector}/MS:C`).environmental).to.equal(scoresOf(vector.replace('S:U', 'S:C')).base);
    expect(scoresOf(`${vector}/MS:C`).base).to.equal(scoresOf(vector).base);
  });

  it('have the environmental formula of their own where the scope is changed (section 7.3, exponent 13)', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H';
    // By hand: 1.08 × (6.0477 + 2.8354) = 9.5937 for the base, 1.08 × (6.1280 + 2.8354) = 9.6805 for the environment.
    expect(scoresOf(vector)).to.deep.include({ base: 9.6, temporal: 9.6, environmental: 9.7 });
  });
});
