import type { Db } from '../database/db';
import { insertMany, typesOf } from '../database/portable';
import { plain, rawChange, rawRows } from '../database/rows';
import { grouped } from '../kernel/grouped';
import { inBatches } from '../kernel/in-batches';
import { inSteps } from '../kernel/in-steps';
import { chainOf, journalShape, linkShape, sealed, start, type Head, type JournalRow, type Sealed } from './chain';

const types = typesOf({ ...journalShape, ...linkShape });

const heldHead = async (db: Db, chain: string, held: string): Promise<Head | undefined> =>
  (
    await rawRows<Head>(db, `select sequence, hash from journal_heads where chain = ?${held}`, [chain], {
      sequence: plain,
      hash: plain,
    })
  )[0];

/** The end of a chain as it was committed last. */
export const selectHead = (db: Db, chain: string): Promise<Head | undefined> => heldHead(db, chain, '');

/** The end of a chain, which no other transaction moves before this one has ended; SQLite has one writer anyway. */
const lockHead = (db: Db, chain: string): Promise<Head | undefined> =>
  heldHead(db, chain, db.engine === 'sqlite' ? '' : ' for update');

const headOf = async (db: Db, chain: string): Promise<Head> => {
  const known = await lockHead(db, chain);
  if (known !== undefined) return known;
  // Another transaction may be beginning the chain right now: then this waits for it.
  await insertMany(db, 'journal_heads', { chain: 'text', sequence: 'bigint', hash: 'text' }, [{ chain, ...start }], {
    unlessTaken: 'chain',
  });
  return (await lockHead(db, chain)) ?? start;
};

/** So many rows are written at once, and so many hashed: others are answered in between. */
const batch = 6_000;
const piece = 1_000;

/** Few are hashed at once: nobody waits for the end of the chain longer than it takes. */
function* sealedInPieces(head: Head, rows: readonly JournalRow[]): Generator<undefined, readonly Sealed[], undefined> {
  const all: Sealed[] = [];
  for (let from = 0; from < rows.length; from += piece) {
    all.push(...sealed(all.at(-1) ?? head, rows.slice(from, from + piece)));
    yield;
  }
  return all;
}

/** Writes rows behind the end of a chain, a batch after the other; answers the new end. */
const append = async (db: Db, head: Head, rows: readonly JournalRow[]): Promise<Head> => {
  let last = head;
  await inBatches(rows, batch, async (some) => {
    const made = await inSteps(sealedInPieces(last, some));
    await insertMany(db, 'journal', types, made);
    last = made.at(-1) ?? last;
  });
  return last;
};

const sealChain = async (db: Db, chain: string, rows: readonly JournalRow[]): Promise<void> => {
  const last = await append(db, await headOf(db, chain), rows);
  await rawChange(db, 'update journal_heads set sequence = ?, hash = ? where chain = ?', [
    last.sequence,
    last.hash,
    chain,
  ]);
};

/**
 * Writes rows behind the ends of their chains, which it holds until the transaction ends: nothing else may be done in
 * the transaction afterwards. Chains come in one order, so that transactions never wait for each other in a circle.
 */
export const seal = async (db: Db, rows: readonly JournalRow[]): Promise<void> => {
  const names = [...new Set(rows.map(chainOf))].sort();
  const chains = grouped(names, rows, chainOf);
  for (const name of names) await sealChain(db, name, chains.get(name) ?? []);
};
