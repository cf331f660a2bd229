import { expect } from 'chai';
import type { ESLint as Linter } from 'eslint';
import { anywhere, slips } from './slips';

describe('The lint', function () {
  this.timeout(120_000);
  const used: { linter?: Linter } = {};

  before(async () => {
    const { ESLint } = await import('eslint');
    used.linter = new ESLint();
  });

  slips.forEach(([title, rule, filePath, code]) => {
    it(`refuses ${title} (${rule})`, async () => {
      const [result] = (await used.linter?.lintText(code, { filePath })) ?? [];
      const found = result?.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? 'unused');
      expect(found).to.include(rule);
    });
  });

  it('lets the configuration read the environment, and tests, too', async () => {
    const code = 'export const port = process.env["PORT"];';
    const files = ['src/config.ts', 'test/support/postgres.ts'];
    const results = await Promise.all(files.map(async (filePath) => used.linter?.lintText(code, { filePath })));
    expect(results.flat().flatMap((result) => result?.messages ?? [])).to.deep.equal([]);
  });

  it('lets an error be a class', async () => {
    const [result] =
      (await used.linter?.lintText('export class PageError extends Error {}', { filePath: anywhere })) ?? [];
    expect(result?.messages).to.deep.equal([]);
  });
});
