import { expect } from 'chai';
import { isWithin } from '../../../../src/modules/imports/domain/cyclonedx/version-range';

describe('ranges of versions in CycloneDX', () => {
  const cases: readonly (readonly [range: string, version: string, within: boolean | undefined])[] = [
    ['vers:npm/1.2.3', '1.2.3', true],
    ['vers:npm/=1.2.3', '1.2.4', false],
    ['vers:npm/1.2.3|1.2.5', '1.2.5', true],
    ['vers:npm/!=1.2.3', '1.2.3', false],
    ['vers:npm/!=1.2.3', '1.2.4', true],
    ['vers:npm/>=1.0', '1.0.0', true],
    ['vers:npm/>=1.0', '0.5.0', false],
    ['vers:npm/<2', '1.9.9', true],
    ['vers:npm/<2', '2.0.0', false],
    ['vers:npm/<=2.0.0', '2.0.0', true],
    ['vers:npm/>1.0.0', '1.0.0', false],
    ['vers:npm/>=1.0.0|<2.0.0', '1.5.0', true],
    ['vers:npm/>=1.0.0|<2.0.0', '2.0.0', false],
    ['vers:npm/>=1.0.0|<2.0.0', '0.9.0', false],
    ['vers:npm/<2.0.0|>=1.0.0', '0.9.0', false],
    ['vers:npm/<1.0.0|>=2.0.0|<3.0.0', '0.1.0', true],
    ['vers:npm/<1.0.0|>=2.0.0|<3.0.0', '1.5.0', false],
    ['vers:npm/<1.0.0|>=2.0.0|<3.0.0', '2.5.0', true],
    ['vers:npm/<1.0.0|>=2.0.0|<3.0.0', '3.0.0', false],
    ['vers:npm/>=1.0.0|!=1.5.0|<2.0.0', '1.5.0', false],
    ['vers:npm/>=1.0.0|!=1.5.0|<2.0.0', '1.6.0', true],
    ['vers:npm/>=1.0.0|<2.0.0|3.1.0', '3.1.0', true],
    ['vers:npm/>=2.0.0-rc.1', '2.0.0-rc.2', true],
    ['vers:npm/>=2.0.0', '2.0.0-rc.2', false],
    ['vers:npm/%3E=1.0.0', '1.0.0', undefined],
    ['vers:golang/<1.2.3', 'v1.2.2', true],
    ['vers:golang/>=v1.2.3', '1.2.3', true],
    ['vers:cargo/*', '0.1.0', true],
    ['vers:pypi/*', '2024.1.post1', true],
    ['vers:pypi/>=1.0.0', '1.5.0', undefined],
    ['vers:npm/>=latest', '1.5.0', undefined],
    ['vers:npm/>=1.0.0', 'main', undefined],
    ['vers:npm/', '1.0.0', undefined],
    ['>=1.0.0', '1.0.0', undefined],
    ['', '1.0.0', undefined],
    ['vers:npm/>=%E0%A4%A', '1.0.0', undefined],
  ];
  for (const [range, version, within] of cases)
    it(`${range || 'none'} ${within === undefined ? 'does not tell of' : within ? 'has' : 'has not'} ${version}`, () => {
      expect(isWithin(range, version)).to.equal(within);
    });
});
