import type { Migration } from './dialect';

/** By what an earlier version of an importer knew a result that it placed otherwise: kept aside with it alone. */
export const formerPlaces: Migration = {
  name: '0050-former-places',
  up: ({ text }) => [
    `alter table staged_observations add column former_content_identity ${text}`,
    `alter table staged_observations add column former_location_identity ${text}`,
  ],
  down: [
    'alter table staged_observations drop column former_location_identity',
    'alter table staged_observations drop column former_content_identity',
  ],
};
