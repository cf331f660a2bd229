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

/** Notes the newest run of a scope. */
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

const unseen = `scope_id = ? and presence = 'PRESENT' and report_id <> ? and not exists (select 1 from staged_claims
  where staged_claims.report_id = ? and staged_claims.vulnerability_id = sightings.vulnerability_id)`;

/** How many of what the tool saw until now this report neither shows nor claims. */
export const countVanished = (db: Db, scopeId: string, reportId: string): Promise<number> =>
  count(db, `select count(*) as count from sightings where ${unseen}`, [scopeId, reportId, reportId]);

/**
 * Marks what the tool does not see any more, and chooses what that closes: open, not found by a person, and seen by no
 * other tool, category or branch. Answers how many those are.
 */
export const insertClosings = async (
  db: Db,
  scopeId: string,
  reportId: string,
  newIds: (count: number) => readonly string[],
): Promise<number> => {
  await rawChange(db, `update sightings set presence = 'ABSENT' where ${unseen}`, [scopeId, reportId, reportId]);
  const closing = await rawRows<{ vulnerabilityId: string }>(
    db,
    `select vulnerabilities.id as vulnerability_id from sightings
     join vulnerabilities on vulnerabilities.id = sightings.vulnerability_id
     where scope_id = ? and presence = 'ABSENT' and vulnerabilities.state = 'VULNERABLE'
       and vulnerabilities.technique <> 'MPT'
       and not exists (select 1 from sightings as others
         where others.vulnerability_id = vulnerabilities.id and others.presence = 'PRESENT')`,
    [scopeId],
    { vulnerabilityId: plain },
  );
  const changeIds = newIds(closing.length);
  return insertMany(
    db,
    'staged_closings',
    { reportId: 'text', vulnerabilityId: 'text', changeId: 'text' },
    closing.map(({ vulnerabilityId }, index) => ({ reportId, vulnerabilityId, changeId: changeIds[index] })),
  );
};

/** Closes what was chosen; answers the findings concerned. */
export const closeChosen = async (db: Db, reportId: string, now: string, by: string): Promise<readonly string[]> => {
  const time = db.engine === 'sqlite' ? '?' : '?::timestamptz';
  const name = db.engine === 'sqlite' ? '?' : '?::text';
  await rawChange(
    db,
    `insert into vulnerability_changes (id, vulnerability_id, organization_id, kind, state, previous_where,
       previous_line, at, by, report_id, justification)
     select change_id, vulnerabilities.id, organization_id, 'CLOSED', 'SAFE', null, null, ${time}, ${name}, report_id, null
     from staged_closings join vulnerabilities on vulnerabilities.id = staged_closings.vulnerability_id
     where report_id = ?`,
    [now, by, reportId],
  );
  await rawChange(
    db,
    `update vulnerabilities set state = 'SAFE', closed_at = ${time}, updated_at = ${time}
     where id in (select vulnerability_id from staged_closings where report_id = ?) and state = 'VULNERABLE'`,
    [now, now, reportId],
  );
  return (
    await rawRows<{ findingId: string }>(
      db,
      `select distinct finding_id from staged_closings join vulnerabilities on vulnerabilities.id = vulnerability_id
       where report_id = ?`,
      [reportId],
      { findingId: plain },
    )
  ).map(({ findingId }) => findingId);
};
