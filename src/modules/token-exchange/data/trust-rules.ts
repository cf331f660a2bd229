import type { Db } from '../../../database/db';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, rawChange, rows } from '../../../database/rows';
import type { Listing } from '../../../kernel/listing';
import { ruleNameKey, trustRuleShape, type TrustRule } from '../domain/trust-rule';

const columns = columnsOf(trustRuleShape);
const types = { ...typesOf(trustRuleShape), nameKey: 'text' } as const;

export const selectRules = (db: Db, ids: readonly string[]): Promise<readonly TrustRule[]> =>
  selectByIds(db, 'trust_rules', columns, ids);

export const selectRulesOfGroup = (db: Db, groupId: string): Promise<readonly TrustRule[]> =>
  rows(db, db.sql('trustRules').where({ groupId }).orderBy('id'), columns, 'trust_rules');

/** Fails with a duplicate when the group has the name already. */
export const insertRule = (db: Db, rule: TrustRule): Promise<number> =>
  insertMany(db, 'trust_rules', types, [{ ...rule, nameKey: ruleNameKey(rule.name) }]);

/** Changes a rule that still is as it was read; answers 0 when somebody was quicker. */
export const updateRule = (db: Db, before: TrustRule, next: TrustRule): Promise<number> =>
  change(
    db,
    db
      .sql('trustRules')
      .where({ id: before.id, revision: before.revision })
      .update({
        name: next.name,
        nameKey: ruleNameKey(next.name),
        issuer: next.issuer,
        audience: next.audience,
        conditions: JSON.stringify(next.conditions),
        scopes: JSON.stringify(next.scopes),
        lifetimeMinutes: next.lifetimeMinutes,
        revision: next.revision,
      }),
  );

export const deleteRule = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('trustRules').where({ id }).delete());

export const rulesListing = (db: Db): Listing<TrustRule> => {
  const list: ListQuery<TrustRule> = {
    table: 'trust_rules',
    columns,
    parent: 'groupId',
    where: (query) => query,
    column: 'name',
    direction: 'asc',
  };
  return listingOf(db, list, { sort: 'NAME_ASC', kind: trustRuleShape.name.sql });
};

/** Keeps that a token of a CI was exchanged; answers 0 when it was before. */
export const insertAssertion = (db: Db, key: string, expiresAt: string): Promise<number> =>
  insertMany(db, 'exchanged_assertions', { key: 'text', expiresAt: 'timestamptz' }, [{ key, expiresAt }], {
    unlessTaken: 'key',
  });

export const deleteAssertionsBefore = (db: Db, instant: string): Promise<number> =>
  rawChange(db, 'delete from exchanged_assertions where expires_at < ?', [instant]);
