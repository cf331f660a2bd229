import type { Db } from '../database/db';
import { columnList, columnsOf, plain, rawRows } from '../database/rows';
import { installationChain, journalShape, linkShape, start, type Head, type Sealed } from './chain';
import { faultsOf, faultsOfEnd, unplaced, type Fault } from './check';
import { selectHead } from './seal';

const columns = columnsOf({ ...journalShape, ...linkShape });
const pageSize = 1000;

/** A chain by the id of its organization; null for the facts of none. */
export type Chain = string | null;

const keyOf = (chain: Chain): string => chain ?? installationChain;
const ofChain = (chain: Chain): string => (chain === null ? 'organization_id is null' : 'organization_id = ?');
const bindingOf = (chain: Chain): readonly string[] => (chain === null ? [] : [chain]);

interface Place {
  readonly sequence: number;
  readonly id: string;
}

const rowsAfter = (db: Db, chain: Chain, { sequence, id }: Place): Promise<readonly Sealed[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'journal')} from journal where ${ofChain(chain)} and (sequence, id) > (?, ?)
     order by sequence, id limit ${pageSize}`,
    [...bindingOf(chain), sequence, id],
    columns,
  );

const unplacedAfter = (db: Db, chain: Chain, id: string): Promise<readonly { readonly id: string }[]> =>
  rawRows<{ readonly id: string }>(
    db,
    `select id from journal where ${ofChain(chain)} and sequence is null and id > ? order by id limit ${pageSize}`,
    [...bindingOf(chain), id],
    { id: plain },
  );

/** All chains: of present and of removed organizations, and that of the installation. */
export const chainsOf = async (db: Db): Promise<readonly Chain[]> =>
  (
    await rawRows<{ chain: string }>(
      db,
      `select chain from journal_heads union
       select distinct coalesce(organization_id, '${installationChain}') from journal order by 1`,
      [],
      { chain: plain },
    )
  ).map(({ chain }) => (chain === installationChain ? null : chain));

export interface Walked {
  /** How many facts the chain has. */
  readonly facts: number;
  /** How many of its faults were told. */
  readonly faults: number;
  /** The last row: kept elsewhere, it tells of a chain that was made anew as a whole. */
  readonly end: Head;
}

/**
 * Walks a chain page by page and tells each fault as it finds it. Facts may be recorded meanwhile: rows are read
 * before the end that they are compared with.
 */
export const walkChain = async (db: Db, chain: Chain, tell: (fault: Fault) => void): Promise<Walked> => {
  const counts = { facts: 0, faults: 0 };
  const told = (faults: readonly Fault[]): void => {
    counts.faults += faults.length;
    faults.forEach(tell);
  };
  let last: Head = start;
  let place: Place = { sequence: Number.MIN_SAFE_INTEGER, id: '' };
  const walkOn = async (): Promise<boolean> => {
    const rows = await rowsAfter(db, chain, place);
    for (const row of rows) {
      told(faultsOf(last, row));
      last = { sequence: row.sequence, hash: row.hash };
      place = row;
    }
    counts.facts += rows.length;
    return rows.length > 0;
  };
  while (await walkOn());
  let head = await selectHead(db, keyOf(chain));
  while (head !== undefined && head.sequence > last.sequence && (await walkOn()))
    head = await selectHead(db, keyOf(chain));
  told(faultsOfEnd(last, head));
  for (let some = await unplacedAfter(db, chain, ''); some.length > 0;) {
    told(some.map(({ id }) => unplaced(id)));
    counts.facts += some.length;
    some = await unplacedAfter(db, chain, some.at(-1)?.id ?? '');
  }
  return { ...counts, end: last };
};
