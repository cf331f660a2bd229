import { expect } from 'chai';
import { parseVector } from '../../../src/kernel/cvss';
import truth from './truth.json';
import { faultOf, scoresOf, validVector } from './valid-vector';

describe('CVSS scores against published ones', () => {
  it('holds as many rows as the data names', () => {
    expect([truth.v31.length, truth.v40.length, truth.invalid.length]).to.deep.equal([170, 541, 19]);
    expect(truth.counts).to.deep.equal({ v31: 170, v40: 541, invalid: 19 });
  });

  truth.v31.forEach((row) => {
    it(`scores ${row.vector} ${row.base}`, () => {
      const found = scoresOf(row.vector);
      expect({ score: found.score, base: found.base, severity: found.severity }).to.deep.equal({
        score: row.base,
        base: row.base,
        severity: row.severity,
      });
      if (row.temporal !== undefined) expect(found.temporal, 'temporal').to.equal(row.temporal);
      if (row.environmental !== undefined) expect(found.environmental, 'environmental').to.equal(row.environmental);
    });
  });

  truth.v40.forEach((row) => {
    it(`scores ${row.vector} ${row.score}`, () => {
      const found = scoresOf(row.vector);
      expect({ score: found.score, severity: found.severity }).to.deep.equal({
        score: row.score,
        severity: row.severity,
      });
      if (row.nomenclature === 'CVSS-B') expect(found.base, 'base').to.equal(row.score);
      if (row.nomenclature === 'CVSS-BT') expect(found.temporal, 'temporal').to.equal(row.score);
      expect(found.environmental, 'environmental').to.equal(row.score);
    });
  });

  truth.invalid.forEach((row) => {
    it(`refuses ${row.vector}: ${row.reason}`, () => {
      const { position, message } = faultOf(row.vector);
      expect(position).to.be.within(0, row.vector.length);
      expect(message).not.to.equal('');
    });
  });

  it('gives every accepted vector a text that reads back to itself', () => {
    [...truth.v31, ...truth.v40].forEach(({ vector }) => {
      const { text } = validVector(vector);
      expect([...text.split('/')].sort()).to.deep.equal([...vector.split('/')].sort());
      const again = parseVector(text);
      expect(again.ok && again.value.text).to.equal(text);
    });
  });
});
