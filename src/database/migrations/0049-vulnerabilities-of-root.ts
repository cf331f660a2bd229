import type { Migration } from './dialect';

/** The vulnerabilities of one root in the order of their lists: each page and export of it reads what it shows. */
export const vulnerabilitiesOfRoot: Migration = {
  name: '0049-vulnerabilities-of-root',
  up: () => ['create index root_vulnerabilities_by_creation on vulnerabilities (root_id, created_at, id)'],
  down: ['drop index root_vulnerabilities_by_creation'],
};
