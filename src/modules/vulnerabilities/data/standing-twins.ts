import { lookedUpBy } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { rawRows } from '../../../database/rows';
import type { Known, RunPart } from '../domain/staging';
import { apartFrom, ownKeys } from './looks';
import { codeOf, twinColumns, twinOf, type Twin, type TwinColumn, type TwinRow } from './twins';
import { isOfRun } from './run-part';

const begins = `known.root_id = ? and known.value >= asked.value and known.value < asked.value || '$'`;

/** The identities with one of some digests. */
export const withDigests = (db: Db): string =>
  `${db.engine === 'sqlite' ? 'json_each(?) as asked' : 'jsonb_array_elements_text(?::jsonb) as asked(value)'}
   ${lookedUpBy(db, 'vulnerability_identities', 'known', begins)}`;

/** What stands, has one of the digests, and was not recognised in this run. What was fixed comes back by its place alone. */
export const selectStandingTwins = async (
  db: Db,
  known: Known,
  { reportId, from, to }: RunPart,
  column: TwinColumn,
  digests: readonly string[],
): Promise<readonly Twin[]> => {
  const own = ownKeys(known);
  const asked = ['', ...own].flatMap((key) => digests.map((digest) => key + digest));
  const rows = await rawRows<TwinRow>(
    db,
    `select vulnerabilities.id as id, same.value as value, vulnerabilities."where" as "where",
       vulnerabilities.line as line, vulnerabilities."column" as "column", ${codeOf('vulnerabilities', column)}
     from (select asked.value as digest, known.vulnerability_id, min(known.value) as value
         from ${withDigests(db)} group by asked.value, known.vulnerability_id) as same cross join vulnerabilities
     where vulnerabilities.id = same.vulnerability_id and vulnerabilities.state <> 'SAFE'
       and (select count(*) from staged_outcomes as done where done.vulnerability_id = vulnerabilities.id
         and done.report_id = ? and ${isOfRun('done')}) = 0
       ${own.length === 0 ? '' : apartFrom('vulnerabilities.id')}`,
    [JSON.stringify(asked), known.rootId, reportId, from, to, ...own],
    twinColumns,
  );
  return rows.map(twinOf);
};
