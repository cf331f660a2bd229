import type { Db } from '../../../database/db';
import { plain, rawRows } from '../../../database/rows';
import { ownKeyCharacters } from '../domain/staging';
import { placeholders } from './facts';

const kept = ['undo_vulnerabilities', 'undo_sightings', 'undo_identities'] as const;

/** What was merged has identities of all in the place of those that some had alone: what a report gave these is among them. */
const sharedSince = `select known.vulnerability_id from undo_identities as noted
    cross join vulnerability_identities as known
  where noted.report_id = ? and noted.vulnerability_id is null and substr(noted.value, ${ownKeyCharacters}, 1) = ':'
    and known.root_id = noted.root_id and known.value = substr(noted.value, ${ownKeyCharacters + 1})`;

const tellsOf = (db: Db, kinds: string): string =>
  `exists (select 1 from vulnerability_changes as later where later.vulnerability_id = changed.vulnerability_id
     and later.kind in (${kinds}) and later.at >= ${placeholders(db).time})`;

/** What a report changed or saw otherwise than before, and was split or merged since it was applied. */
export const selectSplitSince = (
  db: Db,
  { id, appliedAt }: { readonly id: string; readonly appliedAt: string },
): Promise<readonly { readonly id: string }[]> =>
  rawRows<{ readonly id: string }>(
    db,
    `select vulnerability_id as id from (${kept
      .map((table) => `select vulnerability_id from ${table} where report_id = ?`)
      .join(' union ')}) as changed where ${tellsOf(db, `'SPLIT', 'MERGED', 'MERGED_INTO'`)}
     union select vulnerability_id from (${sharedSince}) as changed where ${tellsOf(db, `'MERGED'`)}
     order by id`,
    [...kept.map(() => id), appliedAt, id, appliedAt],
    { id: plain },
  );
