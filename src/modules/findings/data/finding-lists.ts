import type { Db } from '../../../database/db';
import { filtered, onText, within } from '../../../database/filter';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, contains, listsAny } from '../../../database/portable';
import { someColumns } from '../../../database/some-columns';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { findingShape, type Finding, type FindingStatus } from '../domain/finding';
import { sameIdentifier } from '../domain/requirement';
import { findingColumns } from './findings';

export interface FindingConditions {
  readonly status: readonly FindingStatus[];
  readonly severityScore: { readonly min?: number | null | undefined; readonly max?: number | null | undefined };
  readonly weaknessKey: readonly string[];
  /** Identifiers, the case of letters ignored. */
  readonly requirements: readonly string[];
  readonly titleContains: string;
  readonly createdAt: { readonly from?: string | null | undefined; readonly to?: string | null | undefined };
}
export type FindingFilter = Filter<FindingConditions>;
export type FindingOrder = Order<'CREATED_AT' | 'SEVERITY_SCORE' | 'TITLE'>;

/** Where the actor may see what is not released yet. */
export interface UnreleasedSight {
  readonly everywhere: boolean;
  readonly organizationIds: readonly string[];
  readonly groupIds: readonly string[];
}

const sortColumns = { CREATED_AT: 'createdAt', SEVERITY_SCORE: 'severityScore', TITLE: 'title' } as const;

/** The findings of groups: released ones, and the others where the actor may see them. */
export const findingListing = (
  db: Db,
  unreleased: UnreleasedSight,
  filter: FindingFilter | null | undefined,
  order: FindingOrder,
  asked: readonly string[] | null = null,
): Listing<Finding> => {
  const column = sortColumns[order.field];
  const list: ListQuery<Finding> = {
    table: 'findings',
    columns: someColumns(findingColumns, asked && ['id', column, ...asked]),
    parent: 'groupId',
    where: (query) =>
      filtered(
        unreleased.everywhere
          ? query
          : query.where((any) => {
              any
                .whereNotNull('findings.releasedAt')
                .orWhereRaw(among(db, 'findings.groupId', unreleased.groupIds))
                .orWhereRaw(among(db, 'findings.organizationId', unreleased.organizationIds));
            }),
        filter,
        {
          status: (where, states) => where.whereRaw(among(db, 'findings.status', states)),
          severityScore: (where, { min, max }) => within(where, 'findings.severityScore', { from: min, to: max }),
          weaknessKey: (where, keys) => where.whereRaw(among(db, 'findings.weaknessKey', keys)),
          requirements: (where, identifiers) =>
            where.whereRaw(listsAny(db, 'findings.requirements', 'identifier', identifiers.map(sameIdentifier))),
          titleContains: onText(1, 100, (where, part) => where.whereRaw(contains(db, 'findings.title', part))),
          createdAt: (where, range) => within(where, 'findings.createdAt', range),
        },
      ),
    column,
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return {
    sort: sortName(order),
    kind: findingShape[sortColumns[order.field]].sql,
    value: (finding) => finding[sortColumns[order.field]],
    pages: (parents, request) => selectPages(db, list, request, parents),
    counts: (parents) => countPages(db, list, parents),
  };
};
