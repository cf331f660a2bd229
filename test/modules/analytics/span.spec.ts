import { expect } from 'chai';
import { dateOfDay, lastDays, spansUntil, type Step } from '../../../src/modules/vulnerabilities';

const told = (now: string, step: Step, count: number): readonly string[] =>
  spansUntil(now, step, count).map(({ from, to }) => `${dateOfDay(from)} ${dateOfDay(to)}`);

describe('Spans of days', () => {
  it('end on the day of an instant, in UTC', () => {
    const { from, to } = lastDays(30, '2026-03-01T23:59:59.999Z');
    expect([dateOfDay(from), dateOfDay(to)]).to.deep.equal(['2026-01-31', '2026-03-01']);
    expect(lastDays(1, '2026-03-01T00:00:00.000Z')).to.deep.equal({ from: to, to });
  });

  const cases: readonly (readonly [now: string, step: Step, count: number, spans: readonly string[]])[] = [
    ['2026-01-04T12:00:00.000Z', 'WEEK', 1, ['2025-12-29 2026-01-04']],
    ['2026-01-05T00:00:00.000Z', 'WEEK', 2, ['2025-12-29 2026-01-04', '2026-01-05 2026-01-05']],
    ['1970-01-01T00:00:00.000Z', 'WEEK', 2, ['1969-12-22 1969-12-28', '1969-12-29 1970-01-01']],
    [
      '2026-03-31T12:00:00.000Z',
      'MONTH',
      3,
      ['2026-01-01 2026-01-31', '2026-02-01 2026-02-28', '2026-03-01 2026-03-31'],
    ],
    ['2024-03-01T00:00:00.000Z', 'MONTH', 2, ['2024-02-01 2024-02-29', '2024-03-01 2024-03-01']],
    ['2026-01-15T12:00:00.000Z', 'MONTH', 2, ['2025-12-01 2025-12-31', '2026-01-01 2026-01-15']],
  ];
  cases.forEach(([now, step, count, spans]) => {
    it(`are ${count} times a ${step} until ${now}`, () => {
      expect(told(now, step, count)).to.deep.equal(spans);
    });
  });
});
