import { dropped, type Migration } from './dialect';

/** What an applied report changed, as it was before: what undoing it restores. */
export const undo: Migration = {
  name: '0033-undo',
  up: ({ text, time, int, clustered }) => [
    `alter table reports add column applied_order ${int}`,
    `alter table reports add column undoable_until ${time}`,
    'create index reports_by_order on reports (root_id, applied_order) where applied_order is not null',
    'create index reports_undoable on reports (undoable_until) where undoable_until is not null',
    `alter table sighting_scopes add column last_seen_at ${time}`,
    `create table undo_scopes (
      report_id ${text} not null, scope_id ${text} not null, created ${int} not null, last_report_id ${text},
      last_ended_at ${time}, last_seen_at ${time}, primary key (report_id, scope_id))${clustered}`,
    `create table undo_findings (
      report_id ${text} not null, finding_id ${text} not null, created ${int} not null, released_at ${time},
      primary key (report_id, finding_id))${clustered}`,
    `create table undo_vulnerabilities (
      report_id ${text} not null, vulnerability_id ${text} not null, "where" ${text} not null, specific ${text},
      line ${int}, "column" ${int}, snippet ${text}, branch ${text}, "commit" ${text}, updated_at ${time} not null,
      state ${text} not null, closed_at ${time}, verification ${text}, primary key (report_id, vulnerability_id))`,
    `create table undo_identities (
      report_id ${text} not null, root_id ${text} not null, value ${text} not null, algorithm ${text}, version ${int},
      vulnerability_id ${text}, primary key (report_id, value))${clustered}`,
    `create table undo_sightings (
      report_id ${text} not null, vulnerability_id ${text} not null, scope_id ${text} not null, created ${int} not null,
      rule_id ${text}, presence ${text}, agrees ${int}, last_report_id ${text}, last_seen_at ${time},
      primary key (report_id, vulnerability_id, scope_id))${clustered}`,
  ],
  down: [
    ...dropped('undo_scopes', 'undo_findings', 'undo_vulnerabilities', 'undo_identities', 'undo_sightings'),
    'alter table sighting_scopes drop column last_seen_at',
    'drop index reports_undoable',
    'drop index reports_by_order',
    'alter table reports drop column undoable_until',
    'alter table reports drop column applied_order',
  ],
};
