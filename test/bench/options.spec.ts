import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { loading } from '../support/program';

const benchmarks = readdirSync('bench').filter((name) => name !== 'support' && name !== 'tsconfig.json');

/** Has the options of a benchmark be read as it does, without all else that it loads. */
const reading = (name: string, args: readonly string[]): ReturnType<typeof spawnSync> => {
  const script = `${loading(`bench/${name}/options`)}.readOptions(process.argv.slice(1))`;
  return spawnSync(process.execPath, ['--eval', script, '--', ...args]);
};

/** Nothing is measured, and one line tells what is wrong: it names this. */
const expectRefused = (name: string, args: readonly string[], named: string): void => {
  const { status, stdout, stderr } = reading(name, args);
  expect([status, String(stdout)], String(stderr)).to.deep.equal([2, '']);
  expect(String(stderr))
    .to.match(/^error: [^\n]+\. \(--help tells what there is\)\n$/)
    .and.contain(named);
};

describe('options of benchmarks', () => {
  benchmarks.forEach((name) =>
    it(`of ${name}: one that there is not is told in one line`, () => {
      expectRefused(name, ['--nothing'], "'--nothing'");
      const { status, stdout } = reading(name, ['--help']);
      expect(status).to.equal(0);
      expect(String(stdout)).to.contain(`npm run bench:${name} -- [options]`);
    }),
  );

  it('are told in one line when they lack a value, or have one that is none', () => {
    expectRefused('lists', ['--pages'], "'--pages");
    expectRefused('lists', ['--pages', '--engine'], "'--pages");
    expectRefused('lists', ['--pages', '0'], '--pages wants a whole number from 1 on');
    expectRefused('lists', ['--engine', 'oracle'], '--engine wants sqlite or postgres');
    expectRefused('lists', ['sqlite'], "'sqlite'");
    expectRefused('import', ['--format', 'xml'], '--format wants sarif or csv');
  });
});
