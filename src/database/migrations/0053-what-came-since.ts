import type { Migration } from './dialect';

const kept = 'undo_vulnerabilities';

/** When a report that is kept first told of the vulnerability, by the index of the vulnerability. */
const told = `(select min(own.at) from (${['vulnerability_changes', 'verification_changes', 'treatment_changes']
  .map(
    (table) => `select at from ${table}
      where vulnerability_id = ${kept}.vulnerability_id and report_id || '' = ${kept}.report_id`,
  )
  .join(' union all ')}) as own)`;

/**
 * How many of the steps that the treatment of a vulnerability had before a report changed it were of finding policies:
 * what these did since goes when the report is undone, and what people decided stays.
 */
export const stepsOfPolicies: Migration = {
  name: '0053-steps-of-policies',
  up: ({ int }) => [
    `alter table ${kept} add column policies ${int} not null default 0`,
    `update ${kept} set policies = (select count(*) from treatment_changes as step
       where step.vulnerability_id = ${kept}.vulnerability_id and step.finding_policy_id || '' <> ''
         and (step.at >= ${told}) is not true)
     where treatments > 0`,
  ],
  down: [`alter table ${kept} drop column policies`],
};
