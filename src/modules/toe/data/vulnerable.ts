import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { Entry } from '../domain/entry';
import { inputsTable, linesTable, portsTable, type EntryTable } from './entries';

/** Where vulnerabilities of a kind stand, as entries name it. */
interface Place {
  readonly kind: 'LINES' | 'INPUT' | 'PORT';
  readonly where: string;
  readonly specific: string | null;
}

const places: Readonly<Record<string, Place>> = {
  [linesTable.name]: { kind: 'LINES', where: 'filename', specific: null },
  [inputsTable.name]: { kind: 'INPUT', where: 'component', specific: 'toe_inputs.entry_point' },
  [portsTable.name]: { kind: 'PORT', where: 'address', specific: 'cast(toe_ports.port as text)' },
};

/**
 * That an open, released vulnerability stands at the place of an entry that is there, as a condition of SQL. It reads
 * the table of vulnerabilities, by its index of places: what is open is nowhere kept a second time.
 */
export const vulnerableText = (table: string): string => {
  const place = places[table];
  if (place === undefined) throw new Error(`${table} holds no places`);
  const { kind, where, specific } = place;
  return `(${table}.presence = 'PRESENT' and exists (
    select 1 from vulnerabilities as standing
    where standing.group_id = ${table}.group_id and standing."where" = ${table}.${where}
      and standing.root_id = ${table}.root_id and standing.kind = '${kind}' and standing.state = 'VULNERABLE'
      and standing.released_at is not null and coalesce(standing.zero_risk, '') <> 'CONFIRMED'
      ${specific === null ? '' : `and standing.specific = ${specific}`}))`;
};

/** The ids of entries that have such a vulnerability. */
export const selectVulnerable = async <E extends Entry>(
  db: Db,
  { name }: EntryTable<E>,
  ids: readonly string[],
): Promise<readonly string[]> =>
  (
    await rawRows<{ readonly id: string }>(
      db,
      `select ${name}.id from ${name} where ${amongText(db, `${name}.id`)} and ${vulnerableText(name)}`,
      [listBinding(ids)],
      { id: plain },
    )
  ).map(({ id }) => id);
