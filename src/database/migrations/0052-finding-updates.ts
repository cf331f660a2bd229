import type { Migration } from './dialect';

/** What people changed of findings, by finding: undoing a report asks it, and the journal tells it by time alone. */
export const findingUpdates: Migration = {
  name: '0052-finding-updates',
  up: () => [`create index finding_updates on journal (organization_id, subject_id, id) where type = 'FindingUpdated'`],
  down: ['drop index finding_updates'],
};
