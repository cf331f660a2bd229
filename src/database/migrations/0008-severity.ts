import { dropped, type Migration } from './dialect';

/** Vulnerabilities get vectors of their own, and follow those of their finding without them; changes are kept. */
export const severity: Migration = {
  name: '0008-severity',
  up: ({ text, time, real }) => [
    `alter table vulnerabilities add column cvss31 ${text}`,
    `alter table vulnerabilities add column cvss40 ${text}`,
    `alter table vulnerabilities add column reported_score ${real} not null default 0`,
    'update vulnerabilities set reported_score = severity_score',
    `update vulnerabilities set severity_score = findings.severity_score from findings
     where findings.id = vulnerabilities.finding_id and (findings.cvss31 is not null or findings.cvss40 is not null)`,
    `create table severity_changes (
      id ${text} primary key, organization_id ${text} not null, group_id ${text} not null,
      finding_id ${text} not null references findings (id), vulnerability_id ${text}, at ${time} not null,
      by ${text} not null, before ${text} not null, after ${text} not null)`,
    `create index severity_changes_by_finding on severity_changes (finding_id, id) where vulnerability_id is null`,
    `create index severity_changes_by_vulnerability on severity_changes (vulnerability_id, id)
     where vulnerability_id is not null`,
    'create index severity_changes_by_group on severity_changes (group_id)',
    'create index severity_changes_of_finding on severity_changes (finding_id)',
  ],
  down: [
    ...dropped('severity_changes'),
    'alter table vulnerabilities drop column reported_score',
    'alter table vulnerabilities drop column cvss40',
    'alter table vulnerabilities drop column cvss31',
  ],
};
