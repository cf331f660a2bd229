import type { Migration } from './dialect';

/** What findings leave unfulfilled, and how requests of acceptances are found that nobody answered. */
export const manualReporting: Migration = {
  name: '0012-manual-reporting',
  up: ({ text }) => [
    `alter table findings add column requirements ${text} not null default '[]'`,
    "create index vulnerabilities_by_request on vulnerabilities (id) where acceptance = 'SUBMITTED'",
  ],
  down: ['drop index vulnerabilities_by_request', 'alter table findings drop column requirements'],
};
