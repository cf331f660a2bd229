import type { Env } from '../../../kernel/env';
import { decide, decisionsBy, keepVulnerabilities, type Vulnerability } from '../../vulnerabilities';
import { selectRequestTimes } from '../data/verification-changes';
import { afterVerification } from '../domain/reattack';
import { keepSteps, type Told } from './keep-steps';

const answer = async (
  env: Env,
  waiting: readonly Vulnerability[],
  event: 'ANSWER' | 'CANCEL',
  told: Omit<Told, 'fact'>,
): Promise<void> => {
  if (waiting.length === 0) return;
  const decided = decisionsBy(waiting, (each) => afterVerification(each, event, env.now(), []));
  if (!decided.ok) throw new Error('a reattack that is under way can be answered');
  await decide(env, decided.value);
  await keepSteps(env, decided.value, { ...told, fact: 'ReattackAnswered' });
};

/** Answers by a report, whose undoing gives back what is kept here: nothing else, since people may decide on it later. */
const answerBy = async (
  env: Env,
  reportId: string,
  waiting: readonly Vulnerability[],
  outcome: 'OPEN' | 'SAFE',
): Promise<void> => {
  await keepVulnerabilities(env, reportId, waiting);
  await answer(env, waiting, 'ANSWER', { outcome, reportId });
};

/**
 * Answers the reattacks of what a report saw, in the transaction of the report. A run that ended before the request
 * (both ISO 8601) says nothing of the fix; one that does not say when it ended speaks of now.
 */
export const answerStillOpen = async (
  env: Env,
  reportId: string,
  seen: readonly Vulnerability[],
  endedAt: string | null,
): Promise<void> => {
  const waiting = seen.filter(({ verification }) => verification === 'REQUESTED');
  if (waiting.length === 0) return;
  const asked = new Map(
    (
      await selectRequestTimes(
        env.db,
        waiting.map(({ id }) => id),
      )
    ).map(({ vulnerabilityId, at }) => [vulnerabilityId, at]),
  );
  const later = waiting.filter(({ id }) => endedAt === null || endedAt >= (asked.get(id) ?? ''));
  await answerBy(env, reportId, later, 'OPEN');
};

/** Answers the reattacks of what a report closed, in the transaction of the report. */
export const answerSafe = (env: Env, reportId: string, closed: readonly Vulnerability[]): Promise<void> =>
  answerBy(env, reportId, closed, 'SAFE');

/** Ends the reattacks of what needs none any more, in the transaction of the caller. Others are left alone. */
export const cancelReattacks = (
  env: Env,
  vulnerabilities: readonly Vulnerability[],
  justification: string,
): Promise<void> =>
  answer(
    env,
    vulnerabilities.filter(({ verification }) => verification === 'REQUESTED' || verification === 'ON_HOLD'),
    'CANCEL',
    { outcome: 'CANCELLED', justification },
  );
