const { readdirSync } = require('node:fs');

/** `npm test` runs three parts of the tests at the same time; without PART all of them run. */
const { PART } = process.env;

/** Seconds of those that take long, and of each other. What they were on two cores; only how they compare counts. */
const seconds = {
  'http/crashes.spec.ts': 52,
  'contract/fields.spec.ts': 45,
  'http/waits.spec.ts': 33,
  'modules/analytics/random-changes.spec.ts': 33,
  'cli/data.spec.ts': 33,
  'modules/access/twins.spec.ts': 31,
  'cli/toe.spec.ts': 29,
  'cli/people.spec.ts': 23,
  'http/limits.spec.ts': 17,
  'modules/imports/apply/random-reports.spec.ts': 17,
  'modules/imports/apply/real-reports.spec.ts': 15,
  'modules/roots/cloning.spec.ts': 14,
  'races/transitions.spec.ts': 14,
  'modules/access/matrix.spec.ts': 13,
  'http/bad-input.spec.ts': 13,
  'cli/upload.spec.ts': 12,
  'http/in-flight.spec.ts': 12,
  'cli/export.spec.ts': 10,
  'architecture/lint.spec.ts': 12,
  'rest/contract.spec.ts': 11,
  'modules/imports/apply/concurrency.spec.ts': 11,
  'modules/audit/command.spec.ts': 11,
  'http/uploads.spec.ts': 10,
  'modules/access/absence.spec.ts': 10,
  'architecture/layers.spec.ts': 10,
};
const otherwise = 1.6;

/** The last part runs behind the static checks. */
const busy = [0, 0, 110];

const secondsOf = (file) => seconds[file] ?? otherwise;

/** Each goes to the part that is done first, the longest first: all parts end at about the same time. */
const dealt = (files) =>
  files.reduce(
    (parts, file) => {
      const least = Math.min(...parts.map(({ sum }) => sum));
      const next = parts.findIndex(({ sum }) => sum === least);
      return parts.map(({ sum, own }, part) =>
        part === next ? { sum: sum + secondsOf(file), own: [...own, file] } : { sum, own },
      );
    },
    busy.map((sum) => ({ sum, own: [] })),
  );

const specs = () => {
  const all = readdirSync('test', { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  const ordered = all.sort().sort((one, other) => secondsOf(other) - secondsOf(one));
  return dealt(ordered)[Number(PART) - 1].own.map((file) => `test/${file}`);
};

module.exports = {
  require: ['tsx/cjs', 'test/support/hooks.ts'],
  timeout: 10_000,
  exit: true,
  // A list of files on the command line would be added to this one.
  ...(PART === undefined ? {} : { spec: specs() }),
};
