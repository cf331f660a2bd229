import type { Migration } from './dialect';

const kept = 'undo_vulnerabilities';

/** When a report that is kept first told of the vulnerability, by the index of the vulnerability. */
const told = `(select min(own.at) from (${['vulnerability_changes', 'verification_changes', 'treatment_changes']
  .map(
    (table) => `select at from ${table}
      where vulnerability_id = ${kept}.vulnerability_id and report_id || '' = ${kept}.report_id`,
  )
  .join(' union all ')}) as own)`;

/** What people said of a vulnerability, before what waits to be closed with a report was kept, that it is open. */
const said = ['vulnerability_changes', 'verification_changes']
  .map(
    (table) => `(select count(*) from ${table} as said
      where said.vulnerability_id = awaited_closings.vulnerability_id and said.report_id is null
        ${table === 'verification_changes' ? `and said.outcome = 'OPEN'` : ''}
        and said.at < (select created_at from reports where reports.id = awaited_closings.report_id))`,
  )
  .join(' + ');

/** Steps before the first one of the report. */
const claims = `(select count(*) from zero_risk_changes as step
  where step.vulnerability_id = undo_claims.vulnerability_id and step.report_id is distinct from undo_claims.report_id
    and (step.id > (select min(own.id) from zero_risk_changes as own
      where own.vulnerability_id = undo_claims.vulnerability_id and own.report_id || '' = undo_claims.report_id)) is not true)`;

/**
 * What came before or after what, where no clock tells it: how many of the steps that the treatment of a vulnerability
 * had before a report changed it were of finding policies; how often people had said of what waits to be closed that it
 * is open; how many claims of zero risk and answers there were before a report claimed; and after which report of its root a vulnerability was split or merged (null for those of earlier versions).
 */
export const whatCameSince: Migration = {
  name: '0053-what-came-since',
  up: ({ int }) => [
    `alter table ${kept} add column policies ${int} not null default 0`,
    `update ${kept} set policies = (select count(*) from treatment_changes as step
       where step.vulnerability_id = ${kept}.vulnerability_id and step.finding_policy_id || '' <> ''
         and (step.at >= ${told}) is not true)
     where treatments > 0`,
    `alter table awaited_closings add column said ${int} not null default 0`,
    `update awaited_closings set said = ${said}`,
    `alter table undo_claims add column claims ${int} not null default 0`,
    `update undo_claims set claims = ${claims}`,
    `alter table vulnerability_changes add column after_report ${int}`,
  ],
  down: [
    'alter table vulnerability_changes drop column after_report',
    'alter table undo_claims drop column claims',
    'alter table awaited_closings drop column said',
    `alter table ${kept} drop column policies`,
  ],
};
