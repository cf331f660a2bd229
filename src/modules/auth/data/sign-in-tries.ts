import type { Db } from '../../../database/db';
import { among, given, selectAmong, typesOf } from '../../../database/portable';
import { change, columnsOf, rawChange } from '../../../database/rows';
import { signInTriesShape, type SignInTries } from '../domain/sign-in-tries';

const columns = columnsOf(signInTriesShape);

const types = typesOf(signInTriesShape);

export const selectTries = (db: Db, subjects: readonly string[]): Promise<readonly SignInTries[]> =>
  selectAmong(db, 'sign_in_tries', columns, 'subject', subjects);

/** Inserts or replaces what is counted for subjects. */
export const storeTries = (db: Db, tries: readonly SignInTries[]): Promise<number> => {
  const { source, binding } = given(db, types, tries);
  return rawChange(
    db,
    `insert into sign_in_tries (subject, tries, since, blocks, blocked_until)
     select subject, tries, since, blocks, blocked_until from ${source} where true
     on conflict (subject) do update set
       tries = excluded.tries, since = excluded.since, blocks = excluded.blocks, blocked_until = excluded.blocked_until`,
    [binding],
  );
};

export const deleteTries = (db: Db, subjects: readonly string[]): Promise<number> =>
  change(
    db,
    db
      .sql('signInTries')
      .where(among(db, 'subject', subjects))
      .delete(),
  );

export const deleteTriesBegunBefore = (db: Db, instant: string): Promise<number> =>
  rawChange(db, 'delete from sign_in_tries where since < ?', [instant]);
