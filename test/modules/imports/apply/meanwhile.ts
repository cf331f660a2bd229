import type { Db } from '../../../../src/database/db';

/** Work that begins once. */
export const once = (work: () => Promise<unknown>): (() => Promise<void>) => {
  const done = { was: false };
  return async () => {
    if (done.was) return;
    done.was = true;
    await work();
  };
};

/** A database in which something happens just before a transaction begins: reports are read by then. */
export const beforeTransaction = (db: Db, happens: () => Promise<void>): Db => ({
  ...db,
  get patient() {
    return beforeTransaction(db.patient, happens);
  },
  transaction: async (work) => {
    await happens();
    return db.transaction(work);
  },
});

/** A database in which something happens in a transaction, just before the first statement that looks like this. */
export const beforeStatement = (db: Db, like: RegExp, happens: () => Promise<void>): Db => ({
  ...db,
  get patient() {
    return beforeStatement(db.patient, like, happens);
  },
  transaction: (work) =>
    db.transaction((inner) =>
      work({
        ...inner,
        get patient() {
          return this;
        },
        read: async (statement) => {
          if (like.test(statement.sql)) await happens();
          return inner.read(statement);
        },
        write: async (statement) => {
          if (like.test(statement.sql)) await happens();
          return inner.write(statement);
        },
      }),
    ),
});
