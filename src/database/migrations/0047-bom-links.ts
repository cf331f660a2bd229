import { dropped, type Migration } from './dialect';

/** Where the references of the newest inventory of a scope lead, so that links into it can be followed; and the links of statements. */
export const bomLinks: Migration = {
  name: '0047-bom-links',
  up: ({ text, int }) => [
    `create table link_targets (
      scope_id ${text} primary key references sighting_scopes (id) on delete cascade, organization_id ${text} not null,
      root_id ${text} not null, report_id ${text} not null, serial_number ${text} not null, version ${int} not null,
      places ${text} not null)`,
    'create index link_targets_by_serial_number on link_targets (root_id, serial_number, version, report_id)',
    'create index link_targets_by_report on link_targets (report_id)',
    `alter table staged_statements add column link ${text}`,
  ],
  down: ['alter table staged_statements drop column link', ...dropped('link_targets')],
};
