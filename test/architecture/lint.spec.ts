import { expect } from 'chai';
import { lintText } from './lint-text';
import { anywhere, slips } from './slips';

describe('The lint', function () {
  this.timeout(120_000);

  slips.forEach(([title, rule, filePath, code]) => {
    it(`refuses ${title} (${rule})`, async () => {
      const { messages } = await lintText(code, filePath);
      const found = messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? 'unused');
      expect(found).to.include(rule);
    });
  });

  it('lets the configuration read the environment, and tests, too', async () => {
    const code = 'export const port = process.env["PORT"];';
    for (const filePath of ['src/config.ts', 'test/support/postgres.ts'])
      expect((await lintText(code, filePath)).messages).to.deep.equal([]);
  });

  it('lets an error be a class', async () => {
    expect((await lintText('export class PageError extends Error {}', anywhere)).messages).to.deep.equal([]);
  });
});
