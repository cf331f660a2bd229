import { ownKeyCharacters } from '../domain/own-key';
import type { Known } from '../domain/staging';
import { digestCharacters } from './twins';

/** The digest of an identity of a place, where none or a key stands before it. */
const digestIn = (before: number): string => `substr(place.value, ${before + 1}, ${digestCharacters})`;

/**
 * Whether a scope saw `done.vulnerability_id` before where it sees it now (`staged`), while others hold it in another
 * line: that tells of no line that moved since. SQL, and what it is bound to.
 */
export const stillElsewhere = ({ id }: Known): { readonly sql: string; readonly bindings: readonly string[] } => ({
  sql: `(exists (select 1 from sightings as before where before.vulnerability_id = done.vulnerability_id
      and before.scope_id = ? and before.agrees = 0)
    and exists (select 1 from vulnerability_identities as place where place.vulnerability_id = done.vulnerability_id
      and substr(staged.location_identity, 1, ${digestCharacters}) in (${digestIn(0)}, ${digestIn(ownKeyCharacters)})))`,
  bindings: [id],
});
