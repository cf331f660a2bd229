import type { Env } from './kernel/env';
import { noticeEndingTokens, sweepSessions, sweepTries } from './modules/auth';
import { sweepEvidenceFiles } from './modules/evidences';
import { filesOfReports, sweepReports, sweepUndo } from './modules/imports';
import { sweepMails } from './modules/mail';
import { applyFindingPolicies } from './modules/finding-policies';
import {
  expireInvitations,
  expireMemberships,
  noticeEndingMemberships,
  removeInactiveMembers,
} from './modules/stakeholders';
import { sweepAssertions } from './modules/token-exchange';
import { endAbandoned, expireAcceptances, lapseRequests } from './modules/treatments';

const hour = 60 * 60 * 1000;

/** Work by what it is, as the log tells it. */
export type Tasks = Readonly<Record<string, (env: Env) => Promise<unknown>>>;

const ownTasks: Tasks = {
  'end acceptances': expireAcceptances,
  'end requests of acceptances': lapseRequests,
  'carry out finding policies': applyFindingPolicies,
  'remove files of evidences and reports that are gone': (env) => sweepEvidenceFiles(env, filesOfReports),
  'forget reports that changed nothing, and what was kept aside of others': sweepReports,
  'forget tokens of pipelines that have ended': sweepAssertions,
  'remove sessions that have ended': sweepSessions,
  'end invitations': expireInvitations,
  'end memberships': expireMemberships,
  'tell of memberships that end soon': (env) => noticeEndingMemberships(env),
  'tell of tokens that end soon': (env) => noticeEndingTokens(env),
  'remove inactive members': removeInactiveMembers,
  'end what members who left began to mend': endAbandoned,
  'forget mails of long ago': sweepMails,
  'forget what old reports changed': sweepUndo,
  'forget old tries to sign in': sweepTries,
};

/** One after the other; what fails keeps nothing else from being done, and is tried again in an hour. */
const work = (env: Env, tasks: Tasks): Promise<void> =>
  Object.entries(tasks).reduce(async (before, [task, run]) => {
    await before;
    try {
      await run(env);
    } catch (error) {
      env.log.error({ err: error, task }, 'the hourly work failed');
    }
  }, Promise.resolve());

/** Does what nobody asks for: at once, and every hour from then on. Answers how to stop it. */
export const startHourlyWork = (env: Env, further: Tasks = {}): (() => void) => {
  const tasks = { ...ownTasks, ...further };
  void work(env, tasks);
  const timer = setInterval(() => void work(env, tasks), hour).unref();
  return () => {
    clearInterval(timer);
  };
};
