import type { Env } from '../../../kernel/env';
import { holdFindings } from '../../findings';
import { answerSafe, answerStillOpen } from '../../reattacks';
import { eachWaiting, waitingFindings, type Vulnerability, type Waiting } from '../../vulnerabilities';
import type { Application, Applied } from './application';
import { inOrder } from './in-order';

/** Answers what waits, read once its findings are held, as by people who decide: none answers in between. */
const answerHeld = async (
  env: Env,
  rootId: string,
  waiting: Waiting,
  answer: (some: readonly Vulnerability[]) => Promise<void>,
): Promise<void> => {
  const findingIds = new Set(await waitingFindings(env, rootId, waiting));
  if (findingIds.size === 0) return;
  await holdFindings(env, [...findingIds]);
  await eachWaiting(env, rootId, waiting, (some) => answer(some.filter(({ findingId }) => findingIds.has(findingId))));
};

/** Answers the reattacks of what a report closed. */
export const answerClosed = (env: Env, rootId: string, reportId: string): Promise<void> =>
  answerHeld(env, rootId, 'CLOSED', (closed) => answerSafe(env, reportId, closed));

/** Answers the reattacks of what the report still sees, and of what it closed. */
export const answerWaiting = async (
  env: Env,
  { reportId, root, parts }: Application,
  applied: readonly Applied[],
): Promise<void> => {
  await inOrder(applied, async ({ run, index, verdict }) => {
    const part = parts[index];
    if (part === undefined || verdict === 'OUTDATED') return;
    await answerHeld(env, root.id, part, (seen) => answerStillOpen(env, reportId, seen, run.endedAt));
  });
  await answerClosed(env, root.id, reportId);
};
