import type { Db } from '../../../database/db';
import { columnList, rawRows } from '../../../database/rows';
import type { RunPart } from '../domain/staging';
import type { Vulnerability } from '../domain/vulnerability';
import { vulnerabilityColumns } from './vulnerabilities';
import { isOfRun } from './run-part';

const columns = columnList(vulnerabilityColumns, 'vulnerabilities');

/** What waits for verification in a root, and a run saw where it stands or where it went. */
export const selectWaitingSeen = (
  db: Db,
  rootId: string,
  { reportId, from, to }: RunPart,
): Promise<readonly Vulnerability[]> =>
  rawRows(
    db,
    `select ${columns} from vulnerabilities
     where root_id = ? and verification in ('REQUESTED', 'ON_HOLD') and state = 'VULNERABLE' and exists (
       select 1 from staged_outcomes as seen where seen.vulnerability_id = vulnerabilities.id and seen.report_id = ?
         and ${isOfRun('seen')} and seen.outcome in ('UNCHANGED', 'MOVED', 'REOPENED'))
     order by id`,
    [rootId, reportId, from, to],
    vulnerabilityColumns,
  );

/** What waits for verification in a root though it is closed. */
export const selectWaitingClosed = (db: Db, rootId: string): Promise<readonly Vulnerability[]> =>
  rawRows(
    db,
    `select ${columns} from vulnerabilities
     where root_id = ? and verification in ('REQUESTED', 'ON_HOLD') and state = 'SAFE' order by id`,
    [rootId],
    vulnerabilityColumns,
  );
