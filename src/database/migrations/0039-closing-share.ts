import type { Migration } from './dialect';

/** How much of what a tool saw may be closed at once, in per cent; null where an owner sets nothing. */
export const closingShare: Migration = {
  name: '0039-closing-share',
  up: ({ int }) => [`alter table policies add column max_closing_share ${int}`],
  down: ['alter table policies drop column max_closing_share'],
};
