import { expect } from 'chai';
import { identities } from '../../../../src/modules/imports/domain/identity';
import type { Observation } from '../../../../src/modules/imports/domain/observation';
import { stagedOf } from '../../../../src/modules/imports/domain/staged';
import { formerReports } from './former-reports';
import { formerly } from './formerly';
import { packageReport, readReport } from './reports';

const staged = (observation: Observation) => stagedOf(observation, 0, false, () => 'id');

const read = async (name: keyof typeof formerReports): Promise<readonly Observation[]> => {
  const { document, mapping } = formerReports[name];
  const { observations, error } = await readReport(document, mapping);
  expect(error).to.equal(undefined);
  return observations;
};

describe('former places', () => {
  for (const name of Object.keys(formerReports) as (keyof typeof formerReports)[])
    it(`are those that the importer told before: ${name}`, async () => {
      const observations = await read(name);
      const told = observations.map((observation) => {
        const { place, formerPlace = place } = observation;
        const { contentIdentity, locationIdentity, formerContentIdentity, formerLocationIdentity } =
          staged(observation);
        return {
          where: formerPlace.where,
          specific: formerPlace.specific ?? null,
          content: formerContentIdentity ?? contentIdentity,
          location: formerLocationIdentity ?? locationIdentity,
        };
      });
      // Gitleaks had no content then, since it had fingerprints.
      const content = name === 'gitleaks' ? told.map((each) => each.content) : null;
      expect(told).to.deep.equal(
        formerly[name].map(({ tool: _, ...each }, at) => ({ ...each, content: content?.[at] ?? each.content })),
      );
    });

  it('are told of nothing that stands where it stood', async () => {
    const { observations } = await readReport(packageReport('trivy'));
    expect(observations).to.not.have.length(0);
    observations.forEach((observation) => {
      expect(observation).to.not.have.property('formerPlace');
      expect(staged(observation)).to.include({ formerContentIdentity: null, formerLocationIdentity: null });
    });
  });

  it('are no identities of today', async () => {
    const [first] = await read('trivyOnFile');
    const values = identities(first as Observation).map(({ value }) => value);
    expect(values).to.not.include(formerly.trivyOnFile[0].location);
  });
});
