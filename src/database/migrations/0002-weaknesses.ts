import { dropped, type Migration } from './dialect';

export const weaknesses: Migration = {
  name: '0002-weaknesses',
  up: ({ text, time, int, real }) => [
    `create table roots (
      id ${text} primary key, organization_id ${text} not null references organizations (id),
      group_id ${text} not null references groups (id), kind ${text} not null, nickname ${text} not null,
      state ${text} not null, natural_key ${text} not null, repository_key ${text}, url ${text}, branch ${text},
      exclusions ${text} not null, address ${text}, protocol ${text}, host ${text}, port ${int}, path ${text},
      query ${text}, created_at ${time} not null, created_by ${text} not null,
      unique (group_id, nickname), unique (organization_id, natural_key))`,
    'create unique index roots_by_repository on roots (group_id, repository_key)',
    'create index roots_by_creation on roots (group_id, created_at, id)',
    'create index roots_by_nickname on roots (group_id, nickname, id)',
    `create table findings (
      id ${text} primary key, organization_id ${text} not null references organizations (id),
      group_id ${text} not null references groups (id), weakness_key ${text} not null, title ${text} not null,
      description ${text} not null, threat ${text} not null, recommendation ${text} not null, help_url ${text}, cwe ${text} not null,
      cvss31 ${text}, cvss40 ${text}, severity_score ${real} not null, status ${text} not null,
      open_vulnerabilities ${int} not null, closed_vulnerabilities ${int} not null, created_at ${time} not null,
      created_by ${text} not null, released_at ${time}, unique (group_id, weakness_key))`,
    'create index findings_by_creation on findings (group_id, created_at, id)',
    'create index findings_by_severity on findings (group_id, severity_score, id)',
    'create index findings_by_title on findings (group_id, title, id)',
    `create table vulnerabilities (
      id ${text} primary key, organization_id ${text} not null references organizations (id),
      group_id ${text} not null references groups (id), finding_id ${text} not null references findings (id),
      root_id ${text} not null references roots (id), kind ${text} not null, "where" ${text} not null,
      specific ${text}, line ${int}, "column" ${int}, message ${text} not null, snippet ${text}, detail ${text},
      technique ${text} not null, state ${text} not null, cvss31 ${text}, cvss40 ${text},
      severity_score ${real} not null, reported_score ${real} not null, branch ${text},
      "commit" ${text}, created_at ${time} not null, created_by ${text} not null, updated_at ${time} not null,
      closed_at ${time}, released_at ${time})`,
    'create index vulnerabilities_by_creation on vulnerabilities (group_id, created_at, id)',
    'create index vulnerabilities_by_severity on vulnerabilities (group_id, severity_score, id)',
    'create index vulnerabilities_by_place on vulnerabilities (group_id, "where", id)',
    'create index finding_vulnerabilities_by_creation on vulnerabilities (finding_id, created_at, id)',
    'create index finding_vulnerabilities_by_severity on vulnerabilities (finding_id, severity_score, id)',
    'create index finding_vulnerabilities_by_place on vulnerabilities (finding_id, "where", id)',
    'create index vulnerabilities_by_root on vulnerabilities (root_id)',
    `create table vulnerability_changes (
      id ${text} primary key, vulnerability_id ${text} not null references vulnerabilities (id),
      organization_id ${text} not null, kind ${text} not null, state ${text} not null, previous_where ${text},
      previous_line ${int}, at ${time} not null, by ${text} not null, report_id ${text}, justification ${text})`,
    'create index vulnerability_changes_by_vulnerability on vulnerability_changes (vulnerability_id, id)',
  ],
  down: dropped('roots', 'findings', 'vulnerabilities', 'vulnerability_changes'),
};
