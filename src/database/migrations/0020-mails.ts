import { dropped, type Migration } from './dialect';

/** Mails that wait to be sent, written in the transaction of the change that they tell of; and those that were sent lately. */
export const mails: Migration = {
  name: '0020-mails',
  up: ({ text, time, int }) => [
    `create table mails (
      id ${text} primary key, kind ${text} not null, recipient ${text} not null, organization_id ${text},
      subject_id ${text}, once_key ${text} unique, content ${text}, state ${text} not null, tries ${int} not null,
      created_at ${time} not null, due_at ${time} not null, ended_at ${time}, failure ${text})`,
    `create index mails_due on mails (due_at) where state = 'WAITING'`,
    'create index mails_by_creation on mails (created_at, id)',
    'create index mails_by_state on mails (state, created_at, id)',
    'create index mails_by_end on mails (ended_at) where ended_at is not null',
    'create index mails_of_organization on mails (organization_id, created_at) where organization_id is not null',
    'create index mails_of_recipient on mails (recipient, created_at)',
    'create index mails_of_subject on mails (subject_id) where subject_id is not null',
  ],
  down: dropped('mails'),
};
