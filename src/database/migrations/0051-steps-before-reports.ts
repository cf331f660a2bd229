import type { Migration } from './dialect';

const histories = {
  changes: 'vulnerability_changes',
  verifications: 'verification_changes',
  treatments: 'treatment_changes',
} as const;

const kept = 'undo_vulnerabilities';

/**
 * When a report that is kept first told of the vulnerability. Whoever looked for it by the report would read all of the
 * report for each of its rows: the index of the vulnerability is the one to go by.
 */
const told = `(select min(own.at) from (${Object.values(histories)
  .map(
    (table) => `select at from ${table}
      where vulnerability_id = ${kept}.vulnerability_id and report_id || '' = ${kept}.report_id`,
  )
  .join(' union all ')}) as own)`;

/**
 * How many steps of others the histories of a vulnerability had before a report changed it: undoing sees by that, and
 * by no clock, whether people decided since.
 */
export const stepsBeforeReports: Migration = {
  name: '0051-steps-before-reports',
  up: ({ int }) =>
    Object.entries(histories).flatMap(([column, table]) => [
      `alter table ${kept} add column ${column} ${int} not null default 0`,
      `update ${kept} set ${column} = (select count(*) from ${table} as step
         where step.vulnerability_id = ${kept}.vulnerability_id and step.report_id is distinct from ${kept}.report_id
           and (step.at >= ${told}) is not true)`,
    ]),
  down: Object.keys(histories)
    .reverse()
    .map((column) => `alter table ${kept} drop column ${column}`),
};
