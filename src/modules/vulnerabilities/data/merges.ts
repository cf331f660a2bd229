import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { SplitNote } from '../domain/merged-keys';
import type { StoredSighting } from '../domain/merged-sightings';
import type { Vulnerability } from '../domain/vulnerability';
import { placeholders } from './facts';
import { splitTypes } from './splits';

/** What scopes claim of vulnerabilities, as it is stored. */
export const selectStoredSightings = (db: Db, ids: readonly string[]): Promise<readonly StoredSighting[]> =>
  rawRows<StoredSighting>(
    db,
    `select vulnerability_id, scope_id, tool, category, rule_id, presence, agrees, report_id, first_seen_at,
       sightings.last_seen_at, present_since, result_digest, suppression
     from sightings join sighting_scopes on sighting_scopes.id = sightings.scope_id
     where ${amongText(db, 'vulnerability_id')} order by vulnerability_id, scope_id`,
    [listBinding(ids)],
    {
      vulnerabilityId: plain,
      scopeId: plain,
      tool: plain,
      category: plain,
      ruleId: plain,
      presence: plain,
      agrees: plain,
      reportId: plain,
      firstSeenAt: plain,
      lastSeenAt: plain,
      presentSince: plain,
      resultDigest: plain,
      suppression: plain,
    },
  );

/** Puts sightings in the place of all those of some vulnerabilities. */
export const replaceSightings = async (
  db: Db,
  ids: readonly string[],
  sightings: readonly StoredSighting[],
): Promise<void> => {
  await rawChange(db, `delete from sightings where ${amongText(db, 'vulnerability_id')}`, [listBinding(ids)]);
  await insertMany(
    db,
    'sightings',
    {
      vulnerabilityId: 'text',
      scopeId: 'text',
      ruleId: 'text',
      presence: 'text',
      agrees: 'bigint',
      reportId: 'text',
      firstSeenAt: 'timestamptz',
      lastSeenAt: 'timestamptz',
      presentSince: 'timestamptz',
      resultDigest: 'bigint',
      suppression: 'text',
    },
    sightings.map((each) => ({ ...each })),
  );
};

/** For whom alone some vulnerabilities are, and who does not see them. */
export const selectSplitNotes = (db: Db, ids: readonly string[]): Promise<readonly SplitNote[]> =>
  rawRows<SplitNote>(
    db,
    `select vulnerability_id, own_key, tool, category, own from vulnerability_splits
     where ${amongText(db, 'vulnerability_id')} order by vulnerability_id, own_key`,
    [listBinding(ids)],
    { vulnerabilityId: plain, ownKey: plain, tool: plain, category: plain, own: plain },
  );

/** Notes for whom alone what was merged is, in the place of what was noted of each. */
export const replaceSplitNotes = async (
  db: Db,
  ids: readonly string[],
  { organizationId, rootId }: Vulnerability,
  notes: readonly SplitNote[],
): Promise<void> => {
  await rawChange(db, `delete from vulnerability_splits where ${amongText(db, 'vulnerability_id')}`, [
    listBinding(ids),
  ]);
  await insertMany(
    db,
    'vulnerability_splits',
    splitTypes,
    notes.map((note) => ({ ...note, organizationId, rootId })),
  );
};

/** Notes that others were merged into a vulnerability, in the place of what was noted of each. */
export const replaceMergeNotes = async (
  db: Db,
  ids: readonly string[],
  { id, rootId }: Vulnerability,
): Promise<void> => {
  await rawChange(db, `delete from vulnerability_merges where ${amongText(db, 'vulnerability_id')}`, [
    listBinding(ids),
  ]);
  await rawChange(db, 'insert into vulnerability_merges (root_id, vulnerability_id) values (?, ?)', [rootId, id]);
};

/** Puts a vulnerability where another one stands. */
export const updatePlace = (db: Db, id: string, from: string): Promise<number> =>
  rawChange(
    db,
    `update vulnerabilities set "where" = seen."where", specific = seen.specific, line = seen.line,
       "column" = seen."column", snippet = coalesce(seen.snippet, vulnerabilities.snippet), branch = seen.branch,
       "commit" = seen."commit"
     from (select "where", specific, line, "column", snippet, branch, "commit" from vulnerabilities
       where id = ${placeholders(db).text}) as seen
     where vulnerabilities.id = ?`,
    [from, id],
  );
