import { dropped, type Migration } from './dialect';

/** What VEX documents state of vulnerabilities, and the claims that reports make in the name of who uploaded them. */
export const components: Migration = {
  name: '0038-components',
  up: ({ text, time, int, scratch, clustered, uncounted }) => [
    `${scratch} staged_statements (
      report_id ${text} not null, ordinal ${int} not null, names ${text} not null, "where" ${text}, state ${text},
      said ${text} not null, label ${text} not null, issued_at ${text},
      primary key (report_id, ordinal))${uncounted}`,
    // In the order of their ids each is newer than the one before it.
    `create table vex_statements (
      id ${text} primary key, organization_id ${text} not null,
      vulnerability_id ${text} not null references vulnerabilities (id) on delete cascade,
      report_id ${text} not null, state ${text} not null, issued_at ${time} not null)`,
    'create index vex_statements_by_vulnerability on vex_statements (vulnerability_id, id)',
    'create index vex_statements_by_report on vex_statements (report_id)',
    `alter table zero_risk_changes add column report_id ${text}`,
    'create index zero_risk_changes_by_report on zero_risk_changes (report_id, id) where report_id is not null',
    `create table undo_claims (
      report_id ${text} not null, vulnerability_id ${text} not null, zero_risk ${text}, updated_at ${time} not null,
      primary key (report_id, vulnerability_id))${clustered}`,
  ],
  down: [
    ...dropped('undo_claims'),
    'drop index zero_risk_changes_by_report',
    'alter table zero_risk_changes drop column report_id',
    ...dropped('staged_statements', 'vex_statements'),
  ],
};
