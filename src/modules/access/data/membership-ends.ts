import type { Db } from '../../../database/db';
import { columnList, columnsOf, rawRows } from '../../../database/rows';
import { membershipShape, type Membership } from '../domain/membership';

const columns = columnsOf(membershipShape);

const selected = `select ${columnList(columns, 'memberships')} from memberships`;

/** Memberships that end within a span, the first to end first. */
export const selectEnding = (db: Db, after: string, until: string, limit: number): Promise<readonly Membership[]> =>
  rawRows(
    db,
    `${selected} where expires_at > ? and expires_at <= ? order by expires_at, id limit ?`,
    [after, until, limit],
    columns,
  );

/** Memberships in organizations of people who have not signed in since an instant, and joined before it; by their ids. */
export const selectQuiet = (db: Db, since: string, afterId: string, limit: number): Promise<readonly Membership[]> =>
  rawRows(
    db,
    `${selected} join stakeholders on stakeholders.id = memberships.stakeholder_id
     where memberships.id > ? and memberships.group_id is null and memberships.created_at < ?
     and (stakeholders.last_login_at is null or stakeholders.last_login_at < ?) order by memberships.id limit ?`,
    [afterId, since, since, limit],
    columns,
  );
