import type { Migration } from './dialect';

/** How requests of acceptances are found that nobody answered. */
export const manualReporting: Migration = {
  name: '0012-manual-reporting',
  up: () => ["create index vulnerabilities_by_request on vulnerabilities (id) where acceptance = 'SUBMITTED'"],
  down: ['drop index vulnerabilities_by_request'],
};
