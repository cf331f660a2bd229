import type { Db } from '../../../database/db';
import { columnList, plain, rawRows } from '../../../database/rows';
import type { Vulnerability } from '../domain/vulnerability';
import type { Waiting } from '../domain/waiting';
import { vulnerabilityColumns } from './vulnerabilities';
import { isOfRun } from './run-part';

const columns = columnList(vulnerabilityColumns, 'vulnerabilities');

interface Condition {
  readonly sql: string;
  readonly bindings: readonly (string | number)[];
}

const waits = (rootId: string, waiting: Waiting): Condition => {
  const inRoot = `root_id = ? and verification in ('REQUESTED', 'ON_HOLD')`;
  if (waiting === 'CLOSED') return { sql: `${inRoot} and state = 'SAFE'`, bindings: [rootId] };
  return {
    sql: `${inRoot} and state = 'VULNERABLE' and exists (
      select 1 from staged_outcomes as seen where seen.vulnerability_id = vulnerabilities.id and seen.report_id = ?
        and ${isOfRun('seen')} and seen.outcome in ('UNCHANGED', 'MOVED', 'REOPENED'))`,
    bindings: [rootId, waiting.reportId, waiting.from, waiting.to],
  };
};

/** The findings of what waits for verification in a root. */
export const selectWaitingFindings = async (db: Db, rootId: string, waiting: Waiting): Promise<readonly string[]> => {
  const { sql, bindings } = waits(rootId, waiting);
  const rows = await rawRows<{ readonly findingId: string }>(
    db,
    `select distinct finding_id from vulnerabilities where ${sql}`,
    bindings,
    { findingId: plain },
  );
  return rows.map(({ findingId }) => findingId);
};

/** What waits for verification in a root, by id after the one given, so many at most. */
export const selectWaiting = (
  db: Db,
  rootId: string,
  waiting: Waiting,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly Vulnerability[]> => {
  const { sql, bindings } = waits(rootId, waiting);
  return rawRows(
    db,
    `select ${columns} from vulnerabilities where ${sql} and id > ? order by id limit ?`,
    [...bindings, after, limit],
    vulnerabilityColumns,
  );
};
