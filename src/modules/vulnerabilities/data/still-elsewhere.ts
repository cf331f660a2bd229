import { ownKeys } from './looks';
import type { Known } from '../domain/staging';

/**
 * Whether a scope saw `done.vulnerability_id` before where it sees it now (`staged`), while others hold it in another
 * line: that tells of no line that moved since. SQL, and what it is bound to.
 */
export const stillElsewhere = (known: Known): { readonly sql: string; readonly bindings: readonly string[] } => {
  const own = ownKeys(known);
  const values = ['staged.location_identity', ...own.map(() => '? || staged.location_identity')];
  return {
    sql: `(exists (select 1 from sightings as before where before.vulnerability_id = done.vulnerability_id
        and before.scope_id = ? and before.agrees = 0)
      and exists (select 1 from vulnerability_identities as place where place.root_id = ?
        and place.value in (${values.join(', ')}) and place.vulnerability_id = done.vulnerability_id))`,
    bindings: [known.id, known.rootId, ...own],
  };
};
