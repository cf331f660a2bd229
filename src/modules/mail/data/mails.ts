import type { Db } from '../../../database/db';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { insertMany, selectAmong, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import type { PageRequest } from '../../../kernel/page';
import { mailShape, type Mail, type MailState } from '../domain/mail';

const columns = columnsOf(mailShape);

const types = typesOf(mailShape);

/** Leaves out what has been told already. */
export const insertMails = (db: Db, mails: readonly Mail[]): Promise<number> =>
  insertMany(db, 'mails', types, mails, { unlessTaken: 'onceKey' });

/** The mail that has been due for the longest time. */
export const selectDueMail = async (db: Db, now: string): Promise<Mail | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(columns, 'mails')} from mails where state = 'WAITING' and due_at <= ? order by due_at limit 1`,
      [now],
      columns,
    )
  )[0];

/** Takes a mail for a while, in the transaction that selected it. */
export const leaseMail = (db: Db, id: string, tries: number, dueAt: string): Promise<number> =>
  change(db, db.sql('mails').where({ id }).update({ tries, dueAt }));

/** Says what became of a try, unless somebody else tries by now or the mail was dropped. */
export const endTry = (db: Db, { id, tries }: Mail, changed: Partial<Mail>): Promise<number> =>
  change(db, db.sql('mails').where({ id, tries, state: 'WAITING' }).update(changed));

/** Drops the mails about something that have not been sent. */
export const dropMails = (db: Db, subjectId: string, endedAt: string): Promise<number> =>
  change(
    db,
    db.sql('mails').where({ subjectId, state: 'WAITING' }).update({ state: 'DROPPED', content: null, endedAt }),
  );

export const deleteMailsEndedBefore = (db: Db, instant: string): Promise<number> =>
  rawChange(db, 'delete from mails where ended_at < ?', [instant]);

const counted = async (db: Db, sql: string, bindings: readonly string[]): Promise<number> =>
  Number((await rawRows(db, sql, bindings, { count: plain }))[0]?.count);

/** How many mails of a kind were written since an instant, by what they are about. */
export const countMailsSince = (
  db: Db,
  by: 'organization_id' | 'recipient' | 'subject_id',
  value: string,
  kind: string,
  since: string,
): Promise<number> =>
  counted(db, `select count(*) as count from mails where ${by} = ? and kind = ? and created_at > ?`, [
    value,
    kind,
    since,
  ]);

const list = (state: MailState | null): ListQuery<Mail> => ({
  table: 'mails',
  columns,
  parent: null,
  where: (query) => (state === null ? query : query.where('mails.state', state)),
  column: 'createdAt',
  direction: 'desc',
});

export const selectMailPages = (
  db: Db,
  state: MailState | null,
  parents: readonly string[],
  page: PageRequest,
): Promise<ReadonlyMap<string, readonly Mail[]>> => selectPages(db, list(state), page, parents);

export const countMails = (
  db: Db,
  state: MailState | null,
  parents: readonly string[],
): Promise<ReadonlyMap<string, number>> => countPages(db, list(state), parents);

interface Told {
  readonly onceKey: string;
  readonly createdAt: string;
}

/** When what must be told once was told, by its keys. */
export const selectTold = (db: Db, keys: readonly string[]): Promise<readonly Told[]> =>
  selectAmong<Told>(db, 'mails', { onceKey: plain, createdAt: plain }, 'onceKey', keys);
