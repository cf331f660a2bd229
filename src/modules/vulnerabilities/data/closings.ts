import type { Db } from '../../../database/db';
import { insertMany } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { SightingScope } from '../domain/staging';

const scopeColumns = {
  id: plain,
  rootId: plain,
  tool: plain,
  category: plain,
  branch: plain,
  lastEndedAt: plain,
  lastReportId: plain,
} as const;

export const selectScope = async (
  db: Db,
  { rootId, tool, category, branch }: Pick<SightingScope, 'rootId' | 'tool' | 'category' | 'branch'>,
): Promise<SightingScope | undefined> =>
  (
    await rawRows<SightingScope>(
      db,
      `select id, root_id, tool, category, branch, last_ended_at, last_report_id from sighting_scopes
       where root_id = ? and tool = ? and category = ? and branch = ?`,
      [rootId, tool, category, branch],
      scopeColumns,
    )
  )[0];

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
export const updateScope = (db: Db, id: string, reportId: string, endedAt: string | null): Promise<number> =>
  rawChange(
    db,
    `update sighting_scopes set last_report_id = ?, last_ended_at = coalesce(${
      db.engine === 'sqlite' ? '?' : '?::timestamptz'
    }, last_ended_at) where id = ?`,
    [reportId, endedAt, id],
  );

/** How many scopes a report was the newest of. */
export const countNewestScopes = (db: Db, rootId: string, reportId: string): Promise<number> =>
  count(db, 'select count(*) as count from sighting_scopes where root_id = ? and last_report_id = ?', [
    rootId,
    reportId,
  ]);

const count = async (db: Db, sql: string, bindings: readonly string[]): Promise<number> =>
  (await rawRows<{ count: number }>(db, sql, bindings, { count: plain }))[0]?.count ?? 0;

/** How many vulnerabilities a tool sees. */
export const countPresent = (db: Db, scopeId: string): Promise<number> =>
  count(db, `select count(*) as count from sightings where scope_id = ? and presence = 'PRESENT'`, [scopeId]);

/** Whether a report speaks of a vulnerability without showing it: its place is excluded, or it is one of several. */
const doubtful = `exists (select 1 from staged_outcomes as claims where claims.report_id = ?
  and claims.vulnerability_id = sightings.vulnerability_id and claims.outcome in ('EXCLUDED', 'AMBIGUOUS'))`;

const unseen = `scope_id = ? and presence = 'PRESENT' and sightings.report_id <> ? and not ${doubtful}`;

/** What silence may close: it is open, not found by a person, and seen by no other tool, category or branch. */
const closable = `vulnerabilities.id = sightings.vulnerability_id and vulnerabilities.state = 'VULNERABLE'
  and vulnerabilities.technique <> 'MPT' and not exists (select 1 from sightings as others
    where others.vulnerability_id = vulnerabilities.id and others.scope_id <> sightings.scope_id
      and others.presence = 'PRESENT')`;

/** How many of what the tool saw until now this report does not show. */
export const countVanished = (db: Db, scopeId: string, reportId: string): Promise<number> =>
  count(db, `select count(*) as count from sightings where ${unseen}`, [scopeId, reportId, reportId]);

/** How many of those would be closed. */
export const countClosable = (db: Db, scopeId: string, reportId: string): Promise<number> =>
  count(
    db,
    `select count(*) as count from sightings cross join vulnerabilities where ${unseen} and ${closable}`,
    [scopeId, reportId, reportId],
  );

/** Marks what the tool does not see any more. */
export const updateUnseen = (db: Db, scopeId: string, reportId: string): Promise<number> =>
  rawChange(db, `update sightings set presence = 'ABSENT' where ${unseen}`, [scopeId, reportId, reportId]);

const page = 5000;

/** Chooses what is closed, 5,000 a page: what the tool does not see, with all that `closable` asks. */
const selectClosing = async (
  db: Db,
  scopeId: string,
  reportId: string,
  after: string,
): Promise<readonly string[]> =>
  (
    await rawRows<{ vulnerabilityId: string }>(
      db,
      `select sightings.vulnerability_id from sightings cross join vulnerabilities
       where scope_id = ? and presence = 'ABSENT' and sightings.vulnerability_id > ? and ${closable} and not ${doubtful}
       order by sightings.vulnerability_id limit ${page}`,
      [scopeId, after, reportId],
      { vulnerabilityId: plain },
    )
  ).map(({ vulnerabilityId }) => vulnerabilityId);

/** Keeps aside what is to be closed. */
export const insertClosings = async (
  db: Db,
  scopeId: string,
  reportId: string,
  newId: () => string,
  after = '',
): Promise<void> => {
  const closing = await selectClosing(db, scopeId, reportId, after);
  await insertMany(
    db,
    'staged_closings',
    { reportId: 'text', vulnerabilityId: 'text', changeId: 'text' },
    closing.map((vulnerabilityId) => ({ reportId, vulnerabilityId, changeId: newId() })),
  );
  const last = closing.at(-1);
  if (last !== undefined && closing.length === page) await insertClosings(db, scopeId, reportId, newId, last);
};
