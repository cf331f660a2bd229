import { dropped, type Migration } from './dialect';

/** What people note on vulnerabilities: tags, the ticket, and who found them. */
export const annotations: Migration = {
  name: '0018-annotations',
  up: ({ text, clustered }) => [
    // What is there came from tools, but for what people added by hand.
    `alter table vulnerabilities add column source ${text} not null default 'TOOL'`,
    `alter table vulnerabilities add column tracker_link ${text}`,
    `update vulnerabilities set source = 'ANALYST' where technique = 'MPT'`,
    `create table vulnerability_tags (
      vulnerability_id ${text} not null references vulnerabilities (id), tag ${text} not null,
      primary key (vulnerability_id, tag))${clustered}`,
  ],
  down: [
    ...dropped('vulnerability_tags'),
    'alter table vulnerabilities drop column tracker_link',
    'alter table vulnerabilities drop column source',
  ],
};
