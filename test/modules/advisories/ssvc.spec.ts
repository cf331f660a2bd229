import { expect } from 'chai';
import { assess, vectorInForce, type Known } from '../../../src/modules/advisories/domain/assessment';
import { ssvcDecision, type Exploitation, type SsvcInputs } from '../../../src/modules/advisories/domain/ssvc';

/** Decision table `cisa:CO` 2.0.3 of the SSVC project, row by row: rows for LOW, MEDIUM, HIGH stand together. */
const published: readonly (readonly [Exploitation, 'no' | 'yes', 'PARTIAL' | 'TOTAL', string])[] = [
  ['NONE', 'no', 'PARTIAL', 'track track track'],
  ['NONE', 'no', 'TOTAL', 'track track track*'],
  ['NONE', 'yes', 'PARTIAL', 'track track attend'],
  ['NONE', 'yes', 'TOTAL', 'track track attend'],
  ['PUBLIC_POC', 'no', 'PARTIAL', 'track track track*'],
  ['PUBLIC_POC', 'no', 'TOTAL', 'track track* attend'],
  ['PUBLIC_POC', 'yes', 'PARTIAL', 'track track attend'],
  ['PUBLIC_POC', 'yes', 'TOTAL', 'track track* attend'],
  ['ACTIVE', 'no', 'PARTIAL', 'track track attend'],
  ['ACTIVE', 'no', 'TOTAL', 'track attend act'],
  ['ACTIVE', 'yes', 'PARTIAL', 'attend attend act'],
  ['ACTIVE', 'yes', 'TOTAL', 'attend act act'],
];

const ranks = ['TRACK', 'TRACK_STAR', 'ATTEND', 'ACT'];

describe('CISA’s SSVC tree', () => {
  published.forEach(([exploitation, automatable, technicalImpact, decisions]) =>
    (['LOW', 'MEDIUM', 'HIGH'] as const).forEach((missionWellBeing, at) => {
      const expected = (decisions.split(' ')[at] ?? '').toUpperCase().replace('*', '_STAR');
      it(`says ${expected} for ${exploitation}, automatable ${automatable}, ${technicalImpact}, ${missionWellBeing}`, () => {
        const inputs: SsvcInputs = {
          exploitation,
          automatable: automatable === 'yes',
          technicalImpact,
          missionWellBeing,
        };
        expect(ssvcDecision(inputs)).to.equal(expected);
      });
    }),
  );

  it('never asks less when an input is worse', () => {
    const rank = (inputs: SsvcInputs): number => ranks.indexOf(ssvcDecision(inputs));
    const missions = ['LOW', 'MEDIUM', 'HIGH'] as const;
    const exploitations = ['NONE', 'PUBLIC_POC', 'ACTIVE'] as const;
    exploitations.forEach((exploitation, e) =>
      missions.forEach((missionWellBeing, m) =>
        [true, false].forEach((automatable) =>
          (['PARTIAL', 'TOTAL'] as const).forEach((technicalImpact) => {
            const inputs = { exploitation, automatable, technicalImpact, missionWellBeing };
            const worse: SsvcInputs[] = [
              { ...inputs, automatable: true },
              { ...inputs, technicalImpact: 'TOTAL' },
              { ...inputs, missionWellBeing: missions[m + 1] ?? missionWellBeing },
              { ...inputs, exploitation: exploitations[e + 1] ?? exploitation },
            ];
            worse.forEach((each) => expect(rank(each)).to.be.at.least(rank(inputs)));
          }),
        ),
      ),
    );
  });
});

