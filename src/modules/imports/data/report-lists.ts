import type { Db } from '../../../database/db';
import { filtered, onText, within, type Range } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among, amongFew, contains } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { reportShape, type Report } from '../domain/report';
import { reportColumns } from './reports';

export interface ReportConditions {
  readonly state: readonly Report['state'][];
  readonly format: readonly Report['format'][];
  readonly rootId: readonly string[];
  readonly fileNameContains: string;
  readonly createdAt: Range<string>;
  readonly createdBy: readonly string[];
}
export type ReportFilter = Filter<ReportConditions>;
export type ReportOrder = Order<'CREATED_AT'>;

const sortColumns = { CREATED_AT: 'createdAt' } as const;

/** The reports of groups. Those of one root are led to by its index. */
export const reportListing = (db: Db, filter: ReportFilter | null | undefined, order: ReportOrder): Listing<Report> => {
  const list: ListQuery<Report> = {
    table: 'reports',
    columns: reportColumns,
    parent: 'groupId',
    where: (query) =>
      filtered(query, filter, {
        state: (where, states) => where.whereRaw(among(db, 'reports.state', states)),
        format: (where, formats) => where.whereRaw(among(db, 'reports.format', formats)),
        rootId: (where, ids) => where.whereRaw(amongFew(db, 'reports.rootId', ids)),
        fileNameContains: onText(1, 255, (where, part) => where.whereRaw(contains(db, 'reports.fileName', part))),
        createdAt: (where, range) => within(where, 'reports.createdAt', range),
        createdBy: (where, people) => where.whereRaw(among(db, 'reports.createdBy', people)),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return listingOf(db, list, { sort: sortName(order), kind: reportShape[sortColumns[order.field]].sql });
};
