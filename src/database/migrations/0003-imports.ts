import { dropped, type Migration } from './dialect';

export const imports: Migration = {
  name: '0003-imports',
  up: ({ text, time, int, real, clustered, scratch, uncounted }) => [
    `create table sighting_scopes (
      id ${text} primary key, organization_id ${text} not null, group_id ${text} not null,
      root_id ${text} not null references roots (id), tool ${text} not null, category ${text} not null, branch ${text} not null, last_ended_at ${time},
      last_report_id ${text}, unique (root_id, tool, category, branch))`,
    `create table sightings (
      vulnerability_id ${text} not null references vulnerabilities (id),
      scope_id ${text} not null references sighting_scopes (id), rule_id ${text}, presence ${text} not null,
      agrees ${int} not null default 1, report_id ${text} not null, first_seen_at ${time} not null,
      last_seen_at ${time} not null, primary key (vulnerability_id, scope_id))${clustered}`,
    'create index sightings_by_scope on sightings (scope_id, presence, vulnerability_id)',
    `create table vulnerability_identities (
      root_id ${text} not null, value ${text} not null, algorithm ${text} not null,
      version ${int} not null, vulnerability_id ${text} not null references vulnerabilities (id),
      primary key (root_id, value))${clustered}`,
    'create index vulnerability_identities_by_vulnerability on vulnerability_identities (vulnerability_id)',
    `create table reports (
      id ${text} primary key, organization_id ${text} not null references organizations (id),
      group_id ${text} not null references groups (id), root_id ${text} not null references roots (id),
      format ${text} not null, file_name ${text} not null, bytes ${real} not null, sha256 ${text} not null,
      content_key ${text} not null, state ${text} not null, counts ${text} not null, analyses ${text} not null, created_at ${time} not null,
      created_by ${text} not null)`,
    'create index reports_by_creation on reports (group_id, created_at, id)',
    'create index reports_by_content on reports (root_id, content_key, id)',
    // No statistics keep pace with these: what rows are joined by leads each key, the report that all share follows.
    `${scratch} staged_observations (
      report_id ${text} not null, ordinal ${int} not null, vulnerability_id ${text} not null,
      weakness_key ${text} not null, kind ${text} not null, "where" ${text} not null,
      specific ${text}, line ${int}, "column" ${int}, message ${text} not null, snippet ${text}, detail ${text},
      technique ${text} not null, severity_score ${real} not null, rule_id ${text}, suppressed ${int} not null,
      excluded ${int} not null, tool_identity ${text}, content_identity ${text}, location_identity ${text} not null,
      former_identities ${text}, primary key (ordinal, report_id))${uncounted}`,
    `${scratch} staged_outcomes (
      report_id ${text} not null, ordinal ${int} not null, vulnerability_id ${text} not null, rivals ${int} not null,
      agrees ${int} not null, outcome ${text}, primary key (ordinal, report_id, vulnerability_id))${clustered}${uncounted}`,
    'create index staged_outcomes_by_vulnerability on staged_outcomes (vulnerability_id, report_id, ordinal)',
    `${scratch} staged_findings (
      report_id ${text} not null, weakness_key ${text} not null, finding_id ${text} not null,
      primary key (weakness_key, report_id))${clustered}${uncounted}`,
    `${scratch} staged_closings (
      report_id ${text} not null, vulnerability_id ${text} not null, change_id ${text} not null,
      primary key (report_id, vulnerability_id))${clustered}${uncounted}`,
  ],
  down: dropped(
    'sighting_scopes',
    'sightings',
    'vulnerability_identities',
    'reports',
    'staged_observations',
    'staged_outcomes',
    'staged_findings',
    'staged_closings',
  ),
};
