import { expect } from 'chai';
import { stateAfter } from '../../../src/kernel/machine';
import {
  decidedPolicy,
  findingPolicyStates,
  type FindingPolicy,
} from '../../../src/modules/finding-policies/domain/finding-policy';

const states = [null, 'SUBMITTED', 'APPROVED', 'REJECTED', 'INACTIVE'] as const;
const events = ['REQUEST', 'APPROVE', 'REJECT', 'DEACTIVATE'] as const;

/** By row: how the policy stands; by column: the events above. */
const table: readonly (readonly (string | null)[])[] = [
  ['SUBMITTED', null, null, null],
  [null, 'APPROVED', 'REJECTED', null],
  [null, null, null, 'INACTIVE'],
  [null, null, null, null],
  [null, null, null, null],
];

const policy = { id: 'p', weaknessKey: 'CWE-89', createdBy: 'ann@example.com' } as FindingPolicy;

describe('a finding policy', () => {
  states.forEach((state, row) => {
    events.forEach((event, column) => {
      const expected = table[row]?.[column] ?? null;
      it(`${String(state)} ${expected === null ? `refuses ${event}` : `becomes ${expected} by ${event}`}`, () => {
        expect(stateAfter(findingPolicyStates, state, event) ?? null).to.equal(expected);
        if (state === null) return;
        const decided = decidedPolicy({ ...policy, state }, event, 'bob@example.com');
        expect(decided.ok ? decided.value.state : decided.error.code).to.equal(expected ?? 'WRONG_STATE');
      });
    });
  });

  it('is approved by somebody else than the requester, and rejected by anybody', () => {
    const decide = (event: (typeof events)[number]): string => {
      const decided = decidedPolicy({ ...policy, state: 'SUBMITTED' }, event, 'ann@example.com');
      return decided.ok ? decided.value.state : decided.error.code;
    };
    expect([decide('APPROVE'), decide('REJECT')]).to.deep.equal(['OWN_REQUEST', 'REJECTED']);
  });
});
