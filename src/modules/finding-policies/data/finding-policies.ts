import type { Db } from '../../../database/db';
import { filtered } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among, amongText, insertMany, listBinding, selectByIds, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawRows, rows } from '../../../database/rows';
import type { Filter } from '../../../kernel/filter';
import type { Listing } from '../../../kernel/listing';
import {
  findingPolicyChangeShape,
  findingPolicyShape,
  type FindingPolicy,
  type FindingPolicyChange,
  type FindingPolicyState,
} from '../domain/finding-policy';

const columns = columnsOf(findingPolicyShape);
const types = typesOf(findingPolicyShape);
const changeColumns = columnsOf(findingPolicyChangeShape);
const changeTypes = typesOf(findingPolicyChangeShape);

export const selectFindingPolicies = (db: Db, ids: readonly string[]): Promise<readonly FindingPolicy[]> =>
  selectByIds(db, 'finding_policies', columns, ids);

/** The policy that waits or is in force for a weakness. */
export const selectStandingPolicy = async (
  db: Db,
  organizationId: string,
  weaknessKey: string,
): Promise<FindingPolicy | undefined> =>
  (
    await rows(
      db,
      db.sql('finding_policies').where({ organizationId, weaknessKey }).whereIn('state', ['SUBMITTED', 'APPROVED']),
      columns,
      'finding_policies',
    )
  )[0];

/** All policies that are, or were, in force: those whose acceptances may still be made or ended. */
export const selectDecidedPolicies = (db: Db): Promise<readonly FindingPolicy[]> =>
  rows(
    db,
    db.sql('finding_policies').whereIn('state', ['APPROVED', 'INACTIVE']).orderBy('id'),
    columns,
    'finding_policies',
  );

/** Fails with a duplicate when another policy waits or is in force for the weakness. */
export const insertFindingPolicy = (db: Db, policy: FindingPolicy): Promise<number> =>
  insertMany(db, 'finding_policies', types, [policy]);

/** Changes the state of a policy that still is as it was read; answers 0 when somebody was quicker. */
export const updateState = (db: Db, { id, state }: FindingPolicy, next: FindingPolicyState): Promise<number> =>
  change(db, db.sql('finding_policies').where({ id, state }).update({ state: next }));

export const insertFindingPolicyChange = (db: Db, changed: FindingPolicyChange): Promise<number> =>
  insertMany(db, 'finding_policy_changes', changeTypes, [changed]);

/** What happened to policies, the oldest step of each first: three at most. */
export const selectFindingPolicyChanges = (
  db: Db,
  policyIds: readonly string[],
): Promise<readonly FindingPolicyChange[]> =>
  rawRows(
    db,
    `select ${columnList(changeColumns, 'finding_policy_changes')} from finding_policy_changes
     where ${amongText(db, 'finding_policy_id')} order by id`,
    [listBinding(policyIds)],
    changeColumns,
  );

export interface FindingPolicyConditions {
  readonly state: readonly FindingPolicyState[];
  readonly weaknessKey: readonly string[];
}
export type FindingPolicyFilter = Filter<FindingPolicyConditions>;

/** The policies of organizations, the newest first. */
export const findingPolicyListing = (
  db: Db,
  filter: FindingPolicyFilter | null | undefined,
): Listing<FindingPolicy> => {
  const list: ListQuery<FindingPolicy> = {
    table: 'finding_policies',
    columns,
    parent: 'organizationId',
    where: (query) =>
      filtered(query, filter, {
        state: (where, states) => where.whereRaw(among(db, 'finding_policies.state', states)),
        weaknessKey: (where, keys) => where.whereRaw(among(db, 'finding_policies.weaknessKey', keys)),
      }),
    column: 'createdAt',
    direction: 'desc',
  };
  return listingOf(db, list, { sort: 'CREATED_AT_DESC', kind: findingPolicyShape.createdAt.sql });
};
