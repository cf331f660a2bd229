import { dropped, type Migration } from './dialect';

/** What inventories list; what VEX documents state of vulnerabilities, and the claims that reports make in the name of who uploaded them. */
export const components: Migration = {
  name: '0038-components',
  up: ({ text, time, int, scratch, clustered, uncounted }) => {
    const described = `name ${text} not null, version ${text}, purl ${text} not null, ecosystem ${text} not null,
      kind ${text} not null, licences ${text} not null, location ${text}`;
    return [
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
      `${scratch} staged_components (
      report_id ${text} not null, digest ${text} not null, id ${text} not null, ${described},
      primary key (digest, report_id))${clustered}${uncounted}`,
      // What the newest inventory of a scope lists; what all of its components have in common stands here.
      `create table inventories (
      scope_id ${text} primary key references sighting_scopes (id) on delete cascade, organization_id ${text} not null,
      report_id ${text} not null, seen_at ${time} not null)`,
      `create table components (
      id ${text} primary key, organization_id ${text} not null, group_id ${text} not null, root_id ${text} not null,
      scope_id ${text} not null references sighting_scopes (id) on delete cascade, digest ${text} not null, ${described},
      first_seen_at ${time} not null, report_id ${text} not null, unique (scope_id, digest))`,
      ...['root', 'group'].flatMap((parent) =>
        ['name', 'purl', 'first_seen_at'].map(
          (column) => `create index ${parent}_components_by_${column} on components (${parent}_id, ${column}, id)`,
        ),
      ),
      'create index components_by_report on components (report_id)',
      `create table undo_components (
      undone_by ${text} not null, id ${text} not null, organization_id ${text} not null, group_id ${text} not null,
      root_id ${text} not null, scope_id ${text} not null, digest ${text} not null, ${described},
      first_seen_at ${time} not null, report_id ${text} not null, primary key (undone_by, id))${clustered}`,
      'create index undo_components_by_purl on undo_components (undone_by, purl)',
      `create table undo_inventories (
      undone_by ${text} not null, scope_id ${text} not null, report_id ${text}, seen_at ${time},
      primary key (undone_by, scope_id))${clustered}`,
    ];
  },
  down: [
    ...dropped('staged_components', 'inventories', 'components', 'undo_components', 'undo_inventories'),
    ...dropped('undo_claims'),
    'drop index zero_risk_changes_by_report',
    'alter table zero_risk_changes drop column report_id',
    ...dropped('staged_statements', 'vex_statements'),
  ],
};
