import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { Known, RunPart } from '../domain/staging';
import { eachLook, ownKeys, secondOf } from './looks';
import { insertInto, open, openBindings } from './matching';
import { codeOf, digestCharacters, twinColumns, twinOf, type Twin, type TwinRow } from './twins';
import { isUnrecognised } from './run-part';

type FormerColumn = 'former_content_identity' | 'former_location_identity';

const todayOf = {
  former_content_identity: 'content_identity',
  former_location_identity: 'location_identity',
} as const satisfies Record<FormerColumn, string>;

const ofRun = 'report_id = ? and ordinal >= ? and ordinal < ?';

const bindings = ({ reportId, from, to }: RunPart): readonly (string | number)[] => [reportId, from, to];

/**
 * The results of a run that have a former identity, bound twice to the run: how many of the run have it, formerly or
 * today, and whether any of them is something else today. Sorted rather than joined with itself.
 */
const formers = (column: FormerColumn): string =>
  `(select report_id, ordinal, value, sharing, differing from (
      select report_id, ordinal, value, formerly, count(*) over same as sharing,
        min(today) over same <> max(today) over same as differing
      from (select report_id, ordinal, ${column} as value, 1 as formerly,
            substr(${todayOf[column]}, 1, ${digestCharacters}) as today
          from staged_observations where ${ofRun} and ${column} is not null
          union all
          select report_id, ordinal, substr(${todayOf[column]}, 1, ${digestCharacters}), 0, ''
          from staged_observations where ${ofRun} and ${todayOf[column]} is not null) as named
      window same as (partition by value)) as counted
    where formerly = 1)`;

/** Whether a run has results with a former place that nothing was recognised by. */
export const hasOpenFormers = async (db: Db, part: RunPart): Promise<boolean> =>
  (
    await rawRows(
      db,
      `select ordinal from staged_observations as staged
       where ${ofRun} and former_location_identity is not null and ${isUnrecognised} limit 1`,
      bindings(part),
      { ordinal: plain },
    )
  ).length > 0;

/** What had the content that it has now, too, by the former one where that differs. */
const likeToday = (before: number): string =>
  `and exists (select 1 from vulnerability_identities as twin cross join staged_observations as shown
     where twin.vulnerability_id = known.vulnerability_id and shown.report_id = staged.report_id
       and shown.ordinal = staged.ordinal and substr(twin.value, ${before + 1}, ${digestCharacters})
         = substr(coalesce(shown.former_content_identity, shown.content_identity), 1, ${digestCharacters}))`;

/**
 * What has a former identity that nothing else of the run has and nothing else ever had: where several do, nothing tells
 * which is meant, and none is taken.
 */
const matchLone = (
  db: Db,
  known: Known,
  part: RunPart,
  column: FormerColumn,
  agreeing: (before: number) => string,
): Promise<number> =>
  eachLook(db, known, ({ rootId, stored, keys, before, visible, hiddenFrom }) =>
    rawChange(
      db,
      `${insertInto}
     select staged.report_id, staged.ordinal, known.vulnerability_id, 1, 0, null, 'FORMER'
     from ${formers(column)} as staged cross join vulnerability_identities as known
     where staged.sharing = 1 and known.root_id = ? and known.value = ${stored('staged.value')} and ${open} ${visible}
       and not exists (select 1 from vulnerability_identities as second
         where second.root_id = known.root_id and second.value = known.value || '#2'
           and second.vulnerability_id <> known.vulnerability_id) ${agreeing(before)}`,
      [...bindings(part), ...bindings(part), rootId, ...keys, ...openBindings(part), ...hiddenFrom],
    ),
  );

/** What stands in its former place with the same content. */
export const matchFormerPlace = (db: Db, known: Known, part: RunPart): Promise<number> =>
  matchLone(db, known, part, 'former_location_identity', likeToday);

/** What has the same content in the former place, in whichever line or version. */
export const matchFormerContent = (db: Db, known: Known, part: RunPart): Promise<number> =>
  matchLone(db, known, part, 'former_content_identity', () => '');

/** What stands in its former place, whatever its content; what is open, that is. */
export const matchAnyInFormerPlace = (db: Db, known: Known, part: RunPart): Promise<number> =>
  matchLone(
    db,
    known,
    part,
    'former_location_identity',
    () => `and exists (select 1 from vulnerabilities where vulnerabilities.id = known.vulnerability_id
      and vulnerabilities.state <> 'SAFE')`,
  );

/** So many are compared at most. */
const most = 50_000;

/** Results that nothing was recognised by and that look alike by their former content, as they do today. */
export const selectFormerTwins = async (db: Db, known: Known, part: RunPart): Promise<readonly Twin[]> =>
  (
    await rawRows<TwinRow>(
      db,
      `select staged.ordinal as id, former.value || substr(staged.content_identity, ${digestCharacters + 1}) as value,
         staged."where", staged.line, staged."column", ${codeOf('staged', 'content_identity')}
       from ${formers('former_content_identity')} as former cross join staged_observations as staged
       where staged.report_id = former.report_id and staged.ordinal = former.ordinal and ${isUnrecognised}
         and not former.differing and (former.sharing > 1 or exists (select 1 from vulnerability_identities as known
           where known.root_id = ? and known.value ${secondOf('former.value', known)}))
       order by value, staged.ordinal limit ${most}`,
      [...bindings(part), ...bindings(part), known.rootId, ...ownKeys(known)],
      twinColumns,
    )
  ).map(twinOf);
