const { readdirSync } = require('node:fs');

/** `npm test` runs three parts of the tests at the same time; without PART all of them run. */
const { BUILT, PART } = process.env;

/** `npm test` has compiled the tests and the program; else each file is compiled when it is loaded. */
const compiled = (file) => (BUILT === undefined ? file : `dist/${file.replace(/ts$/, 'js')}`);

/** Seconds of those that take long, and of each other. What they were on two cores; only how they compare counts. */
const seconds = {
  'modules/access/twins.spec.ts': 75,
  'http/crashes.spec.ts': 52,
  'contract/fields.spec.ts': 40,
  'modules/analytics/random-changes.spec.ts': 38,
  'cli/data.spec.ts': 36,
  'http/waits.spec.ts': 34,
  'modules/imports/apply/random-reports.spec.ts': 33,
  'modules/imports/apply/merge.spec.ts': 33,
  'modules/imports/apply/runs-together.spec.ts': 30,
  'http/bad-input.spec.ts': 28,
  'races/transitions.spec.ts': 26,
  'modules/components/components.spec.ts': 26,
  'modules/imports/apply/statements.spec.ts': 25,
  'modules/imports/apply/real-reports.spec.ts': 22,
  'modules/audit/writers.spec.ts': 21,
  'modules/imports/apply/faults.spec.ts': 20,
  'cli/toe.spec.ts': 19,
  'modules/imports/apply/reads.spec.ts': 19,
  'modules/imports/apply/split.spec.ts': 19,
  'modules/imports/apply/random-histories.spec.ts': 19,
  'http/limits.spec.ts': 18,
  'modules/imports/apply/concurrency.spec.ts': 18,
  'architecture/lint.spec.ts': 17,
  'modules/access/matrix.spec.ts': 16,
  'cli/people.spec.ts': 16,
  'modules/imports/jobs/swept.spec.ts': 16,
  'http/starting.spec.ts': 16,
  'modules/imports/corpus/corpus.spec.ts': 16,
  'modules/imports/apply/recognition.spec.ts': 15,
  'http/streams.spec.ts': 15,
  'modules/roots/cloning.spec.ts': 14,
  'modules/credentials/rotation.spec.ts': 14,
  'modules/access/absence.spec.ts': 13,
  'http/in-flight.spec.ts': 13,
  'architecture/layers.spec.ts': 13,
  'modules/auth/providers.spec.ts': 13,
  'cli/upload.spec.ts': 12,
  'modules/imports/apply/twins.spec.ts': 12,
  'modules/imports/jobs/rights.spec.ts': 12,
  'modules/imports/jobs/large-beside.spec.ts': 12,
  'http/faults.spec.ts': 12,
  'rest/contract.spec.ts': 11,
  'git/system-git.spec.ts': 11,
  'http/uploads.spec.ts': 10,
  'modules/core/hostile-texts.spec.ts': 10,
  'cli/export.spec.ts': 10,
  'graphiql/graphiql.spec.ts': 10,
  'modules/imports/apply/former-places.spec.ts': 10,
  'modules/treatments/bulk.spec.ts': 10,
  'modules/audit/command.spec.ts': 9,
  'modules/imports/apply/moved-code.spec.ts': 9,
  'cli/progress.spec.ts': 9,
  'http/logs.spec.ts': 8,
};
const otherwise = 1.7;

/** The last part runs behind the checks of the code. */
const busy = [0, 0, 65];

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
  return dealt(ordered)[Number(PART) - 1].own.map((file) => compiled(`test/${file}`));
};

module.exports = {
  require: [...(BUILT === undefined ? ['tsx/cjs'] : []), compiled('test/support/hooks.ts')],
  // Tests make much that does not last: with more room for it the garbage collector runs less often.
  'node-option': ['max-semi-space-size=64'],
  // Against what hangs: three parts share a small machine. What is to be quick says so itself.
  timeout: 30_000,
  exit: true,
  // A list of files on the command line would be added to this one.
  ...(PART === undefined ? {} : { spec: specs() }),
};
