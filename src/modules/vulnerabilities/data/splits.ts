import type { Db } from '../../../database/db';
import { amongText, given, insertMany, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import { ownKeyCharacters } from '../domain/own-key';
import type { Vulnerability } from '../domain/vulnerability';
import { placeholders } from './facts';

export const splitTypes = {
  vulnerabilityId: 'text',
  ownKey: 'text',
  organizationId: 'text',
  rootId: 'text',
  tool: 'text',
  category: 'text',
  own: 'bigint',
} as const;

/** A tool and category, and what begins the identities that it has for itself. */
export interface OwnScope {
  readonly tool: string;
  readonly category: string;
  readonly ownKey: string;
}

/** Gives the sightings of some to the one that was split off. */
export const updateSightingsOf = (
  db: Db,
  { id, rootId }: Vulnerability,
  splitOffId: string,
  leaving: readonly OwnScope[],
): Promise<number> => {
  const { source, binding } = given(
    db,
    { tool: 'text', category: 'text' },
    leaving.map((each) => ({ ...each })),
  );
  return rawChange(
    db,
    `update sightings set vulnerability_id = ? where vulnerability_id = ? and scope_id in (
       select sighting_scopes.id from ${source} cross join sighting_scopes
       where sighting_scopes.root_id = ? and sighting_scopes.tool = given.tool
         and sighting_scopes.category = given.category)`,
    [splitOffId, id, binding, rootId],
  );
};

/** What else a report said of the one is said of the other. */
export const copyDetail = (db: Db, from: string, to: string): Promise<number> =>
  rawChange(
    db,
    'update vulnerabilities set detail = (select detail from vulnerabilities as said where said.id = ?) where id = ?',
    [from, to],
  );

const keyOf = `substr(value, 1, ${ownKeyCharacters})`;

/**
 * Gives those who leave identities of their own, by which they recognise what was split off and not the original: what
 * they had of their own, else copies of those that all have.
 */
export const insertOwnIdentities = async (
  db: Db,
  { id, rootId }: Vulnerability,
  splitOffId: string,
  leaving: readonly OwnScope[],
): Promise<void> => {
  await rawChange(
    db,
    `update vulnerability_identities set vulnerability_id = ? where vulnerability_id = ? and root_id = ?
       and ${amongText(db, keyOf)}`,
    [splitOffId, id, rootId, listBinding(leaving.map(({ ownKey }) => ownKey))],
  );
  const { source, binding } = given(
    db,
    { ownKey: 'text' },
    leaving.map((each) => ({ ...each })),
  );
  await rawChange(
    db,
    `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
     select root_id, given.own_key || value, algorithm, version, ${placeholders(db).text}
     from ${source} cross join vulnerability_identities as known
     where known.vulnerability_id = ? and known.root_id = ? and algorithm <> 'MANUAL'
       and substr(value, ${ownKeyCharacters}, 1) <> ':'
     on conflict do nothing`,
    [splitOffId, binding, id, rootId],
  );
};

/** Notes for whom alone the one is that was split off, and who does not see the original any more. */
export const insertSplits = async (
  db: Db,
  { id, organizationId, rootId }: Vulnerability,
  splitOffId: string,
  leaving: readonly OwnScope[],
): Promise<void> => {
  const rows = leaving.map((each) => ({ ...each, organizationId, rootId }));
  await rawChange(db, `delete from vulnerability_splits where vulnerability_id = ? and ${amongText(db, 'own_key')}`, [
    id,
    listBinding(leaving.map(({ ownKey }) => ownKey)),
  ]);
  await insertMany(
    db,
    'vulnerability_splits',
    splitTypes,
    rows.flatMap((row) => [
      { ...row, vulnerabilityId: id, own: 0 },
      { ...row, vulnerabilityId: splitOffId, own: 1 },
    ]),
  );
};

/** What was split off may be several results of a run when the original may be so. */
export const copyMergeNote = (db: Db, from: string, to: string): Promise<number> =>
  rawChange(
    db,
    `insert into vulnerability_merges (root_id, vulnerability_id)
     select root_id, ${placeholders(db).text} from vulnerability_merges where vulnerability_id = ?`,
    [to, from],
  );

/** What those wait for that are split or merged is to be decided by a later report. */
export const deleteAwaitedOf = (db: Db, rootId: string, ids: readonly string[]): Promise<number> =>
  rawChange(
    db,
    `delete from awaited_closings where ${amongText(db, 'vulnerability_id')}
       and report_id in (select last_report_id from sighting_scopes where root_id = ?)
       and scope_id in (select id from sighting_scopes where root_id = ?)`,
    [listBinding(ids), rootId, rootId],
  );
