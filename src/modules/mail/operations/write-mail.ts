import type { Env } from '../../../kernel/env';
import * as data from '../data/mails';
import { later, type LinkTerms, type Mail } from '../domain/mail';
import type { Contents, MailKind } from '../domain/templates';

/** A mail as the change writes it that it tells of. */
export interface NewMail<K extends MailKind = MailKind> {
  readonly kind: K;
  readonly to: string;
  readonly told: Contents[K];
  readonly link?: LinkTerms;
  readonly organizationId?: string;
  /** What the mail is about; `dropMailsAbout` takes it back by this. */
  readonly subjectId?: string;
  /** What must be told once alone: a second mail with the same key is left out for 60 days. */
  readonly once?: string;
}

const mailOf =
  (env: Env) =>
  ({ kind, to, told, link, organizationId, subjectId, once }: NewMail): Mail => {
    const now = env.now();
    return {
      id: env.newId(),
      kind,
      recipient: to.toLowerCase(),
      organizationId: organizationId ?? null,
      subjectId: subjectId ?? null,
      onceKey: once ?? null,
      content: { told, link: link ?? null },
      state: 'WAITING',
      tries: 0,
      createdAt: now,
      dueAt: now,
      endedAt: null,
      failure: null,
    };
  };

/** Writes mails in the transaction of the change that they tell of; they are sent once it is committed, or never. */
export const writeMails = async (env: Env, mails: readonly NewMail[]): Promise<number> => {
  if (!env.db.inTransaction) throw new Error('mails are written in the transaction of a change');
  return data.insertMails(env.db, mails.map(mailOf(env)));
};

/** Takes back the mails about something that were not sent yet. */
export const dropMailsAbout = async ({ db, now }: Env, subjectId: string): Promise<void> => {
  await data.dropMails(db, subjectId, now());
};

const counting = { ORGANIZATION: 'organization_id', RECIPIENT: 'recipient', SUBJECT: 'subject_id' } as const;

const day = 24 * 60 * 60 * 1000;

/** How many mails of a kind were written within a day that concern something, also those that were taken back. */
export const mailsOfToday = (
  { db, now }: Env,
  by: keyof typeof counting,
  value: string,
  kind: MailKind,
): Promise<number> => data.countMailsSince(db, counting[by], value, kind, later(now(), -day));

/** When what must be told once was told, by its keys; what was told to nobody is left out. */
export const toldAt = async ({ db }: Env, keys: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await data.selectTold(db, keys)).map(({ onceKey, createdAt }) => [onceKey, createdAt]));
