import { dropped, type Migration } from './dialect';

/** How the severity of findings and vulnerabilities changed. */
export const severity: Migration = {
  name: '0008-severity',
  up: ({ text, time }) => [
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
  down: dropped('severity_changes'),
};
