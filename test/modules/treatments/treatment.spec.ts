import { expect } from 'chai';
import { stateAfter } from '../../../src/kernel/machine';
import { checkAcceptable, checkUntil } from '../../../src/modules/treatments/domain/limits';
import { afterStep } from '../../../src/modules/treatments/domain/step';
import type { Grounds, Step } from '../../../src/modules/treatments/domain/treatment-by';
import {
  restored,
  stateOf,
  treatmentStates,
  untreated,
  type Treatment,
  type TreatmentChange,
  type TreatmentState,
} from '../../../src/modules/treatments/domain/treatment';
import type { PolicyValues } from '../../../src/modules/policies';
import type { Vulnerability } from '../../../src/modules/vulnerabilities';

const now = '2026-02-02T23:59:59.000Z';
const events = [
  'START',
  'ACCEPT',
  'REQUEST',
  'APPROVE',
  'REJECT',
  'CANCEL',
  'LAPSE',
  'WITHDRAW',
  'EXPIRE',
  'CHANGE',
  'ACCEPT_BY_POLICY',
  'END_POLICY',
] as const;

/** By row: how the treatment stands; by column: whether each of the events above may happen to it. */
const table: Readonly<Record<TreatmentState, string>> = {
  UNTREATED: 'yes yes yes no no no no no no no yes no',
  IN_PROGRESS: 'yes yes yes no no no no yes no no yes no',
  ACCEPTED: 'yes yes yes no no no no yes yes yes yes no',
  ACCEPTED_UNDEFINED_SUBMITTED: 'yes yes no yes yes yes yes yes no yes yes no',
  ACCEPTED_UNDEFINED_APPROVED: 'yes yes no no no no no yes no yes yes yes',
};

const treatments: Readonly<Record<TreatmentState, Treatment>> = {
  UNTREATED: untreated,
  IN_PROGRESS: { ...untreated, treatment: 'IN_PROGRESS', assigneeId: 'ann' },
  ACCEPTED: { ...untreated, treatment: 'ACCEPTED', acceptedUntil: '2026-03-01' },
  ACCEPTED_UNDEFINED_SUBMITTED: { ...untreated, treatment: 'ACCEPTED_UNDEFINED', acceptance: 'SUBMITTED' },
  ACCEPTED_UNDEFINED_APPROVED: { ...untreated, treatment: 'ACCEPTED_UNDEFINED', acceptance: 'APPROVED' },
};

const policies: PolicyValues = {
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
};
const grounds: Grounds = { now, actor: 'me', policies, acceptances: new Map(), requests: new Map() };
const vulnerability = {
  id: 'v',
  state: 'VULNERABLE',
  severityScore: 5,
  zeroRisk: null,
  releasedAt: now,
  ...untreated,
} as Vulnerability;
const steps: readonly Step[] = [
  { event: 'START', assigneeId: 'bob', treatmentBranches: null },
  { event: 'ACCEPT', until: '2026-02-20', treatmentBranches: null, endsOnChange: null },
  { event: 'REQUEST', treatmentBranches: null, endsOnChange: null },
  { event: 'APPROVE' },
  { event: 'REJECT' },
  { event: 'WITHDRAW' },
];

const outcomeOf = (given: Vulnerability, step: Step, more: Partial<Grounds> = {}): string => {
  const after = afterStep(given, step, { ...grounds, ...more }, []);
  return after.ok ? stateOf(after.value) : after.error.code;
};

