import type { Db } from '../../../database/db';
import { insertMany, type ColumnType } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { Spot } from '../domain/assignment';
import { withoutOwnKey } from '../domain/own-key';
import type { Known, RunPart } from '../domain/staging';
import type { RecognisedBy } from '../domain/vulnerability-change';
import { ownKeys, secondOf } from './looks';
import { shortCode, withoutLayout } from './short-code';
import { isUnrecognised } from './run-part';

/** An identity by which several may look alike. */
export type TwinColumn = 'tool_identity' | 'content_identity';

/** One of several that look alike: an observation or a vulnerability. */
export interface Twin extends Spot {
  readonly digest: string;
  readonly where: string;
}

export interface TwinRow {
  readonly id: string | number;
  readonly value: string;
  readonly where: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly code: string | null;
}

export const twinColumns = { id: plain, value: plain, where: plain, line: plain, column: plain, code: plain };

/** What is recognised by the tool's own fingerprint need not have the code that it had. */
export const codeOf = (table: string, column: TwinColumn): string =>
  column === 'tool_identity' ? 'null as code' : shortCode(table);

/** A digest stands before the number of a twin. */
export const digestCharacters = 24;

/** What a row tells of one; the key of those for whom alone it is an identity says nothing. */
export const twinOf = ({ id, value, where, line, column, code }: TwinRow): Twin => ({
  id: String(id),
  digest: withoutOwnKey(value).slice(0, digestCharacters),
  number: Number(withoutOwnKey(value).slice(digestCharacters + 1) || 1),
  where,
  line,
  column,
  code: withoutLayout(code),
});

/** So many are compared at most; the others are told apart by their counters alone. */
const most = 50_000;

/** Observations of a run that nothing has recognised yet and that share a digest with others, now or before. */
export const selectOpenTwins = async (
  db: Db,
  known: Known,
  { reportId, from, to }: RunPart,
  column: TwinColumn,
): Promise<readonly Twin[]> =>
  (
    await rawRows<TwinRow>(
      db,
      `select ordinal as id, value, "where", line, "column", code from (
         select staged.ordinal, staged.${column} as value, staged."where", staged.line, staged."column",
           ${codeOf('staged', column)},
           count(*) over (partition by substr(staged.${column}, 1, ${digestCharacters})) as alike
         from staged_observations as staged
         where staged.report_id = ? and staged.ordinal >= ? and staged.ordinal < ? and staged.${column} is not null
           and ${isUnrecognised}) as alone
       where alike > 1 or length(value) > ${digestCharacters} or exists (select 1 from vulnerability_identities as known
         where known.root_id = ? and known.value ${secondOf('alone.value', known)})
       order by value, ordinal limit ${most}`,
      [reportId, from, to, known.rootId, ...ownKeys(known)],
      twinColumns,
    )
  ).map(twinOf);

const types = {
  reportId: 'text',
  ordinal: 'bigint',
  vulnerabilityId: 'text',
  rivals: 'bigint',
  agrees: 'bigint',
  recognisedBy: 'text',
} as const satisfies Record<string, ColumnType>;

/** So many are written by one statement: others are answered in between. */
const batch = 5_000;

type AssignedRow = Readonly<Record<keyof typeof types, string | number>>;

const insertInBatches = async (db: Db, rows: readonly AssignedRow[]): Promise<number> => {
  const unlessTaken = ['ordinal', 'reportId', 'vulnerabilityId'];
  const inserted = await insertMany(db, 'staged_outcomes', types, rows.slice(0, batch), { unlessTaken });
  return rows.length <= batch ? inserted : inserted + (await insertInBatches(db, rows.slice(batch)));
};

/**
 * Notes which vulnerability an observation is; `doubtful` when it may be another as well, and when others are told to be the
 * same: of those with other code, each may be what had both.
 */
export const insertAssigned = (
  db: Db,
  reportId: string,
  recognisedBy: RecognisedBy,
  pairs: readonly { readonly ordinal: string; readonly vulnerabilityId: string; readonly doubtful: boolean }[],
): Promise<number> => {
  const claimed = pairs.map(({ vulnerabilityId }) => vulnerabilityId).toSorted();
  const contested = new Set(claimed.filter((id, index) => id === claimed[index - 1]));
  return insertInBatches(
    db,
    pairs.map(({ ordinal, vulnerabilityId, doubtful }) => ({
      reportId,
      ordinal: Number(ordinal),
      vulnerabilityId,
      rivals: doubtful || contested.has(vulnerabilityId) ? 2 : 1,
      agrees: 0,
      recognisedBy,
    })),
  );
};
