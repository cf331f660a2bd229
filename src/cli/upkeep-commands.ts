import type { Command } from 'commander';
import { checkKept, recountKept } from '../modules/analytics';
import {
  expireInvitations,
  expireMemberships,
  noticeEndingMemberships,
  removeInactiveMembers,
} from '../modules/stakeholders';
import { expireAcceptances, lapseRequests } from '../modules/treatments';
import { advisoriesCommand } from './advisories-command';
import { verifyAudit } from './audit-verify';
import { CommandFailure } from './failure';
import { needsDatabase, urlOption, type ServerOptions } from './options';
import { rotateKeyCommand } from './rotate-key-command';
import { rotateSecrets } from './rotate-secrets';
import { syncRootsCommand } from './sync-roots';
import { withDatabase } from './with-database';

const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

interface AuditVerifyOptions extends ServerOptions {
  readonly organization?: string;
}

interface RecomputeOptions extends ServerOptions {
  readonly check?: true;
}

const recompute = async (options: RecomputeOptions): Promise<void> => {
  needsDatabase(options, 'A server recomputes nothing.');
  await withDatabase(async ({ env }) => {
    if (options.check !== true) await recountKept(env);
    const wrong = await checkKept(env);
    if (wrong.length > 0) throw new CommandFailure(['These figures differ from a recount:', ...wrong].join('\n'));
    print('All figures are as a recount has them.');
  });
};

const expire = async (options: ServerOptions): Promise<void> => {
  needsDatabase(options, 'A server does this by itself, every hour.');
  await withDatabase(async ({ env }) => {
    const expired = await expireAcceptances(env);
    const lapsed = await lapseRequests(env);
    print(
      expired === 1 ? 'Ended 1 acceptance.' : `Ended ${String(expired)} acceptances.`,
      lapsed === 1 ? 'Ended 1 unanswered request.' : `Ended ${String(lapsed)} unanswered requests.`,
    );
  });
};

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const expirePeople = async (options: ServerOptions): Promise<void> => {
  needsDatabase(options, 'A server does this by itself, every hour.');
  await withDatabase(async ({ env }) => {
    print(
      `Ended ${counted(await expireInvitations(env), 'invitation', 'invitations')}.`,
      `Ended ${counted(await expireMemberships(env), 'membership', 'memberships')}.`,
      `Told of ${counted(await noticeEndingMemberships(env), 'membership that ends', 'memberships that end')} soon.`,
      `Removed ${counted(await removeInactiveMembers(env), 'inactive member', 'inactive members')}.`,
    );
  });
};

const auditVerify = async (options: AuditVerifyOptions): Promise<void> => {
  needsDatabase(options, 'A server checks no journal.');
  await withDatabase(({ env }) => verifyAudit(env, options.organization, print));
};

interface RotateOptions extends ServerOptions {
  readonly newKey?: true;
}

const rotate = async (options: RotateOptions): Promise<void> => {
  needsDatabase(options, 'The keys of secrets are no business of a server.');
  await withDatabase(({ env, config }) => rotateSecrets(env, config, options.newKey === true, print));
};

/** The commands of `manage` that keep the data right. */
export const addUpkeep = (manage: Command): void => {
  manage
    .command('recompute')
    .description('Count all figures anew from the vulnerabilities.')
    .option('--check', 'change nothing; say which figures differ, and end with 1 when any does')
    .addOption(urlOption().hideHelp())
    .action(recompute);
  manage
    .command('expire-acceptances')
    .description(
      'End acceptances whose last day has passed, and requests unanswered for five days; a server does so every hour.',
    )
    .addOption(urlOption().hideHelp())
    .action(expire);
  manage
    .command('expire-memberships')
    .description(
      'End invitations and memberships whose time has passed, and remove inactive members; a server does so every hour.',
    )
    .addOption(urlOption().hideHelp())
    .action(expirePeople);
  manage
    .command('rotate-secrets')
    .description('Seal all secrets by the newest key of SECRET_KEYS_FILE.')
    .option('--new-key', 'add a key to the file before, or make the file')
    .addOption(urlOption().hideHelp())
    .action(rotate);
  manage
    .command('audit-verify')
    .description('Check that nobody changed, removed or moved what the journal recorded.')
    .option('--organization <name>', 'check this organization alone, else all of them and the installation itself')
    .addOption(urlOption().hideHelp())
    .action(auditVerify);
  rotateKeyCommand(manage);
  syncRootsCommand(manage);
  advisoriesCommand(manage);
};
