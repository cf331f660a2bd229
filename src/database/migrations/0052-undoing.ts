import { dropped, type Migration } from './dialect';

/**
 * What undoing a report asks: what people changed of findings, by finding, where the journal tells it by time alone; and
 * where the references of inventories led that a newer one replaced. Places are null where they are those of the newer one.
 */
export const undoing: Migration = {
  name: '0052-undoing',
  up: ({ text, int, clustered }) => [
    `create index finding_updates on journal (organization_id, subject_id, id) where type = 'FindingUpdated'`,
    `create table undo_link_targets (
      undone_by ${text} not null, scope_id ${text} not null, organization_id ${text} not null, root_id ${text} not null,
      report_id ${text} not null, serial_number ${text} not null, version ${int} not null, places ${text},
      primary key (undone_by, scope_id))${clustered}`,
  ],
  down: ['drop index finding_updates', ...dropped('undo_link_targets')],
};
