import type { Db } from '../../../database/db';
import { columnList, columnsOf, plain, rawRows } from '../../../database/rows';
import { decidableShape, type Decidable } from '../domain/vulnerability';

const columns = columnsOf(decidableShape);

/** Somebody who is to mend something in a group. */
export interface Assignment {
  readonly assigneeId: string;
  readonly organizationId: string;
  readonly groupId: string;
}

const inProgress = `assignee_id is not null and treatment = 'IN_PROGRESS' and state = 'VULNERABLE'`;

/** Who is to mend anything, and in which group. */
export const selectAssignments = (db: Db): Promise<readonly Assignment[]> =>
  rawRows<Assignment>(
    db,
    `select distinct assignee_id, organization_id, group_id from vulnerabilities where ${inProgress}`,
    [],
    { assigneeId: plain, organizationId: plain, groupId: plain },
  );

/** What somebody is to mend in a group, the oldest first. */
export const selectInProgressOf = (
  db: Db,
  { assigneeId, groupId }: Assignment,
  most: number,
): Promise<readonly Decidable[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'vulnerabilities')} from vulnerabilities
     where assignee_id = ? and group_id = ? and ${inProgress} order by created_at, id limit ?`,
    [assigneeId, groupId, most],
    columns,
  );
