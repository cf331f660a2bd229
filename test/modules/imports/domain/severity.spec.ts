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
