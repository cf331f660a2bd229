import { counted } from '../kernel/amounts';
import { checkKept, recountKept } from '../modules/analytics';
import {
  expireInvitations,
  expireMemberships,
  noticeEndingMemberships,
  removeInactiveMembers,
} from '../modules/stakeholders';
import { expireAcceptances, lapseRequests } from '../modules/treatments';
import { verifyAudit } from './audit-verify';
import { CommandFailure } from './failure';
import { needsDatabase, type ServerOptions } from './options';
import { rotateSecrets } from './rotate-secrets';
import { withDatabase } from './with-database';

const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

export interface AuditVerifyOptions extends ServerOptions {
  readonly organization?: string;
}

export interface RecomputeOptions extends ServerOptions {
  readonly check?: true;
}

/** Counts all figures anew, or only compares them. */
export const recompute = async (options: RecomputeOptions): Promise<void> => {
  needsDatabase(options, 'A server recomputes nothing.');
  await withDatabase(async ({ env }) => {
    if (options.check !== true) await recountKept(env);
    const wrong = await checkKept(env);
    if (wrong.length > 0) throw new CommandFailure(['These figures differ from a recount:', ...wrong].join('\n'));
    print('All figures are as a recount has them.');
  });
};

/** Ends acceptances and requests whose time has passed. */
export const expire = async (options: ServerOptions): Promise<void> => {
  needsDatabase(options, 'A server does this by itself, every hour.');
  await withDatabase(async ({ env }) => {
    print(
      `Ended ${counted(await expireAcceptances(env), 'acceptance')}.`,
      `Ended ${counted(await lapseRequests(env), 'unanswered request')}.`,
    );
  });
};

/** Ends invitations and memberships whose time has passed. */
export const expirePeople = async (options: ServerOptions): Promise<void> => {
  needsDatabase(options, 'A server does this by itself, every hour.');
  await withDatabase(async ({ env }) => {
    print(
      `Ended ${counted(await expireInvitations(env), 'invitation')}.`,
      `Ended ${counted(await expireMemberships(env), 'membership')}.`,
      `Told of ${counted(await noticeEndingMemberships(env), 'membership that ends', 'memberships that end')} soon.`,
      `Removed ${counted(await removeInactiveMembers(env), 'inactive member')}.`,
    );
  });
};

/** Checks the journal. */
export const auditVerify = async (options: AuditVerifyOptions): Promise<void> => {
  needsDatabase(options, 'A server checks no journal.');
  await withDatabase(({ env }) => verifyAudit(env, options.organization, print));
};

export interface RotateOptions extends ServerOptions {
  readonly newKey?: true;
}

/** Seals all secrets by the newest key. */
export const rotate = async (options: RotateOptions): Promise<void> => {
  needsDatabase(options, 'The keys of secrets are no business of a server.');
  await withDatabase(({ env, config }) => rotateSecrets(env, config, options.newKey === true, print));
};
