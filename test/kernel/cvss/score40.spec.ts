import { expect } from 'chai';
import { macroVectorTenths } from '../../../src/kernel/cvss/macrovector-scores';
import { scoresOf } from './valid-vector';

const HIGHEST = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H';

describe('The MacroVector scores of CVSS 4.0', () => {
  it('are the 270 of section 8.3, from 10.0 down to 0.1', () => {
    expect(macroVectorTenths.flat()).to.have.lengthOf(270);
    expect(new Set(macroVectorTenths.map((row) => row.length))).to.deep.equal(new Set([9]));
    expect(Math.max(...macroVectorTenths.flat())).to.equal(100);
    expect(Math.min(...macroVectorTenths.flat())).to.equal(1);
  });

  it('never rise when a level of EQ4 or EQ5 falls', () => {
    macroVectorTenths.forEach((row) =>
      row.forEach((tenths, place) => {
        if (place % 3 < 2) expect(row[place + 1], 'EQ5').to.be.at.most(tenths);
        if (place < 6) expect(row[place + 3], 'EQ4').to.be.at.most(tenths);
      }),
    );
  });
});

describe('CVSS 4.0 scores', () => {
  it('are 10.0 for the highest vector and 0.0 for one without impact', () => {
    expect(scoresOf(HIGHEST)).to.deep.equal({
      version: '4.0',
      score: 10,
      base: 10,
      temporal: 10,
      environmental: 10,
      severity: 'CRITICAL',
    });
    expect(scoresOf(HIGHEST.replace(/([VS][CIA]):H/g, '$1:N'))).to.deep.include({ score: 0, severity: 'NONE' });
  });

  it('round an exact half up: 8.55, 0.35, 8.95 and 8.55 again', () => {
    const halves: readonly (readonly [string, number])[] = [
      ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H', 8.6],
      ['CVSS:4.0/AV:N/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N/E:U', 0.4],
      ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:H/SA:H/E:P', 9],
      [
        'CVSS:4.0/AV:L/AC:H/AT:N/PR:N/UI:N/VC:L/VI:H/VA:L/SC:N/SI:N/SA:H/E:A/CR:H/IR:M/AR:H/MAV:A/MAC:L/MAT:N/MPR:N/' +
          'MUI:N/MVC:H/MVI:N/MVA:H/MSC:H/MSI:H/MSA:H',
        8.6,
      ],
    ];
    halves.forEach(([vector, score]) => expect(scoresOf(vector).score, vector).to.equal(score));
  });

  it('give the score with base metrics, with the threat metric and with all, the last being the score', () => {
    const vector = 'CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
    expect(scoresOf(vector)).to.deep.include({ score: 7.7, base: 7.7, temporal: 7.7, environmental: 7.7 });
    expect(scoresOf(`${vector}/E:U`)).to.deep.include({ score: 5.2, base: 7.7, temporal: 5.2, environmental: 5.2 });
    expect(scoresOf(`${vector}/E:U/MVC:N/MVI:N/MVA:N`)).to.deep.include({
      score: 0,
      base: 7.7,
      temporal: 5.2,
      environmental: 0,
      severity: 'NONE',
    });
  });

  it('read a modified metric as the metric it takes the place of', () => {
    const modified = `${HIGHEST}/MAV:L/MAC:H/MAT:P/MPR:L/MUI:P/MVC:L/MVI:L/MVA:N/MSC:L/MSI:N/MSA:L`;
    const plain = 'CVSS:4.0/AV:L/AC:H/AT:P/PR:L/UI:P/VC:L/VI:L/VA:N/SC:L/SI:N/SA:L';
    expect(scoresOf(modified).score).to.equal(scoresOf(plain).score);
    expect(scoresOf(modified).base).to.equal(10);
  });

  it('take Not Defined for the worst case of exploit maturity and requirements', () => {
    const vector = HIGHEST.replace('AV:N', 'AV:L');
    expect(scoresOf(`${vector}/E:A/CR:H/IR:H/AR:H`)).to.deep.equal(scoresOf(vector));
    expect(scoresOf(`${vector}/E:X/CR:X/IR:X/AR:X/MAV:X/MSI:X`)).to.deep.equal(scoresOf(vector));
    expect(scoresOf(`${vector}/CR:L/IR:L/AR:L`).score).to.be.below(scoresOf(vector).score);
  });

  it('take no account of supplemental metrics', () => {
    expect(scoresOf(`${HIGHEST}/S:P/AU:Y/R:I/V:C/RE:H/U:Red`)).to.deep.equal(scoresOf(HIGHEST));
  });
});
