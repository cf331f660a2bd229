import type { Env } from '../../../kernel/env';
import { pageOfAll } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { authorize } from '../../access';
import * as data from '../data/mails';
import { keptMilliseconds, later, type Mail, type MailState } from '../domain/mail';

/** The mails of the last 60 days, the newest first; what they say is not among it. */
export const mailPage = async (env: Env, state: MailState | null, args: PageArguments): Promise<Page<Mail>> => {
  authorize(env, 'MAILS_READ', null);
  return pageOfAll(
    {
      sort: 'CREATED_AT_DESC',
      kind: 'timestamptz',
      value: ({ createdAt }: Mail) => createdAt,
      pages: (parents, request) => data.selectMailPages(env.db, state, parents, request),
      counts: (parents) => data.countMails(env.db, state, parents),
    },
    args,
  );
};

/** Removes mails that were sent, given up or taken back 60 days ago. Answers how many. */
export const sweepMails = ({ db, now }: Env): Promise<number> =>
  data.deleteMailsEndedBefore(db, later(now(), -keptMilliseconds));
