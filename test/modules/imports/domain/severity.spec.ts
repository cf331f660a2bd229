import { expect } from 'chai';
import { observeOne, type Json } from './documents';

const base = { ruleId: 'R1', message: { text: 'found' } };

describe('the level of a result', () => {
  const rules = [
    { id: 'R1', defaultConfiguration: { level: 'note' } },
    { id: 'R2' },
    { id: 'R3', defaultConfiguration: { level: 'none' } },
  ];
  const override = (id: number, level: string): Json => ({
    ruleConfigurationOverrides: [{ descriptor: { index: id }, configuration: { level } }],
  });
  const cases: readonly (readonly [title: string, result: Json, invocations: readonly Json[], level: string])[] = [
    ['its own', { ruleId: 'R1', level: 'error' }, [override(0, 'warning')], 'ERROR'],
    [
      "the invocation's before the rule's",
      { ruleId: 'R1', provenance: { invocationIndex: 0 } },
      [override(0, 'error')],
      'ERROR',
    ],
    [
      "that of the result's invocation",
      { ruleId: 'R1', provenance: { invocationIndex: 1 } },
      [override(0, 'error'), override(0, 'warning')],
      'WARNING',
    ],
    ['that of any invocation when none is named', { ruleId: 'R1' }, [{}, override(0, 'error')], 'ERROR'],
    ["the rule's", { ruleId: 'R1' }, [], 'NOTE'],
    ["the rule's, also none", { ruleId: 'R3' }, [], 'NONE'],
    ['warning when nobody says', { ruleId: 'R2' }, [], 'WARNING'],
    ['warning without a rule', { ruleId: 'R9' }, [], 'WARNING'],
    ['none, which is kept', { ruleId: 'R2', level: 'none' }, [], 'NONE'],
    ['a word that tools write instead', { ruleId: 'R2', level: 'High' }, [], 'ERROR'],
  ];
  for (const [title, result, invocations, level] of cases)
    it(`is ${title}`, async () =>
      expect((await observeOne({ message: { text: 'm' }, ...result }, { invocations }, { rules })).level).to.equal(
        level,
      ));
});

describe('the security severity', () => {
  const cases: readonly (readonly [given: unknown, score: number | null])[] = [
    ['9.8', 9.8],
    [7.5, 7.5],
    ['10', 10],
    ['10.0', 10],
    ['0.05', 0.1],
    ['0', null],
    ['0.0', null],
    ['10.1', null],
    ['-1', null],
    ['1e1', null],
    ['9,8', null],
    ['MEDIUM', 4],
    ['critical', 9],
    ['none', null],
    ['toString', null],
    [true, null],
    [undefined, null],
  ];
  for (const [given, score] of cases) {
    it(`${JSON.stringify(given)} of a rule is ${String(score)}`, async () => {
      expect(
        (await observeOne(base, {}, { rules: [{ id: 'R1', properties: { 'security-severity': given } }] }))
          .securitySeverity,
      ).to.equal(score);
    });
  }
  it("of a result wins over the rule's", async () => {
    const result = { ...base, properties: { 'security-severity': '3.1' } };
    expect(
      (await observeOne(result, {}, { rules: [{ id: 'R1', properties: { 'security-severity': '9.8' } }] }))
        .securitySeverity,
    ).to.equal(3.1);
  });
});

const critical = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const medium = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N';
const high = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N';

describe('the vector of a result', () => {
  const cases: readonly (readonly [
    title: string,
    result: Json,
    rule: Json,
    score: number | null,
    vector: string | null,
  ])[] = [
    ['is told by the rule', {}, { properties: { cvssV3_vector: critical } }, 9.8, critical],
    ['is told by the result before the rule', { cvss: medium }, { properties: { cvss: critical } }, 5.3, medium],
    ['wins over a score of the rule', { cvss: medium }, { properties: { 'security-severity': '9.8' } }, 5.3, medium],
    ['of CVSS 4.0 comes first', { cvss31: medium, cvss40: high }, {}, 8.7, high],
    ['may stand in objects and lists', { CVSS: { nvd: [{ V3Vector: medium }] } }, {}, 5.3, medium],
    ['may stand without its prefix', { cvssVector: medium.slice(9) }, {}, 5.3, medium],
    ['may stand in brackets', { 'CVSS vector': `(${high.slice(9)})` }, {}, 8.7, high],
    ['of CVSS 3.0 is told as 3.1', { vectorString: medium.replace('3.1', '3.0') }, {}, 5.3, medium],
    ['fits the score', { 'security-severity': '5.3', cvss: [critical, medium] }, {}, 5.3, medium],
    ['fits the score by its base', { 'security-severity': 5.3, cvss: `${medium}/E:U` }, {}, 5.3, `${medium}/E:U`],
    [
      'of the rule may fit the score of the result',
      { 'security-severity': '5.3' },
      { properties: { cvss: medium } },
      5.3,
      medium,
    ],
    ['of another score is not believed', { 'security-severity': '7.5', cvss: critical }, {}, 7.5, null],
    ['tells the score better than a word', { 'security-severity': 'critical', cvss: critical }, {}, 9.8, critical],
    ['of another band than the word is not believed', { 'security-severity': 'HIGH', cvss: critical }, {}, 7, null],
    ['stands elsewhere', { message: critical, help: { text: critical } }, {}, null, null],
    ['of CVSS 2 is none', { cvss: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', cvssv2: 'CVSS:2.0/AV:N' }, {}, null, null],
    [
      'is broken',
      { cvss: `${medium}/A:H`, cvss3: 'CVSS:3.1/AV:N', cvssScore: 5.3, attackVector: 'NETWORK' },
      {},
      null,
      null,
    ],
    ['rates nothing', { cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N' }, {}, null, null],
  ];
  for (const [title, properties, rule, score, vector] of cases)
    it(title, async () => {
      const { securitySeverity, severityVector } = await observeOne(
        { ...base, properties },
        {},
        { rules: [{ id: 'R1', ...rule }] },
      );
      expect([securitySeverity, severityVector]).to.deep.equal([score, vector]);
    });
  it('is told by taxa that the result refers to', async () => {
    const result = { ...base, taxa: [{ id: 'CVE-2021-1' }, { properties: { cvss: medium } }] };
    expect(await observeOne(result)).to.include({ securitySeverity: 5.3, severityVector: medium });
  });
});

describe('the confidence of a result', () => {
  const cases: readonly (readonly [title: string, result: Json, rule: Json, confidence: string | null])[] = [
    ['rank of the result', { rank: 87.5 }, {}, 'rank 87.5'],
    ['rank -1 as unset', { rank: -1 }, {}, null],
    ['rank of the rule', {}, { defaultConfiguration: { rank: 10 } }, 'rank 10'],
    [
      'precision and problem severity',
      {},
      { properties: { precision: 'very-high', 'problem.severity': 'error' } },
      'precision very-high, problem.severity error',
    ],
    [
      "the result's own word",
      { properties: { issue_confidence: 'LOW' } },
      { properties: { precision: 'high' } },
      'precision high, issue_confidence low',
    ],
  ];
  for (const [title, result, rule, confidence] of cases)
    it(`is its ${title}`, async () =>
      expect((await observeOne({ ...base, ...result }, {}, { rules: [{ id: 'R1', ...rule }] })).confidence).to.equal(
        confidence,
      ));
});
