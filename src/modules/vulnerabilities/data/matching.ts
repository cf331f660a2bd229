import { lookedUpBy } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { suppressions } from '../domain/left-out';
import type { Known, RunPart } from '../domain/staging';
import type { RecognisedBy } from '../domain/vulnerability-change';
import { eachLook } from './looks';
import { digestCharacters, type TwinColumn } from './twins';
import { isOfRun, isUnrecognised } from './run-part';

/** Whether anything of the root was ever reported: if not, nothing can be recognised. */
export const rootIsKnown = async (db: Db, rootId: string): Promise<boolean> =>
  (
    await rawRows(db, 'select value from vulnerability_identities where root_id = ? limit 1', [rootId], {
      value: plain,
    })
  ).length > 0;

export const insertInto = `insert into staged_outcomes (report_id, ordinal, vulnerability_id, rivals, agrees, outcome,
  recognised_by)`;

/** What is still open: observations that were not recognised, and vulnerabilities that none of the run was recognised as. */
export const open = `staged.report_id = ? and staged.ordinal >= ? and staged.ordinal < ?
  and ${isUnrecognised}
  and not exists (select 1 from staged_outcomes as taken
    where taken.report_id = staged.report_id and taken.vulnerability_id = known.vulnerability_id
      and ${isOfRun('taken')})`;

export const openBindings = ({ reportId, from, to }: RunPart): readonly (string | number)[] => [
  reportId,
  from,
  to,
  from,
  to,
];

/** Twins differ by a counter behind the characters of a digest; which of them is meant, their places tell. */
const likeTwin =
  (column: string) =>
  (before: number): string =>
    `and exists (select 1 from vulnerability_identities as twin where twin.vulnerability_id = known.vulnerability_id
       and substr(twin.value, ${before + 1}, ${digestCharacters})
         = substr(staged.${column}, 1, ${digestCharacters}))`;

/** Which kind of identity a column holds. */
export const algorithmOf = {
  tool_identity: 'TOOL',
  content_identity: 'CONTENT',
  location_identity: 'LOCATION',
} as const satisfies Record<string, RecognisedBy>;

/** Notes what has an identity of an observation, and agrees with it. */
export const matchBy = (
  db: Db,
  known: Known,
  part: RunPart,
  column: string,
  by: RecognisedBy,
  agreeing: (before: number) => string,
  bindings: readonly string[] = [],
): Promise<number> =>
  eachLook(db, known, ({ rootId, stored, keys, before, visible, hiddenFrom }) =>
    rawChange(
      db,
      `${insertInto}
     select report_id, ordinal, vulnerability_id, rivals, 0, null, '${by}' from (
       select staged.report_id, staged.ordinal, known.vulnerability_id,
         count(*) over (partition by known.vulnerability_id) as rivals
       from staged_observations as staged cross join vulnerability_identities as known
       where known.root_id = ? and known.value = ${stored(`staged.${column}`)} and ${open} ${visible}
         ${agreeing(before)}) as found`,
      [rootId, ...keys, ...openBindings(part), ...hiddenFrom, ...bindings],
    ),
  );

const any = (): string => '';

/** One of several in one place is suppressed: it is told apart from the others, which are shown, and not by its number. */
const exceptSuppressedTwins = `and not (staged.suppressed = ${suppressions.SUPPRESSED}
  and length(staged.location_identity) > ${digestCharacters})`;

/** What stands where it stood, and has the same fingerprint or code: of twins each is the one in its place. */
export const matchInPlace = (db: Db, known: Known, part: RunPart, column: TwinColumn): Promise<number> =>
  matchBy(
    db,
    known,
    part,
    'location_identity',
    algorithmOf[column],
    (before) => `${likeTwin(column)(before)} ${exceptSuppressedTwins}`,
  );

/** What has the same fingerprint or code, wherever it stands. */
export const matchSame = (
  db: Db,
  known: Known,
  part: RunPart,
  column: TwinColumn,
  except: readonly number[] = [],
): Promise<number> => {
  if (except.length === 0) return matchBy(db, known, part, column, algorithmOf[column], any);
  const list =
    db.engine === 'sqlite'
      ? 'json_each(?)'
      : '(select value::bigint from jsonb_array_elements_text(?::jsonb)) as listed';
  return matchBy(
    db,
    known,
    part,
    column,
    algorithmOf[column],
    () => `and staged.ordinal not in (select value from ${list})`,
    [JSON.stringify(except)],
  );
};

const formersOf = {
  sqlite: 'json_each(staged.former_identities) as former',
  postgres: 'jsonb_array_elements_text(staged.former_identities::jsonb) with ordinality as former(value, key)',
} as const;

/** What each observation was known by formerly, and what has it. PostgreSQL takes each list to be long. */
const withFormers = (db: Db, stored: (digest: string) => string): string =>
  `staged_observations as staged cross join ${formersOf[db.engine]}
   ${lookedUpBy(db, 'vulnerability_identities', 'known', `known.root_id = ? and known.value = ${stored('former.value')}`)}`;

/** By the first identity under a former id of the rule, or of an earlier version of ours, that something still has. */
export const matchFormer = (db: Db, known: Known, part: RunPart): Promise<number> =>
  eachLook(db, known, ({ rootId, stored, keys, visible, hiddenFrom }) =>
    rawChange(
      db,
      `${insertInto}
     select report_id, ordinal, vulnerability_id, count(*) over (partition by vulnerability_id), 0, null,
       'FORMER' from (
       select staged.report_id, staged.ordinal, known.vulnerability_id,
         row_number() over (partition by staged.ordinal order by former.key) as choice
       from ${withFormers(db, stored)} where staged.former_identities is not null and ${open} ${visible}) as found
     where choice = 1`,
      [rootId, ...keys, ...openBindings(part), ...hiddenFrom],
    ),
  );
