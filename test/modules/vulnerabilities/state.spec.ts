import { expect } from 'chai';
import { afterEvent, vulnerabilityStates, type Vulnerability } from '../../../src/modules/vulnerabilities';

const states = ['SUBMITTED', 'REJECTED', 'VULNERABLE', 'SAFE', 'DELETED'] as const;
const events = ['CONFIRM', 'REJECT', 'RESUBMIT', 'CLOSE', 'REOPEN', 'REMOVE'] as const;

/** By row: the state before; by column: the events above. */
const table: Readonly<Record<(typeof states)[number], readonly (string | null)[]>> = {
  SUBMITTED: ['VULNERABLE', 'REJECTED', null, null, null, 'DELETED'],
  REJECTED: [null, null, 'SUBMITTED', null, null, 'DELETED'],
  VULNERABLE: [null, null, null, 'SAFE', null, 'DELETED'],
  SAFE: [null, null, null, null, 'VULNERABLE', null],
  DELETED: [null, null, null, null, null, null],
};

const now = '2026-02-02T00:00:00.000Z';
const before = '2026-01-01T00:00:00.000Z';

const at = (state: (typeof states)[number]): Vulnerability =>
  ({ state, updatedAt: before, closedAt: state === 'SAFE' ? before : null, releasedAt: null }) as Vulnerability;

describe('the state of a vulnerability', () => {
  states.forEach((state) => {
    events.forEach((event, column) => {
      const expected = table[state][column] ?? null;
      it(`${state} ${expected === null ? `refuses ${event}` : `becomes ${expected} by ${event}`}`, () => {
        const after = afterEvent(at(state), event, now, ['input']);
        expect(after.ok ? after.value.state : null).to.equal(expected);
        if (!after.ok) expect(after.error.code).to.equal('WRONG_STATE');
      });
    });
  });

  it('tells when it was released and closed', () => {
    const confirmed = afterEvent(at('SUBMITTED'), 'CONFIRM', now, []);
    expect(confirmed.ok && confirmed.value).to.include({ releasedAt: now, closedAt: null, updatedAt: now });
    const closed = afterEvent({ ...at('VULNERABLE'), releasedAt: before }, 'CLOSE', now, []);
    expect(closed.ok && closed.value).to.include({ releasedAt: before, closedAt: now });
    const reopened = afterEvent({ ...at('SAFE'), releasedAt: before }, 'REOPEN', now, []);
    expect(reopened.ok && reopened.value).to.include({ releasedAt: before, closedAt: null });
  });

  it('is left by no two transitions for the same event', () => {
    const moves = vulnerabilityStates.transitions.flatMap(({ from, on }) => from.map((state) => `${state} ${on}`));
    expect(new Set(moves).size).to.equal(moves.length);
  });
});