describe('the treatment of a vulnerability', () => {
  (Object.keys(table) as TreatmentState[]).forEach((state) => {
    it(`allows at ${state} what the table says`, () => {
      const allowed = events.map((event) => (stateAfter(treatmentStates, state, event) === undefined ? 'no' : 'yes'));
      expect(allowed.join(' ')).to.equal(table[state]);
      expect(stateOf(treatments[state])).to.equal(state);
    });

    it(`goes from ${state} where the transitions lead, and nowhere else`, () => {
      steps.forEach((step) => {
        const reached = outcomeOf({ ...vulnerability, ...treatments[state] }, step);
        const led = treatmentStates.transitions
          .filter(({ from, on }) => on === step.event && from.includes(state))
          .map(({ to }) => to as string);
        expect(led.length === 0 ? ['WRONG_STATE'] : led, `${state} ${step.event}`).to.include(reached);
      });
    });

    (
      [
        ['not released', { releasedAt: null }],
        ['waiting for review', { state: 'SUBMITTED' }],
        ['closed', { state: 'SAFE' }],
        ['removed', { state: 'DELETED' }],
        ['confirmed to be no risk', { zeroRisk: 'CONFIRMED' }],
      ] as const
    ).forEach(([title, change]) => {
      it(`takes no step at ${state} while it is ${title}`, () => {
        const given = { ...vulnerability, ...treatments[state], ...change } as Vulnerability;
        expect(new Set(steps.map((step) => outcomeOf(given, step)))).to.deep.equal(new Set(['WRONG_STATE']));
      });
    });
  });

  it('is not set to what it is already', () => {
    const mended = { ...vulnerability, ...treatments.IN_PROGRESS };
    expect(outcomeOf(mended, { event: 'START', assigneeId: 'ann', treatmentBranches: null })).to.equal('WRONG_STATE');
    expect(outcomeOf(mended, { event: 'START', assigneeId: 'bob', treatmentBranches: null })).to.equal('IN_PROGRESS');
    const accepted = { ...vulnerability, ...treatments.ACCEPTED };
    expect(
      outcomeOf(accepted, { event: 'ACCEPT', until: '2026-03-01', treatmentBranches: null, endsOnChange: null }),
    ).to.equal('WRONG_STATE');
    expect(
      outcomeOf(accepted, { event: 'ACCEPT', until: '2026-03-02', treatmentBranches: null, endsOnChange: null }),
    ).to.equal('ACCEPTED');
  });

  it('keeps who mends while it is accepted, and forgets it with the treatment', () => {
    const mended = { ...vulnerability, ...treatments.IN_PROGRESS };
    const assignee = (step: Step): unknown => {
      const after = afterStep(mended, step, grounds, []);
      return after.ok ? after.value.assigneeId : after.error.code;
    };
    expect(steps.map(assignee)).to.deep.equal(['bob', 'ann', 'ann', 'WRONG_STATE', 'WRONG_STATE', null]);
  });

  const step = (more: Partial<TreatmentChange>): TreatmentChange =>
    ({
      status: 'UNTREATED',
      acceptance: null,
      until: null,
      branches: null,
      assigneeId: null,
      ...more,
    }) as TreatmentChange;
  const restorations: readonly (readonly [string, TreatmentChange | undefined, TreatmentState])[] = [
    ['nothing', undefined, 'UNTREATED'],
    ['a treatment that was given up', step({}), 'UNTREATED'],
    ['one under way', step({ status: 'IN_PROGRESS', assigneeId: 'ann' }), 'IN_PROGRESS'],
    ['an acceptance until today', step({ status: 'ACCEPTED', until: '2026-02-02' }), 'ACCEPTED'],
    ['an acceptance until yesterday', step({ status: 'ACCEPTED', until: '2026-02-01' }), 'UNTREATED'],
  ];
  restorations.forEach(([title, previous, expected]) => {
    it(`after a rejected request is what was before it: ${title} leads to ${expected}`, () => {
      expect(stateOf(restored(previous, '2026-02-02'))).to.equal(expected);
      const waiting = { ...vulnerability, ...treatments.ACCEPTED_UNDEFINED_SUBMITTED };
      const requests = new Map([['v', { by: 'me', at: now, previous }]]);
      expect(outcomeOf(waiting, { event: 'REJECT' }, { requests })).to.equal(expected);
    });
  });

  it('is approved by anybody but the requester', () => {
    const waiting = { ...vulnerability, ...treatments.ACCEPTED_UNDEFINED_SUBMITTED };
    const askedBy = (by: string) => ({ requests: new Map([['v', { by, at: now, previous: undefined }]]) });
    expect(outcomeOf(waiting, { event: 'APPROVE' }, askedBy('me'))).to.equal('OWN_REQUEST');
    expect(outcomeOf(waiting, { event: 'APPROVE' }, askedBy('you'))).to.equal('ACCEPTED_UNDEFINED_APPROVED');
  });
});

describe('the limits of temporary acceptances', () => {
  const days: readonly (readonly [string, number | null, string])[] = [
    ['2026-02-01', null, 'INVALID_VALUE'],
    ['2026-02-01', 999, 'INVALID_VALUE'],
    ['2026-02-02', 0, 'ok'],
    ['2026-02-03', 0, 'POLICY_LIMIT'],
    ['2026-02-09', 7, 'ok'],
    ['2026-02-10', 7, 'POLICY_LIMIT'],
    ['2028-10-28', 999, 'ok'],
    ['2028-10-29', 999, 'POLICY_LIMIT'],
    ['9999-12-31', null, 'ok'],
  ];
  days.forEach(([until, maxAcceptanceDays, expected]) => {
    it(`answer ${expected} to a last day of ${until} with ${maxAcceptanceDays} days at most, on the last second of 2 February`, () => {
      const checked = checkUntil(until, now, { maxAcceptanceDays });
      expect(checked.ok ? 'ok' : checked.error.code).to.equal(expected);
    });
  });

  const scores: readonly (readonly [number, number, number, boolean])[] = [
    [0, 0, 10, true],
    [10, 0, 10, true],
    [4, 4, 4, true],
    [3.9, 4, 6, false],
    [6.1, 4, 6, false],
  ];
  scores.forEach(([score, minAcceptanceSeverity, maxAcceptanceSeverity, allowed]) => {
    it(`${allowed ? 'allow' : 'refuse'} a score of ${score} in ${minAcceptanceSeverity} to ${maxAcceptanceSeverity}`, () => {
      const checked = checkAcceptable(score, 0, { ...policies, minAcceptanceSeverity, maxAcceptanceSeverity }, []);
      expect(checked.ok).to.equal(allowed);
    });
  });

  const numbers: readonly (readonly [number, number | null, boolean])[] = [
    [0, null, true],
    [1000, null, true],
    [0, 0, false],
    [0, 1, true],
    [1, 1, false],
    [2, 1, false],
  ];
  numbers.forEach(([acceptances, maxNumberAcceptances, allowed]) => {
    it(`${allowed ? 'allow' : 'refuse'} one more than ${acceptances} where ${maxNumberAcceptances} are allowed`, () => {
      expect(checkAcceptable(5, acceptances, { ...policies, maxNumberAcceptances }, []).ok).to.equal(allowed);
    });
  });
});
