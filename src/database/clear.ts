import type { Db } from './db';

/** What belongs to organizations, children first. */
export const tenantTables = [
  'toe_lines',
  'toe_inputs',
  'toe_ports',
  'comment_edits',
  'comments',
  'event_evidences',
  'event_changes',
  'events',
  'staged_statements',
  'staged_components',
  'undo_components',
  'undo_inventories',
  'undo_link_targets',
  'components',
  'inventories',
  'link_targets',
  'staged_closings',
  'staged_findings',
  'staged_outcomes',
  'staged_observations',
  'awaited_closings',
  'awaited_moves',
  'undo_scopes',
  'undo_findings',
  'undo_vulnerabilities',
  'undo_identities',
  'undo_sightings',
  'undo_claims',
  'report_jobs',
  'reports',
  'vulnerability_identities',
  'vulnerability_splits',
  'vulnerability_merges',
  'sightings',
  'sighting_scopes',
  'figures',
  'daily_figures',
  'tracking_entries',
  'evidences',
  'vex_statements',
  'verification_changes',
  'zero_risk_changes',
  'treatment_changes',
  'finding_policy_changes',
  'finding_policies',
  'policy_changes',
  'policies',
  'vulnerability_tags',
  'vulnerability_changes',
  'vulnerabilities',
  'severity_changes',
  'findings',
  'cloning_changes',
  'git_root_environments',
  'roots',
  'credentials',
  'mails',
  'invitations',
  'exchanged_assertions',
  'trust_rules',
  'memberships',
  'custom_roles',
  'group_tags',
  'reported_aliases',
  'groups',
  'organizations',
] as const;

/** People, how they sign in, and the record of all facts; children first. */
export const peopleTables = [
  'access_tokens',
  'sessions',
  'identities',
  'recovery_codes',
  'second_factors',
  'sign_in_tries',
  'local_accounts',
  'journal',
  'journal_heads',
  'stakeholders',
] as const;

type Table = (typeof tenantTables)[number] | (typeof peopleTables)[number];

const run = (db: Db, sql: string): Promise<number> => db.write({ sql, bindings: [], prepared: false });

const emptyEach = (db: Db, tables: readonly Table[]): Promise<void> =>
  db.transaction(async (inner) => {
    for (const table of tables) await run(inner, `delete from ${table}`);
  });

/**
 * Empties tables at once. No row that stays may refer to one that goes: SQLite does not check here, since it then drops
 * whole tables instead of millions of rows. Afterwards it gives the space back, as far as nobody reads at that moment.
 */
export const emptyTables = async (db: Db, tables: readonly Table[]): Promise<void> => {
  if (db.engine === 'postgres') {
    await run(db, `truncate ${tables.join(', ')}`);
    return;
  }
  await run(db, 'pragma foreign_keys = off');
  try {
    await emptyEach(db, tables);
  } finally {
    await run(db, 'pragma foreign_keys = on');
  }
  await run(db, 'vacuum').catch(() => undefined);
};
