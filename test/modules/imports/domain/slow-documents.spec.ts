import { expect } from 'chai';
import { at, log, run } from './documents';
import { check } from './soundness';

describe('documents made to be slow', function () {
  this.timeout(60_000);

  const within = (milliseconds: number, title: string, document: () => string, outcome: string): void => {
    it(`${title} end within ${String(milliseconds)} ms of processor time`, async () => {
      const text = document();
      const from = process.cpuUsage();
      expect(await check(text, 65_536)).to.equal(outcome);
      expect(process.cpuUsage(from).user / 1000).to.be.below(milliseconds);
    });
  };
  const many = (count: number, text: string): string => Array.from({ length: count }, () => text).join(',');
  within(
    3000,
    '50,000 locations of one result',
    () =>
      log(run({ results: [] })).replace(
        '"results":[]',
        `"results":[{"message":{"text":"m"},"locations":[${many(50_000, '{}')}]}]`,
      ),
    'read',
  );
  within(
    3000,
    '1 MB of numbers that no double keeps',
    () =>
      log(run({ results: [] })).replace('"results":[]', `"results":[{"properties":{"n":[${many(200_000, '1e999')}]}}]`),
    'read',
  );
  within(
    3000,
    '100,000 properties of one object',
    () =>
      log(
        run({
          results: [
            {
              properties: Object.fromEntries(
                Array.from({ length: 100_000 }, (_, index) => [`k${String(index)}`, index]),
              ),
            },
          ],
        }),
      ),
    'read',
  );
  within(
    3000,
    'a path of 100,000 steps',
    () => log(run({ results: [{ locations: [at('../a/'.repeat(100_000))] }] })),
    'read',
  );
  within(
    3000,
    'a path of 300,000 percent signs',
    () => log(run({ results: [{ locations: [at('%'.repeat(300_000))] }] })),
    'read',
  );
  within(3000, 'a rule id of 200,000 slashes', () => log(run({ results: [{ ruleId: '/'.repeat(200_000) }] })), 'read');
  within(
    3000,
    'a chain of 10,000 bases',
    () =>
      log(
        run({
          originalUriBaseIds: Object.fromEntries(
            Array.from({ length: 10_000 }, (_, index) => [
              `B${String(index)}`,
              { uri: 'd/', uriBaseId: `B${String(index + 1)}` },
            ]),
          ),
          results: Array.from({ length: 200 }, (_, index) => ({
            locations: [at(`a${String(index)}`, undefined, { uriBaseId: 'B0' })],
          })),
        }),
      ),
    'read',
  );
  within(4000, 'a file of 2 MB of spaces', () => ' '.repeat(2_000_000), 'refused');
});