describe('the inputs of an SSVC decision', () => {
  const nothing: Known = {
    vector: null,
    knownExploited: false,
    exploitedByTesters: false,
    epss: null,
    missionWellBeing: 'MEDIUM',
    missionWellBeingSource: 'DEFAULT',
  };
  const base31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N';
  const base40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N';

  const exploited: readonly (readonly [Partial<Known>, string])[] = [
    [{}, 'NONE NOTHING_KNOWN'],
    [{ epss: 0.0999 }, 'NONE NOTHING_KNOWN'],
    [{ epss: 0.1 }, 'PUBLIC_POC EPSS'],
    [{ epss: 1 }, 'PUBLIC_POC EPSS'],
    [{ epss: 1, vector: `${base31}/E:P` }, 'PUBLIC_POC VECTOR'],
    [{ vector: `${base31}/E:F` }, 'PUBLIC_POC VECTOR'],
    [{ vector: `${base31}/E:H` }, 'PUBLIC_POC VECTOR'],
    [{ vector: `${base31}/E:U` }, 'NONE NOTHING_KNOWN'],
    [{ vector: `${base31}/E:U`, epss: 0.5 }, 'PUBLIC_POC EPSS'],
    [{ vector: `${base40}/E:P` }, 'PUBLIC_POC VECTOR'],
    [{ vector: `${base40}/E:A` }, 'ACTIVE VECTOR'],
    [{ vector: `${base40}/E:U` }, 'NONE NOTHING_KNOWN'],
    [{ exploitedByTesters: true, vector: `${base40}/E:P`, epss: 1 }, 'PUBLIC_POC EVIDENCE'],
    [{ exploitedByTesters: true, vector: `${base40}/E:A` }, 'ACTIVE VECTOR'],
    [{ knownExploited: true, exploitedByTesters: true, epss: 0, vector: `${base40}/E:A` }, 'ACTIVE KNOWN_EXPLOITED'],
  ];
  exploited.forEach(([known, expected]) =>
    it(`are ${expected} with ${JSON.stringify(known)}`, () => {
      const { exploitation, exploitationBasis } = assess({ ...nothing, ...known });
      expect(`${exploitation} ${exploitationBasis}`).to.equal(expected);
    }),
  );

  const vectors: readonly (readonly [string | null, string])[] = [
    [null, 'yes ASSUMED TOTAL ASSUMED'],
    ['CVSS:3.0/AV:N', 'yes ASSUMED TOTAL ASSUMED'],
    [base31, 'yes VECTOR TOTAL VECTOR'],
    [base31.replace('AV:N', 'AV:A'), 'no VECTOR TOTAL VECTOR'],
    [base31.replace('AC:L', 'AC:H'), 'no VECTOR TOTAL VECTOR'],
    [base31.replace('PR:N', 'PR:L'), 'no VECTOR TOTAL VECTOR'],
    [base31.replace('UI:N', 'UI:R'), 'no VECTOR TOTAL VECTOR'],
    [base31.replace('S:U', 'S:C'), 'yes VECTOR TOTAL ASSUMED'],
    [base31.replace('S:U/C:H', 'S:C/C:L'), 'yes VECTOR PARTIAL VECTOR'],
    [base31.replace('I:H', 'I:L'), 'yes VECTOR PARTIAL VECTOR'],
    [base31.replace('C:H/I:H/A:N', 'C:N/I:N/A:H'), 'yes VECTOR PARTIAL VECTOR'],
    [base40, 'yes VECTOR TOTAL VECTOR'],
    [base40.replace('AT:N', 'AT:P'), 'no VECTOR TOTAL VECTOR'],
    [base40.replace('UI:N', 'UI:P'), 'no VECTOR TOTAL VECTOR'],
    [base40.replace('VI:H', 'VI:L').replace('SI:N', 'SI:H'), 'yes VECTOR PARTIAL VECTOR'],
    [`${base40}/AU:N`, 'no VECTOR TOTAL VECTOR'],
    [`${base40.replace('AV:N', 'AV:P')}/AU:Y`, 'yes VECTOR TOTAL VECTOR'],
    [`${base40}/AU:X`, 'yes VECTOR TOTAL VECTOR'],
  ];
  vectors.forEach(([vector, expected]) =>
    it(`are ${expected} by ${vector ?? 'no vector'}`, () => {
      const told = assess({ ...nothing, vector });
      const { automatable, automatableBasis, technicalImpact, technicalImpactBasis } = told;
      expect([automatable ? 'yes' : 'no', automatableBasis, technicalImpact, technicalImpactBasis].join(' ')).to.equal(
        expected,
      );
      expect(told.vector).to.equal(expected.startsWith('yes ASSUMED') ? null : vector);
    }),
  );

  it('are of the vulnerability’s own vector, else of its finding’s, else of the reported one', () => {
    const none = { cvss31: null, cvss40: null, reportedVector: null };
    const reported = { ...none, reportedVector: 'r' };
    expect(vectorInForce(none, none)).to.equal(null);
    expect(vectorInForce(none, { cvss31: 'f3', cvss40: 'f4' })).to.equal('f4');
    expect(vectorInForce({ ...reported, cvss31: 'v3' }, { cvss31: 'f3', cvss40: 'f4' })).to.equal('v3');
    expect(vectorInForce({ ...none, cvss31: 'v3', cvss40: 'v4' }, none)).to.equal('v4');
    expect(vectorInForce(reported, { cvss31: 'f3', cvss40: null })).to.equal('f3');
    expect(vectorInForce(reported, none)).to.equal('r');
  });
});
