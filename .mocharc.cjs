const { readdirSync } = require('node:fs');

/** `npm test` runs two parts of the tests at the same time; without PART all of them run. */
const { PART } = process.env;

const specs = () =>
  readdirSync('test', { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .sort()
    .filter((_, index) => PART === undefined || (index % 2) + 1 === Number(PART))
    .map((file) => `test/${file}`);

module.exports = {
  require: ['tsx/cjs', 'test/support/hooks.ts'],
  timeout: 10_000,
  exit: true,
  // A list of files on the command line would be added to this one.
  ...(PART === undefined ? {} : { spec: specs() }),
};
