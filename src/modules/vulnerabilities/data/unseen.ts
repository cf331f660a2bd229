import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { Placed } from '../domain/shifted';
import { exclusions } from '../domain/left-out';
import type { RunPart } from '../domain/staging';
import { isOfRun, isUnrecognised } from './run-part';

/** So many are compared at most on each side. */
const most = 20_000;

type Row = Omit<Placed, 'id' | 'number' | 'code'> & { readonly id: string | number };

const columns = { id: plain, where: plain, line: plain, column: plain, ruleId: plain };

/** Written out, since V8 makes a dictionary of each that is put together by spreading. */
const placedOf = ({ id, where, line, column, ruleId }: Row): Placed => ({
  id: String(id),
  where,
  line,
  column,
  ruleId,
  number: 1,
});

const unrecognised = `staged.report_id = ? and staged.ordinal >= ? and staged.ordinal < ? and staged.kind = 'LINES'
  and staged.excluded = ${exclusions.NONE} and staged.line is not null and staged.rule_id is not null
  and ${isUnrecognised}`;

/** Whether a run has observations in lines that nothing was recognised by. */
export const hasUnrecognised = async (db: Db, { reportId, from, to }: RunPart): Promise<boolean> =>
  (
    await rawRows(
      db,
      `select ordinal as id from staged_observations as staged where ${unrecognised} limit 1`,
      [reportId, from, to],
      { id: plain },
    )
  ).length > 0;

/** Observations of a run in lines of some files that nothing was recognised by. */
export const selectUnrecognised = async (
  db: Db,
  { reportId, from, to }: RunPart,
  files: readonly string[],
): Promise<readonly Placed[]> =>
  (
    await rawRows<Row>(
      db,
      `select ordinal as id, "where", line, "column", rule_id from staged_observations as staged
       where ${unrecognised} and ${amongText(db, 'staged."where"')} order by ordinal limit ${most}`,
      [reportId, from, to, listBinding(files)],
      columns,
    )
  ).map(placedOf);

/** What a scope saw open in lines until now, and no observation of the run was recognised as. */
export const selectUnseen = async (
  db: Db,
  { reportId, from, to }: RunPart,
  scopeId: string,
): Promise<readonly Placed[]> =>
  (
    await rawRows<Row>(
      db,
      `select vulnerabilities.id, "where", line, "column", sightings.rule_id
       from sightings cross join vulnerabilities
       where sightings.scope_id = ? and sightings.presence = 'PRESENT' and sightings.report_id <> ?
         and sightings.rule_id is not null and vulnerabilities.id = sightings.vulnerability_id
         and vulnerabilities.kind = 'LINES' and vulnerabilities.line is not null
         and vulnerabilities.state in ('VULNERABLE', 'SUBMITTED')
         and not exists (select 1 from staged_outcomes as done where done.vulnerability_id = vulnerabilities.id
           and done.report_id = ? and ${isOfRun('done')})
       order by sightings.vulnerability_id limit ${most}`,
      [scopeId, reportId, reportId, from, to],
      columns,
    )
  ).map(placedOf);
