import type { Db } from '../../../database/db';
import { amongText, given, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { Rivalry } from '../domain/merged-keys';
import { ownKeyCharacters } from '../domain/own-key';
import type { Vulnerability } from '../domain/vulnerability';

/** How values of identities begin that some have for themselves. */
const isOwn = (value: string): string => `substr(${value}, ${ownKeyCharacters}, 1) = ':'`;
const forAll = (value: string): string => `substr(${value}, ${ownKeyCharacters + 1})`;

/** What others have for all of what some vulnerabilities have for their own tools alone. */
export const selectRivalries = (db: Db, ids: readonly string[]): Promise<readonly Rivalry[]> =>
  rawRows<Rivalry>(
    db,
    `select distinct own.vulnerability_id, other.vulnerability_id as other_id
     from vulnerability_identities as own cross join vulnerability_identities as other
     where ${amongText(db, 'own.vulnerability_id')} and own.algorithm <> 'MANUAL' and ${isOwn('own.value')}
       and other.root_id = own.root_id and other.value = ${forAll('own.value')}
       and not (${amongText(db, 'other.vulnerability_id')})
     order by 1, 2`,
    [listBinding(ids), listBinding(ids)],
    { vulnerabilityId: plain, otherId: plain },
  );

/** Gives all by which vulnerabilities are recognised to the one that is kept. */
export const updateIdentitiesOf = (db: Db, { id, rootId }: Vulnerability, ids: readonly string[]): Promise<number> =>
  rawChange(
    db,
    `update vulnerability_identities set vulnerability_id = ?
     where root_id = ? and ${amongText(db, 'vulnerability_id')}`,
    [id, rootId, listBinding(ids)],
  );

/** Makes identities that some had of a vulnerability for themselves those of all. */
export const shareIdentities = async (db: Db, { id, rootId }: Vulnerability): Promise<void> => {
  const own = `vulnerability_id = ? and root_id = ? and algorithm <> 'MANUAL' and ${isOwn('value')}`;
  await rawChange(
    db,
    `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
     select root_id, ${forAll('value')}, algorithm, version, vulnerability_id from vulnerability_identities
     where ${own} order by value on conflict do nothing`,
    [id, rootId],
  );
  await rawChange(db, `delete from vulnerability_identities where ${own}`, [id, rootId]);
};

/** Gives each of those for whom alone a vulnerability is what the others recognise it by. */
export const spreadIdentities = async (
  db: Db,
  { id, rootId }: Vulnerability,
  ownKeys: readonly string[],
): Promise<void> => {
  const { source, binding } = given(
    db,
    { ownKey: 'text' },
    ownKeys.map((ownKey) => ({ ownKey })),
  );
  await rawChange(
    db,
    `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
     select root_id, given.own_key || ${forAll('value')}, algorithm, version, vulnerability_id
     from ${source} cross join vulnerability_identities as known
     where known.vulnerability_id = ? and known.root_id = ? and algorithm <> 'MANUAL' and ${isOwn('value')}
     on conflict do nothing`,
    [binding, id, rootId],
  );
};
