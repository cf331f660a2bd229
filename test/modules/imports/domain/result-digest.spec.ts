import { expect } from 'chai';
import { joinedDigest, resultDigest } from '../../../../src/modules/imports/domain/result-digest';
import type { StagedObservation } from '../../../../src/modules/vulnerabilities';
import { randomFrom, shuffled } from '../../random';

const told = (more: Partial<StagedObservation> = {}): number =>
  resultDigest({
    toolIdentity: 'tool',
    contentIdentity: 'content',
    locationIdentity: 'location',
    formerIdentities: null,
    formerContentIdentity: null,
    formerLocationIdentity: null,
    suppressed: 0,
    excluded: 0,
    ...more,
  } as StagedObservation);

describe('Digests of results', () => {
  it('tell all by which a result may be recognised, and whether it counts', () => {
    const others: readonly Partial<StagedObservation>[] = [
      { toolIdentity: 'other' },
      { toolIdentity: null },
      { contentIdentity: 'other' },
      { locationIdentity: 'other' },
      { formerIdentities: '["other"]' },
      { formerContentIdentity: 'other' },
      { formerLocationIdentity: 'other' },
      { suppressed: 1 },
      { excluded: 1 },
    ];
    expect(new Set([told(), ...others.map(told)]).size).to.equal(others.length + 1);
  });

  it('do not tell what may change from scan to scan', () => {
    expect(told({ message: 'other', severityScore: 9, ordinal: 7, vulnerabilityId: 'id' })).to.equal(told());
  });

  it('are whole numbers that both engines and a double hold, however many are joined', () => {
    const sum = Array.from({ length: 10_000 }, (_, index) => told({ locationIdentity: `${index}` })).reduce(
      joinedDigest,
      0,
    );
    expect([sum, told()].every((each) => Number.isSafeInteger(each) && each >= 0 && each < 2 ** 52)).to.equal(true);
  });

  it('are joined to the same in any order, and to another one when a result is told twice', () => {
    const digests = Array.from({ length: 100 }, (_, index) => told({ contentIdentity: `${index}` }));
    const sum = digests.reduce(joinedDigest, 0);
    expect(shuffled(randomFrom(7), digests).reduce(joinedDigest, 0)).to.equal(sum);
    expect(joinedDigest(sum, digests[0] ?? 0)).to.not.equal(sum);
  });
});
