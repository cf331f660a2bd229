import { expect } from 'chai';
import catalogue from '../../../src/modules/weaknesses/domain/cwe.json';
import { cvssScore } from '../../../src/modules/weaknesses/domain/cvss-score';
import { knownWeakness, weaknessesLike } from '../../../src/modules/weaknesses/domain/weakness';
import { valueOf } from '../../support/world';

const ids = (search: string | null): readonly number[] => weaknessesLike(search).map(({ id }) => id);

describe('the catalogue of weaknesses', () => {
  it('says where it comes from, of which version it is and under which terms it may be used', () => {
    expect(catalogue.source).to.contain('https://cwe.mitre.org');
    expect(catalogue.version).to.match(/^\d+\.\d+/);
    expect(catalogue.copyright).to.contain('The MITRE Corporation');
    expect(catalogue.license).to.contain("reproduce MITRE's copyright designation and this license");
  });

  it('has each number once, by number, with a name on one line', () => {
    const all = ids(null);
    expect(all).to.deep.equal([...new Set(all)].sort((left, right) => left - right));
    expect(all.length).to.be.greaterThan(960);
    Object.entries({ ...catalogue.names, ...catalogue.categories }).forEach(([id, name]) => {
      expect(id).to.match(/^[1-9]\d{0,3}$/);
      expect(name, id).to.match(/^\S[^\n]{3,150}\S$/);
    });
  });

  it('names categories, which tools report, and lists none of them', () => {
    expect(knownWeakness(264)?.name).to.equal('Permissions, Privileges, and Access Controls');
    expect(ids(null)).not.to.include(264);
    expect(Object.keys(catalogue.categories).filter((id) => id in catalogue.names)).to.deep.equal([]);
  });

  const searches: readonly (readonly [string, readonly number[]])[] = [
    ['sql command', [89]],
    ['SQL COMMAND', [89]],
    ['  cwe-79 ', [79]],
    ['CWE79', [79]],
    ['0089', [89]],
    ['deserialization', [502]],
    ["'path traversal'", [22]],
    ['99999', []],
    ['%', []],
    ['no weakness is called so', []],
  ];
  searches.forEach(([search, expected]) => {
    it(`finds ${expected.length === 0 ? 'nothing' : expected.join(', ')} by ${JSON.stringify(search)}`, () => {
      expect(ids(search)).to.deep.equal(expected);
    });
  });
});

describe('what a vector comes to', () => {
  const base31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  const cases: readonly (readonly [string, object])[] = [
    [
      base31,
      {
        version: '3.1',
        score: 9.8,
        base: 9.8,
        temporal: 9.8,
        environmental: 9.8,
        severity: 'CRITICAL',
        cvssf: 3104.188,
      },
    ],
    // The exposure follows the temporal score, which is the one that counts.
    [
      `${base31}/E:U/RL:O/RC:U`,
      {
        version: '3.1',
        score: 9.8,
        base: 9.8,
        temporal: 7.8,
        environmental: 7.8,
        severity: 'CRITICAL',
        cvssf: 194.012,
      },
    ],
    [
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
      { version: '3.1', score: 10, base: 10, temporal: 10, environmental: 10, severity: 'CRITICAL', cvssf: 4096 },
    ],
    [
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
      {
        version: '4.0',
        score: 9.3,
        base: 9.3,
        temporal: null,
        environmental: null,
        severity: 'CRITICAL',
        cvssf: 1552.094,
      },
    ],
    [
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N',
      { version: '4.0', score: 0, base: 0, temporal: null, environmental: null, severity: 'NONE', cvssf: 0.004 },
    ],
  ];
  cases.forEach(([vector, expected]) => {
    it(`is told of ${vector}`, () => {
      expect(valueOf(cvssScore(vector))).to.deep.equal(expected);
    });
  });
});
