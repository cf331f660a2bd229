import { expect } from 'chai';
import type { Observation } from '../../../../src/modules/imports/domain/observation';
import { gatherTraits, mostCompared } from '../../../../src/modules/imports/operations/reading/run-traits';
import type { IdentityName, StagedObservation } from '../../../../src/modules/vulnerabilities';

const observation = { snippet: null, place: {}, fingerprints: [] } as unknown as Observation;

const staged = (identities: Partial<Record<IdentityName, string>>): StagedObservation =>
  ({
    toolIdentity: null,
    contentIdentity: null,
    locationIdentity: null,
    ...identities,
  }) as unknown as StagedObservation;

const repeatedIn = (runs: readonly (readonly StagedObservation[])[]): readonly (readonly IdentityName[])[] => {
  const { note, traits } = gatherTraits(runs.length);
  runs.forEach((results, run) => results.forEach((each) => note(run, observation, each)));
  return traits.map(({ repeated }) => repeated);
};

const different = (count: number): readonly StagedObservation[] =>
  Array.from({ length: count }, (_, index) => staged({ contentIdentity: `content ${index}` }));

describe('Identities that results of a run share', () => {
  it('are told by their names, in one order', () => {
    const results = [
      staged({ toolIdentity: 'a', contentIdentity: 'b', locationIdentity: 'c' }),
      staged({ toolIdentity: 'd', contentIdentity: 'e', locationIdentity: 'c' }),
      staged({ toolIdentity: 'f', contentIdentity: 'b', locationIdentity: 'g' }),
    ];
    expect(repeatedIn([results])).to.deep.equal([['contentIdentity', 'locationIdentity']]);
    expect(repeatedIn([[...results, staged({ toolIdentity: 'a' })]])).to.deep.equal([
      ['toolIdentity', 'contentIdentity', 'locationIdentity'],
    ]);
  });

  it('are none where all differ, or there are none', () => {
    expect(repeatedIn([[staged({ toolIdentity: 'a', contentIdentity: 'a' }), staged({}), staged({})]])).to.deep.equal([
      [],
    ]);
  });

  it('are those of one run, not of several', () => {
    expect(repeatedIn([[staged({ toolIdentity: 'a' })], [staged({ toolIdentity: 'a' })]])).to.deep.equal([[], []]);
  });

  it('may be any once there are too many results to be compared', () => {
    expect(repeatedIn([different(mostCompared)])).to.deep.equal([[]]);
    const [first, second] = repeatedIn([different(mostCompared - 1), different(2)]);
    expect(first).to.deep.equal([]);
    expect(second).to.deep.equal(['toolIdentity', 'contentIdentity', 'locationIdentity']);
  });
});

describe('Identities that an export wrote', () => {
  const seen = (name: string, scope: 'WHOLE' | 'PARTIAL'): Observation => ({
    ...observation,
    fingerprints: [{ name, value: 'digest-of-24-characters-', scope }],
  });
  const carriedIn = (results: readonly Observation[]): readonly boolean[] => {
    const { note, traits } = gatherTraits(1);
    results.forEach((each) => note(0, each, staged({})));
    return traits.map(({ carried }) => carried);
  };

  it('are noted when a result brings them along', () => {
    expect(carriedIn([observation, seen('integratesLocation/v1', 'WHOLE'), observation])).to.deep.equal([true]);
  });

  it('are not the fingerprints of tools', () => {
    expect(carriedIn([observation, seen('scan/v1', 'WHOLE'), seen('integratesLocation/v1', 'PARTIAL')])).to.deep.equal([
      false,
    ]);
  });
});
