const { readdirSync } = require('node:fs');

/** `npm test` has compiled the tests and the program; else each file is compiled when it is loaded. */
const { BUILT, WHOLE } = process.env;
const compiled = (file) => (BUILT === undefined ? file : `dist/${file.replace(/ts$/, 'js')}`);

/** What takes long begins first, the longest before the others: so nothing long is left when all else has ended. */
const long = [
  'modules/imports/apply/random-reports.spec.ts',
  'http/crashes.spec.ts',
  'modules/access/twins.spec.ts',
  'modules/imports/apply/runs-together.spec.ts',
  'contract/fields.spec.ts',
  'cli/data.spec.ts',
  'modules/analytics/random-changes.spec.ts',
  'http/waits.spec.ts',
  'modules/imports/apply/reads.spec.ts',
  'modules/imports/apply/statements.spec.ts',
  'modules/imports/apply/merge.spec.ts',
  'modules/imports/apply/random-histories.spec.ts',
  'races/transitions.spec.ts',
  'modules/components/components.spec.ts',
  'cli/toe.spec.ts',
  'modules/imports/apply/real-reports.spec.ts',
  'http/starting.spec.ts',
  'http/bad-input.spec.ts',
  'modules/audit/writers.spec.ts',
  'modules/imports/apply/former-places.spec.ts',
  'modules/imports/apply/faults.spec.ts',
  'cli/upload.spec.ts',
  'http/streams.spec.ts',
  'cli/people.spec.ts',
  'modules/imports/apply/split.spec.ts',
  'http/limits.spec.ts',
  'graphiql/graphiql.spec.ts',
  'modules/imports/corpus/corpus.spec.ts',
  'database/plans.spec.ts',
  'modules/roots/cloning.spec.ts',
  'http/in-flight.spec.ts',
  'modules/imports/jobs/rights.spec.ts',
  'modules/imports/apply/concurrency.spec.ts',
  'modules/imports/apply/suppressed-results.spec.ts',
  'modules/imports/apply/recognition.spec.ts',
  'git/clone.spec.ts',
  'modules/imports/jobs/swept.spec.ts',
  'modules/access/absence.spec.ts',
  'modules/imports/jobs/large-beside.spec.ts',
  'modules/audit/command.spec.ts',
  'modules/auth/providers.spec.ts',
  'modules/treatments/bulk.spec.ts',
  'http/set-limits.spec.ts',
  'modules/imports/jobs/jobs.spec.ts',
  'cli/export.spec.ts',
  'modules/vulnerability-files/other-group.spec.ts',
  'http/logs.spec.ts',
  'modules/access/matrix.spec.ts',
  'git/system-git.spec.ts',
  'http/faults.spec.ts',
  'modules/imports/apply/confirmed-moves.spec.ts',
];

const specs = () => {
  const all = readdirSync('test', { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  const others = all.filter((file) => !long.includes(file)).sort();
  return [...long, ...others].map((file) => compiled(`test/${file}`));
};

/** All of the tests, as `npm test` runs them. A list of files on the command line would be added to this one. */
const whole = () => ({
  spec: specs(),
  parallel: true,
  // One more than a small machine has cores, since some of them wait.
  jobs: 3,
});

module.exports = {
  require: [
    ...(BUILT === undefined ? ['tsx/cjs'] : []),
    compiled('test/support/worker-folder.ts'),
    compiled('test/support/hooks.ts'),
  ],
  // Tests make much that does not last: with more room for it the garbage collector runs less often.
  'node-option': ['max-semi-space-size=64'],
  // Against what hangs: several files share a small machine. What is to be quick says so itself.
  timeout: 30_000,
  exit: true,
  ...(WHOLE === undefined ? {} : whole()),
};
