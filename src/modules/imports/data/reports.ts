import type { Db } from '../../../database/db';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawRows } from '../../../database/rows';
import type { Listing } from '../../../kernel/listing';
import { reportShape, type Report } from '../domain/report';

const columns = columnsOf(reportShape);

const types = typesOf(reportShape);

export const selectReports = (db: Db, ids: readonly string[]): Promise<readonly Report[]> =>
  selectByIds(db, 'reports', columns, ids);

/** The newest report of a root with this content. */
export const selectReportByContent = async (db: Db, rootId: string, contentKey: string): Promise<Report | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(columns, 'reports')} from reports where root_id = ? and content_key = ? order by id desc limit 1`,
      [rootId, contentKey],
      columns,
    )
  )[0];

export const insertReport = (db: Db, report: Report): Promise<number> => insertMany(db, 'reports', types, [report]);

export const deleteReportsOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('reports').where({ groupId }).delete());

/** The reports of groups, the newest first. */
export const reportListing = (db: Db): Listing<Report> => {
  const list: ListQuery<Report> = {
    table: 'reports',
    columns,
    parent: 'groupId',
    where: (query) => query,
    column: 'createdAt',
    direction: 'desc',
  };
  return listingOf(db, list, { sort: 'CREATED_AT_DESC', kind: 'timestamptz' });
};
