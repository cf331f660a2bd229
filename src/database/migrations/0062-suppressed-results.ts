import type { Migration } from './dialect';

/** What is done with results that a tool was told to suppress; null where an owner sets nothing. */
export const suppressedResults: Migration = {
  name: '0062-suppressed-results',
  up: ({ text }) => [`alter table policies add column suppressed_results ${text}`],
  down: ['alter table policies drop column suppressed_results'],
};
