import { expect } from 'chai';
import { advisoryIdOf, byRank } from '../../../src/modules/advisories/domain/advisory-id';
import {
  groupAliases,
  mostAliases,
  pairsOf,
  type AliasPair,
} from '../../../src/modules/advisories/domain/alias-groups';
import { randomFrom, shuffled } from '../random';

describe('ids of advisories', () => {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['CVE-2021-44228', 'CVE-2021-44228'],
    ['cve-2021-44228', 'CVE-2021-44228'],
    ['GHSA-JFH8-C2JP-5V3Q', 'GHSA-jfh8-c2jp-5v3q'],
    ['GO-2021-0113', 'GO-2021-0113'],
    ['PYSEC-2023-62', 'PYSEC-2023-62'],
    ['CVE-2021-44228 in log4j', undefined],
    ['CVE-2021-1', undefined],
    ['CWE-89', undefined],
    ['flawfinder/FF1001', undefined],
    ['manual/text-of-a-request', undefined],
    [`CVE-2021-${'1'.repeat(200)}`, undefined],
    ['', undefined],
  ];
  texts.forEach(([text, id]) =>
    it(`${id === undefined ? 'none is' : `${id} is`} ${text.slice(0, 40)}`, () =>
      expect(advisoryIdOf(text)).to.equal(id)),
  );

  it('go by their kind, then by age', () => {
    const ids = ['RUSTSEC-2021-0001', 'CVE-2021-10000', 'GHSA-jfh8-c2jp-5v3q', 'CVE-2021-9999', 'CVE-2020-99999'];
    expect(ids.toSorted(byRank)).to.deep.equal([
      'CVE-2020-99999',
      'CVE-2021-9999',
      'CVE-2021-10000',
      'GHSA-jfh8-c2jp-5v3q',
      'RUSTSEC-2021-0001',
    ]);
  });
});

describe('groups of aliases', () => {
  const pairs: readonly AliasPair[] = [
    ['GHSA-jfh8-c2jp-5v3q', 'CVE-2021-44228'],
    ['GO-2021-0113', 'GHSA-ppp9-7jff-5vj2'],
    ['GO-2021-0113', 'CVE-2021-38561'],
    ['PYSEC-2023-62', 'GHSA-jfh8-c2jp-5v3q'],
    ['OSV-2020-1', 'OSV-2020-2'],
  ];

  it('are the same whatever the order of the pairs and of their ids', () => {
    const expected = Object.fromEntries(groupAliases(pairs));
    expect(expected).to.deep.equal({
      'GHSA-jfh8-c2jp-5v3q': 'CVE-2021-44228',
      'CVE-2021-44228': 'CVE-2021-44228',
      'PYSEC-2023-62': 'CVE-2021-44228',
      'GO-2021-0113': 'CVE-2021-38561',
      'GHSA-ppp9-7jff-5vj2': 'CVE-2021-38561',
      'CVE-2021-38561': 'CVE-2021-38561',
      'OSV-2020-1': 'OSV-2020-1',
      'OSV-2020-2': 'OSV-2020-1',
    });
    Array.from({ length: 50 }, (_, seed) => {
      const turned = shuffled(randomFrom(seed), pairs).map(([one, other], at): AliasPair =>
        (at + seed) % 2 === 0 ? [one, other] : [other, one],
      );
      expect(Object.fromEntries(groupAliases(turned))).to.deep.equal(expected);
    });
  });

  it('end at a bound, and nobody is alone in one', () => {
    const ids = Array.from({ length: mostAliases + 20 }, (_, at) => `CVE-2021-${10_000 + at}`);
    const groups = groupAliases(pairsOf(ids));
    expect(groups.size).to.equal(mostAliases);
    expect(new Set(groups.values())).to.deep.equal(new Set(['CVE-2021-10000']));
    expect(groupAliases([['CVE-2021-1000', 'CVE-2021-1000']]).size).to.equal(0);
    expect(groupAliases(pairsOf(['CVE-2021-1000'])).size).to.equal(0);
    // A chain is as deep as it is long.
    const chain = ids.slice(1).map((id, at): AliasPair => [ids[at] as string, id]);
    expect(
      Math.max(
        ...[...new Set(groupAliases(chain).values())].map(
          (root) => [...groupAliases(chain).values()].filter((each) => each === root).length,
        ),
      ),
    ).to.equal(mostAliases);
  });
});
