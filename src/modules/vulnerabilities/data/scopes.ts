import type { Binding, Db } from '../../../database/db';
import { amongText, insertMany, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { SightingScope } from '../domain/staging';
import { placeholders } from './facts';

export const scopeColumns = {
  id: plain,
  rootId: plain,
  tool: plain,
  category: plain,
  branch: plain,
  lastEndedAt: plain,
  lastReportId: plain,
  lastSeenAt: plain,
  resultsDigest: plain,
  ownKey: plain,
} as const;

/** The columns of scopes. All branches of a tool and category have the same key. */
export const scopeList = `id, root_id, tool, category, branch, last_ended_at, last_report_id, last_seen_at,
  results_digest,
  (select min(own_key) from vulnerability_splits as split where split.root_id = sighting_scopes.root_id
     and split.tool = sighting_scopes.tool and split.category = sighting_scopes.category) as own_key`;

export const selectScope = async (
  db: Db,
  { rootId, tool, category, branch }: Pick<SightingScope, 'rootId' | 'tool' | 'category' | 'branch'>,
): Promise<SightingScope | undefined> =>
  (
    await rawRows<SightingScope>(
      db,
      `select ${scopeList} from sighting_scopes
       where root_id = ? and tool = ? and category = ? and branch = ?`,
      [rootId, tool, category, branch],
      scopeColumns,
    )
  )[0];

export const selectScopes = (db: Db, ids: readonly string[]): Promise<readonly SightingScope[]> =>
  rawRows<SightingScope>(
    db,
    `select ${scopeList} from sighting_scopes where ${amongText(db, 'id')}`,
    [listBinding(ids)],
    scopeColumns,
  );

export const insertScope = (
  db: Db,
  scope: SightingScope,
  tenancy: { readonly organizationId: string; readonly groupId: string },
): Promise<number> =>
  insertMany(
    db,
    'sighting_scopes',
    {
      id: 'text',
      organizationId: 'text',
      groupId: 'text',
      rootId: 'text',
      tool: 'text',
      category: 'text',
      branch: 'text',
    },
    [{ ...scope, ...tenancy }],
  );

/** Notes the newest run of a scope; of several runs in one report, the latest end counts. */
export const updateScope = (
  db: Db,
  id: string,
  reportId: string,
  endedAt: string | null,
  seenAt: string,
  resultsDigest: number,
): Promise<number> =>
  rawChange(
    db,
    `update sighting_scopes set last_report_id = ?, last_seen_at = ${placeholders(db).time}, results_digest = ?, last_ended_at = case
       when last_ended_at is null or last_ended_at < ${placeholders(db).time} then ${placeholders(db).time}
       else last_ended_at end where id = ?`,
    [reportId, seenAt, resultsDigest, endedAt, endedAt, id],
  );

/** How many scopes a report was the newest of. */
export const countNewestScopes = (db: Db, rootId: string, reportId: string): Promise<number> =>
  countRows(db, 'select count(*) as count from sighting_scopes where root_id = ? and last_report_id = ?', [
    rootId,
    reportId,
  ]);

/** The one number of a statement that counts. */
export const countRows = async (db: Db, sql: string, bindings: readonly Binding[]): Promise<number> =>
  (await rawRows<{ count: number }>(db, sql, bindings, { count: plain }))[0]?.count ?? 0;
