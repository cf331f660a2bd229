import { expect } from 'chai';
import { afterVerification, efficacyOf, requested } from '../../../src/modules/reattacks/domain/reattack';
import type { Vulnerability } from '../../../src/modules/vulnerabilities';

const states = [null, 'REQUESTED', 'ON_HOLD', 'VERIFIED'] as const;
const events = ['REQUEST', 'HOLD', 'RELEASE', 'ANSWER', 'CANCEL'] as const;

/** By row: how the verification stands; by column: the events above. */
const table: readonly (readonly (string | null)[])[] = [
  ['REQUESTED', null, null, null, null],
  [null, 'ON_HOLD', null, 'VERIFIED', 'VERIFIED'],
  [null, null, 'REQUESTED', 'VERIFIED', 'VERIFIED'],
  ['REQUESTED', null, null, null, null],
];

const now = '2026-02-02T00:00:00.000Z';
const vulnerability = { state: 'VULNERABLE', verification: null, zeroRisk: null } as Vulnerability;

describe('the verification of a fix', () => {
  states.forEach((verification, row) => {
    events.forEach((event, column) => {
      const expected = table[row]?.[column] ?? null;
      it(`${String(verification)} ${expected === null ? `refuses ${event}` : `becomes ${expected} by ${event}`}`, () => {
        const after = afterVerification({ ...vulnerability, verification }, event, now, []);
        expect(after.ok ? after.value.verification : null).to.equal(expected);
      });
    });
  });

  (['SUBMITTED', 'REJECTED', 'SAFE', 'DELETED'] as const).forEach((state) => {
    it(`is not asked for of what is ${state}`, () => {
      expect(requested({ ...vulnerability, state }, now, []).ok).to.equal(false);
    });
  });

  it('is not asked for of what is confirmed to be no risk', () => {
    expect(requested({ ...vulnerability, zeroRisk: 'REQUESTED' }, now, []).ok).to.equal(true);
    expect(requested({ ...vulnerability, zeroRisk: 'CONFIRMED' }, now, []).ok).to.equal(false);
  });

  it('is as good as few reattacks were needed', () => {
    const fixed = { state: 'SAFE', verification: 'VERIFIED' } as const;
    expect([0, 1, 2, 3].map((cycles) => efficacyOf(fixed, cycles))).to.deep.equal([0, 100, 50, 100 / 3]);
    expect(efficacyOf({ ...fixed, state: 'VULNERABLE' }, 1)).to.equal(0);
    expect(efficacyOf({ ...fixed, verification: null }, 1)).to.equal(0);
  });
});
