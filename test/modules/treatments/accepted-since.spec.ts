import { expect } from 'chai';
import { acceptedSince, untreated, type Treatment } from '../../../src/modules/treatments/domain/treatment';

const before = '2026-01-01T00:00:00.000Z';
const now = '2026-02-02T00:00:00.000Z';

const accepted: Treatment = { ...untreated, treatment: 'ACCEPTED', acceptedUntil: '2026-03-01' };
const asked: Treatment = { ...untreated, treatment: 'ACCEPTED_UNDEFINED', acceptance: 'SUBMITTED' };
const forGood: Treatment = { ...untreated, treatment: 'ACCEPTED_UNDEFINED', acceptance: 'APPROVED' };

describe('An acceptance in force', () => {
  const cases: readonly (readonly [what: string, old: Treatment, next: Treatment, since: string | null])[] = [
    ['begins when it is accepted', untreated, accepted, now],
    ['begins when it is approved', asked, forGood, now],
    ['goes on when it is accepted until another day', accepted, { ...accepted, acceptedUntil: '2026-04-01' }, before],
    ['goes on when it is accepted for good', accepted, forGood, before],
    ['is none on some branches alone', accepted, { ...accepted, treatmentBranches: ['main'] }, null],
    ['begins when it is for all branches', { ...forGood, treatmentBranches: ['main'] }, forGood, now],
    ['is none while it is asked for', accepted, asked, null],
    ['is none any more when it is given up', forGood, untreated, null],
  ];
  cases.forEach(([what, old, next, since]) => {
    it(what, () => {
      const acceptedAt = old === accepted || old === forGood ? before : null;
      expect(acceptedSince({ ...old, acceptedAt }, next, now)).to.equal(since);
    });
  });
});
