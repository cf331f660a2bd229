import { lookedUpBy } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { given, type ColumnType } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { InFile, InLine } from '../domain/same-line';
import { exclusions } from '../domain/left-out';
import type { Known, RunPart } from '../domain/staging';
import { isOfRun, isUnrecognised } from './run-part';

/** So many are compared at most on each side: of more, lines alone tell nothing. */
const most = 50_000;

type Row = Omit<InLine, 'id'> & { readonly id: string | number };

const columns = { id: plain, weaknessKey: plain, where: plain, line: plain, column: plain, free: plain };

/** Written out, since V8 makes a dictionary of each that is put together by spreading. */
const inLineOf = ({ id, weaknessKey, where, line, column, free }: Row): InLine => ({
  id: String(id),
  weaknessKey,
  where,
  line,
  column,
  free,
});

const bounded = (rows: readonly Row[]): readonly InLine[] => (rows.length > most ? [] : rows.map(inLineOf));

/** Observations of a run in lines that nothing was recognised by; none when there are too many. */
export const selectNewInLines = async (db: Db, { reportId, from, to }: RunPart): Promise<readonly InLine[]> =>
  bounded(
    await rawRows<Row>(
      db,
      `select ordinal as id, weakness_key, "where", line, "column",
         case when excluded = ${exclusions.NONE} then 1 else 0 end as free
       from staged_observations as staged where report_id = ? and ordinal >= ? and ordinal < ? and kind = 'LINES'
         and line is not null and ${isUnrecognised}
       limit ${most + 1}`,
      [reportId, from, to],
      columns,
    ),
  );

const types = { weaknessKey: 'text', where: 'text' } as const satisfies Record<keyof InFile, ColumnType>;

/** The root is computed, so that the places of a finding are looked up, and not all that a root has of it. */
const inFile = `each.finding_id = findings.id and each."where" = given."where" and each.root_id || '' = ?
  and each.kind = 'LINES' and each.line is not null and each.state in ('VULNERABLE', 'SUBMITTED')`;
const ofWeakness = `findings.group_id = (select scope.group_id from sighting_scopes as scope where scope.id = ?)
  and findings.weakness_key = given.weakness_key`;

/** What is open in some files with some weaknesses. */
const standing = (db: Db, source: string): string =>
  `${source} ${lookedUpBy(db, 'findings', 'findings', ofWeakness)} ${lookedUpBy(db, 'vulnerabilities', 'each', inFile)}`;

/**
 * What is open in some files, with some weaknesses; none when there is too much. Free is what
 * another tool sees, the tool never saw in any category or branch, the run was not recognised as, and was not split. What
 * people reported waits for their review, and would hide what the tool sees.
 */
export const selectStandingInLines = async (
  db: Db,
  { id: scopeId, rootId }: Known,
  { reportId, from, to }: RunPart,
  files: readonly InFile[],
): Promise<readonly InLine[]> => {
  const { source, binding } = given(db, types, files);
  return bounded(
    await rawRows<Row>(
      db,
      `select each.id, given.weakness_key, each."where", each.line, each."column", case when
         exists (select 1 from staged_outcomes as taken where taken.vulnerability_id = each.id
           and taken.report_id = ? and ${isOfRun('taken')})
         or exists (select 1 from sightings cross join sighting_scopes as scope
           where sightings.vulnerability_id = each.id and scope.id = sightings.scope_id
             and scope.tool = (select own.tool from sighting_scopes as own where own.id = ?))
         or not exists (select 1 from sightings where sightings.vulnerability_id = each.id and presence = 'PRESENT')
         or exists (select 1 from vulnerability_splits as apart where apart.vulnerability_id = each.id)
         then 0 else 1 end as free
       from ${standing(db, source)} limit ${most + 1}`,
      [reportId, from, to, scopeId, binding, scopeId, rootId],
      columns,
    ),
  );
};
