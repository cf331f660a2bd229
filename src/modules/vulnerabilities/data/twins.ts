import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { Anchor, Spot } from '../domain/assignment';
import { withoutOwnKey, type Known, type RunPart } from '../domain/staging';
import type { RecognisedBy } from '../domain/vulnerability-change';
import { ownKeys, secondOf } from './looks';

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
}

export const twinColumns = { id: plain, value: plain, where: plain, line: plain, column: plain };

/** A digest stands before the number of a twin. */
export const digestCharacters = 24;

/** What a row tells of one; the key of those for whom alone it is an identity says nothing. */
export const twinOf = ({ id, value, where, line, column }: TwinRow): Twin => ({
  id: String(id),
  digest: withoutOwnKey(value).slice(0, digestCharacters),
  number: Number(withoutOwnKey(value).slice(digestCharacters + 1) || 1),
  where,
  line,
  column,
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
      `select ordinal as id, value, "where", line, "column" from (
         select staged.ordinal, staged.${column} as value, staged."where", staged.line, staged."column",
           count(*) over (partition by substr(staged.${column}, 1, ${digestCharacters})) as alike
         from staged_observations as staged
         where staged.report_id = ? and staged.ordinal >= ? and staged.ordinal < ? and staged.${column} is not null
           and not exists (select 1 from staged_outcomes as done
             where done.report_id = staged.report_id and done.ordinal = staged.ordinal)) as alone
       where alike > 1 or length(value) > ${digestCharacters} or exists (select 1 from vulnerability_identities as known
         where known.root_id = ? and known.value ${secondOf('alone.value', known)})
       order by value, ordinal limit ${most}`,
      [reportId, from, to, known.rootId, ...ownKeys(known)],
      twinColumns,
    )
  ).map(twinOf);

interface AnchorRow extends Anchor {
  readonly where: string;
}

/** How far the lines of some files moved, by what this run has recognised in them so far. */
export const selectAnchors = async (
  db: Db,
  { reportId, from, to }: RunPart,
  files: readonly string[],
): Promise<readonly AnchorRow[]> =>
  rawRows<AnchorRow>(
    db,
    `select distinct staged."where" as "where", vulnerabilities.line as line, staged.line - vulnerabilities.line as shift
     from staged_outcomes as done cross join staged_observations as staged cross join vulnerabilities
     where done.report_id = ? and done.ordinal >= ? and done.ordinal < ? and done.rivals = 1
       and staged.report_id = done.report_id and staged.ordinal = done.ordinal and staged.line is not null
       and vulnerabilities.id = done.vulnerability_id and vulnerabilities.line is not null
       and vulnerabilities."where" = staged."where" and ${amongText(db, 'staged."where"')}
     order by 2, 3`,
    [reportId, from, to, listBinding(files)],
    { where: plain, line: plain, shift: plain },
  );

/** Notes which vulnerability an observation is; `doubtful` when it may be another as well. */
export const insertAssigned = (
  db: Db,
  reportId: string,
  recognisedBy: RecognisedBy,
  pairs: readonly { readonly ordinal: string; readonly vulnerabilityId: string; readonly doubtful: boolean }[],
): Promise<number> =>
  insertMany(
    db,
    'staged_outcomes',
    {
      reportId: 'text',
      ordinal: 'bigint',
      vulnerabilityId: 'text',
      rivals: 'bigint',
      agrees: 'bigint',
      recognisedBy: 'text',
    },
    pairs.map(({ ordinal, vulnerabilityId, doubtful }) => ({
      reportId,
      ordinal: Number(ordinal),
      vulnerabilityId,
      rivals: doubtful ? 2 : 1,
      agrees: 0,
      recognisedBy,
    })),
    { unlessTaken: ['ordinal', 'reportId', 'vulnerabilityId'] },
  );
