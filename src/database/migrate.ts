import type { Knex } from 'knex';
import type { Database } from './connect';
import { people } from './migrations/0001-people';
import { weaknesses } from './migrations/0002-weaknesses';
import { imports } from './migrations/0003-imports';
import { vulnerabilityDecisions } from './migrations/0004-decisions';
import { policies } from './migrations/0005-policies';
import { eventsAndComments } from './migrations/0006-events';
import { audit } from './migrations/0007-audit';
import { severity } from './migrations/0008-severity';
import { figures } from './migrations/0009-figures';
import { evidences } from './migrations/0010-evidences';
import { targetOfEvaluation } from './migrations/0011-toe';
import { manualReporting } from './migrations/0012-manual-reporting';
import { eventEvidences } from './migrations/0013-event-evidences';
import { groupTags } from './migrations/0013-group-tags';
import { tracking } from './migrations/0014-tracking';
import { windows } from './migrations/0014-windows';
import { credentials } from './migrations/0016-credentials';
import { signIn } from './migrations/0017-sign-in';
import { annotations } from './migrations/0018-annotations';
import { secondFactors } from './migrations/0019-second-factors';
import { invitations } from './migrations/0020-invitations';
import { mails } from './migrations/0020-mails';
import { cloning } from './migrations/0021-cloning';
import { customRoles } from './migrations/0022-custom-roles';
import { tokenGroups } from './migrations/0023-token-groups';
import { advisories } from './migrations/0034-advisories';
import { rateLimits } from './migrations/0029-rate-limits';
import { awaitedClosings } from './migrations/0030-awaited-closings';
import { reportChanges } from './migrations/0032-report-changes';
import { splits } from './migrations/0035-splits';
import { undo } from './migrations/0033-undo';
import { tokenExchange } from './migrations/0023-token-exchange';
import { reportJobs } from './migrations/0031-report-jobs';
import { treatmentBranches } from './migrations/0036-treatment-branches';
import { components } from './migrations/0038-components';
import { closingShare } from './migrations/0039-closing-share';
import { componentRelationships } from './migrations/0041-component-relationships';
import { componentsOfOrganizations } from './migrations/0042-components-of-organizations';
import { merges } from './migrations/0043-merges';
import { bomLinks } from './migrations/0047-bom-links';
import { reportedVectors } from './migrations/0045-reported-vectors';
import { dialects, type Migration, type MigrationWork } from './migrations/dialect';
import { patientWaits } from './waits';

const migrations: readonly Migration[] = [
  people,
  weaknesses,
  imports,
  vulnerabilityDecisions,
  policies,
  eventsAndComments,
  audit,
  severity,
  figures,
  evidences,
  targetOfEvaluation,
  manualReporting,
  eventEvidences,
  groupTags,
  windows,
  tracking,
  credentials,
  signIn,
  annotations,
  secondFactors,
  mails,
  invitations,
  cloning,
  customRoles,
  tokenGroups,
  rateLimits,
  tokenExchange,
  advisories,
  reportChanges,
  undo,
  reportJobs,
  awaitedClosings,
  splits,
  treatmentBranches,
  components,
  closingShare,
  componentRelationships,
  componentsOfOrganizations,
  merges,
  reportedVectors,
  bomLinks,
];

const workOn = (knex: Knex, { engine }: Database): MigrationWork => {
  const all: MigrationWork['all'] = async (sql, bindings) => {
    const answer = (await knex.raw(sql, [...bindings])) as Record<string, unknown>[] & {
      rows: Record<string, unknown>[];
    };
    return engine === 'sqlite' ? answer : answer.rows;
  };
  return { all, run: (sql, bindings) => all(sql, bindings).then(() => undefined) };
};

/** A step may rewrite a whole table, and other processes let go of it when they can. */
const takeTime = (knex: Knex, { engine }: Database): Promise<unknown> =>
  engine === 'sqlite'
    ? Promise.resolve()
    : knex.raw(`select set_config('statement_timeout', '0', true), set_config('lock_timeout', ?, true)`, [
        String(patientWaits.turn),
      ]);

const source = (database: Database): Knex.MigrationSource<Migration> => {
  const make = async (knex: Knex, statements: readonly string[]): Promise<void> => {
    await takeTime(knex, database);
    for (const statement of statements) await knex.raw(statement);
  };
  return {
    getMigrations: () => Promise.resolve([...migrations]),
    getMigrationName: ({ name }) => name,
    getMigration: ({ up, down, fill }) =>
      Promise.resolve({
        up: async (knex: Knex) => {
          await make(knex, up(dialects[database.engine]));
          await fill?.(workOn(knex, database));
        },
        down: (knex: Knex) => make(knex, down),
      }),
  };
};

const settings = (database: Database): Knex.MigratorConfig => ({
  migrationSource: source(database),
  tableName: 'schema_migrations',
});

/** Brings the schema up to date; answers the names of the steps that were made. */
export const migrateUp = async (database: Database): Promise<readonly string[]> => {
  const [, made] = (await database.writer.migrate.latest(settings(database))) as [number, string[]];
  return made;
};

/** Takes the newest step back; answers its name, or nothing when there is none. */
export const migrateDown = async (database: Database): Promise<readonly string[]> => {
  const [, undone] = (await database.writer.migrate.down(settings(database))) as [number, string[]];
  return undone;
};

/** The steps that are still to be made. */
export const pendingMigrations = async (database: Database): Promise<readonly string[]> => {
  const [, pending] = (await database.writer.migrate.list(settings(database))) as [unknown[], { name: string }[]];
  return pending.map(({ name }) => name);
};
