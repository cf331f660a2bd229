import type { Command } from 'commander';
import { advisoriesCommand } from './advisories-command';
import { urlOption, type ServerOptions } from './options';
import { rotateKeyCommand } from './rotate-key-command';
import { syncRootsCommand } from './sync-roots-command';
import type * as Upkeep from './upkeep';

const loaded = () => require('./upkeep') as typeof Upkeep;

/** The commands of `manage` that keep the data right. */
export const addUpkeep = (manage: Command): void => {
  manage
    .command('recompute')
    .description('Count all figures anew from the vulnerabilities.')
    .option('--check', 'change nothing; say which figures differ, and end with 1 when any does')
    .addOption(urlOption().hideHelp())
    .action((options: Upkeep.RecomputeOptions) => loaded().recompute(options));
  manage
    .command('expire-acceptances')
    .description(
      'End acceptances whose last day has passed, and requests unanswered for five days; a server does so every hour.',
    )
    .addOption(urlOption().hideHelp())
    .action((options: ServerOptions) => loaded().expire(options));
  manage
    .command('expire-memberships')
    .description(
      'End invitations and memberships whose time has passed, and remove inactive members; a server does so every hour.',
    )
    .addOption(urlOption().hideHelp())
    .action((options: ServerOptions) => loaded().expirePeople(options));
  manage
    .command('rotate-secrets')
    .description('Seal all secrets by the newest key of SECRET_KEYS_FILE.')
    .option('--new-key', 'add a key to the file before, or make the file')
    .addOption(urlOption().hideHelp())
    .action((options: Upkeep.RotateOptions) => loaded().rotate(options));
  manage
    .command('audit-verify')
    .description('Check that nobody changed, removed or moved what the journal recorded.')
    .option('--organization <name>', 'check this organization alone, else all of them and the installation itself')
    .addOption(urlOption().hideHelp())
    .action((options: Upkeep.AuditVerifyOptions) => loaded().auditVerify(options));
  rotateKeyCommand(manage);
  syncRootsCommand(manage);
  advisoriesCommand(manage);
};
