const { readdirSync } = require('node:fs');

/** `npm test` runs two parts of the tests at the same time; without PART all of them run. */
const { PART } = process.env;

/** Those that take longest, the longest first: dealt out so that both parts end at about the same time. */
const longest = [
  'http/crashes.spec.ts',
  'contract/fields.spec.ts',
  'cli/data.spec.ts',
  'cli/toe.spec.ts',
  'cli/people.spec.ts',
  'modules/analytics/random-changes.spec.ts',
  'modules/access/matrix.spec.ts',
  'http/waits.spec.ts',
  'cli/upload.spec.ts',
  'modules/access/absence.spec.ts',
  'architecture/lint.spec.ts',
  'http/limits.spec.ts',
  'cli/usage.spec.ts',
  'modules/audit/command.spec.ts',
];

/** One, two, two, one, and again. */
const partOf = (index) => ([0, 3].includes(index % 4) ? 1 : 2);

const specs = () => {
  const all = readdirSync('test', { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  const others = all.filter((file) => !longest.includes(file)).sort();
  return [...longest.filter((file) => all.includes(file)), ...others]
    .filter((_, index) => PART === undefined || partOf(index) === Number(PART))
    .map((file) => `test/${file}`);
};

module.exports = {
  require: ['tsx/cjs', 'test/support/hooks.ts'],
  timeout: 10_000,
  exit: true,
  // A list of files on the command line would be added to this one.
  ...(PART === undefined ? {} : { spec: specs() }),
};
