import { expect } from 'chai';
import { changedPolicies, isRange, rangeField } from '../../../src/modules/policies/domain/change';
import { inForce, nothingSet, valuesOf, type PolicyName } from '../../../src/modules/policies/domain/policies';

describe('policies', () => {
  it('are the defaults where nobody set anything', () => {
    const policies = inForce(nothingSet, nothingSet);
    expect(valuesOf(policies)).to.deep.equal({
      inactivityPeriod: 90,
      maxAcceptanceDays: null,
      maxNumberAcceptances: null,
      minAcceptanceSeverity: 0,
      maxAcceptanceSeverity: 10,
      minBreakingSeverity: 0,
      vulnerabilityGracePeriod: 0,
      daysUntilItBreaks: null,
      missionWellBeing: 'MEDIUM',
      maxClosingShare: 50,
      suppressedResults: 'IGNORE',
    });
    expect(new Set(Object.values(policies).map(({ source }) => source))).to.deep.equal(new Set(['DEFAULT']));
  });

  it('are inherited value by value, zero being a value', () => {
    const policies = inForce(
      { ...nothingSet, maxAcceptanceDays: 30, minBreakingSeverity: 7, inactivityPeriod: 30 },
      { ...nothingSet, maxAcceptanceDays: 0, daysUntilItBreaks: 365, inactivityPeriod: 21 },
    );
    expect(policies.maxAcceptanceDays).to.deep.equal({ value: 0, source: 'GROUP' });
    expect(policies.minBreakingSeverity).to.deep.equal({ value: 7, source: 'ORGANIZATION' });
    expect(policies.daysUntilItBreaks).to.deep.equal({ value: 365, source: 'GROUP' });
    expect(policies.maxNumberAcceptances).to.deep.equal({ value: null, source: 'DEFAULT' });
    // Groups don't set it, whatever is stored.
    expect(policies.inactivityPeriod).to.deep.equal({ value: 30, source: 'ORGANIZATION' });
  });

  it('keep what a change leaves out, and give up what it sets to null', () => {
    const own = { ...nothingSet, maxAcceptanceDays: 30, minBreakingSeverity: 7 };
    expect(changedPolicies(own, { maxAcceptanceDays: null, daysUntilItBreaks: 90 })).to.deep.equal({
      ok: true,
      value: { ...nothingSet, minBreakingSeverity: 7, daysUntilItBreaks: 90 },
    });
    expect(changedPolicies(own, {})).to.deep.equal({ ok: true, value: own });
  });

  const bounds: readonly (readonly [PolicyName, number, number])[] = [
    ['inactivityPeriod', 21, 36_500],
    ['maxAcceptanceDays', 0, 999],
    ['maxNumberAcceptances', 0, 2 ** 31 - 1],
    ['minAcceptanceSeverity', 0, 10],
    ['maxAcceptanceSeverity', 0, 10],
    ['minBreakingSeverity', 0, 10],
    ['vulnerabilityGracePeriod', 0, 36_500],
    ['daysUntilItBreaks', 0, 36_500],
  ];
  bounds.forEach(([name, least, most]) => {
    it(`take ${least} to ${most} for ${name}, and nothing beyond`, () => {
      const given = (value: number) => changedPolicies(nothingSet, { [name]: value });
      expect([least, most].map((value) => given(value).ok)).to.deep.equal([true, true]);
      [least - 0.1, least - 1, most + 0.1, most + 1].forEach((value) => {
        expect(given(value)).to.deep.equal({
          ok: false,
          error: { code: 'INVALID_VALUE', field: ['input', name], message: `Give ${least} to ${most}, or null.` },
        });
      });
    });
  });

  const ranges: readonly (readonly [number | null, number | null, number | null, number | null, boolean])[] = [
    [null, null, null, null, true],
    [4, 4, null, null, true],
    [null, 5, 5, null, true],
    [null, 5, 5.1, null, false],
    [5, null, null, 4.9, false],
    [6, 5, 1, 7, true],
    [6, 7, 7.1, null, false],
  ];
  ranges.forEach(([lowest, highest, groupLowest, groupHighest, holds]) => {
    it(`${holds ? 'make' : 'make no'} range of ${lowest} to ${highest} with a group's ${groupLowest} to ${groupHighest}`, () => {
      const policies = inForce(
        { ...nothingSet, minAcceptanceSeverity: lowest, maxAcceptanceSeverity: highest },
        { ...nothingSet, minAcceptanceSeverity: groupLowest, maxAcceptanceSeverity: groupHighest },
      );
      expect(isRange(policies)).to.equal(holds);
    });
  });

  it('name the side of the range that a change gives', () => {
    expect(rangeField({ minAcceptanceSeverity: 3 })).to.deep.equal(['input', 'minAcceptanceSeverity']);
    expect(rangeField({ maxAcceptanceSeverity: 3 })).to.deep.equal(['input', 'maxAcceptanceSeverity']);
    expect(rangeField({ maxAcceptanceSeverity: null })).to.deep.equal(['input', 'maxAcceptanceSeverity']);
  });
});
