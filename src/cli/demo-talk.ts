import type { Env } from '../kernel/env';
import type { Finding } from '../modules/findings';
import type { Group } from '../modules/groups';
import type { Root } from '../modules/roots';
import { daysAgo, inTheNameOf } from './creators/story';
import { claimSolved, reportProblem, say, showProblem, solveProblem } from './creators/talk';

const lead = 'lead@example.com';
const analyst = 'analyst@example.com';
const developer = 'developer@example.com';

/** What stops the tests of a site, and what people write about it: one problem is solved, one is not. */
export const talkAboutSite = async (env: Env, group: Group, shop: Root, injection: Finding): Promise<void> => {
  const on = (days: number, email: string): Env => inTheNameOf(daysAgo(env, days), email);
  const question = await say(on(29, lead), 'GROUP', group, 'Please leave the newsletter alone: it mails *customers*.');
  await say(on(28, analyst), 'GROUP', group, 'We do. Its address is not tested.', { answers: question });
  const outage = await reportProblem(on(12, analyst), group, {
    type: 'ENVIRONMENT_ISSUES',
    detail: 'The test environment answers every request with the status 503.',
    rootId: shop.id,
  });
  await showProblem(on(12, analyst), outage, 'outage.txt', 'What the site answers, in the order of asking.');
  await say(on(12, developer), 'EVENT', outage, 'The deployment of last night has no database. It is being repeated.');
  await claimSolved(on(11, developer), outage, 'The environment was deployed again.');
  await solveProblem(on(10, analyst), outage, 'ENVIRONMENT_IS_WORKING_NOW');
  await say(on(4, analyst), 'FINDING', injection, 'The parameter `sort` reaches the same statement: check it, too.', {
    kind: 'OBSERVATION',
  });
  await reportProblem(on(1, analyst), group, {
    type: 'CREDENTIAL_ISSUES',
    detail: 'The account for tests is locked: what customers see after the login is not tested.',
    rootId: null,
  });
};
