import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import { endChanged } from '../../treatments';
import {
  awaitedClosings,
  closeVanished,
  forgetAwaited,
  moveConfirmed,
  refreshFigures,
  scopesToClose,
  track,
} from '../../vulnerabilities';
import { selectReports, updateReport } from '../data/reports';
import { afterConfirmation } from '../domain/confirmed';
import type { Report } from '../domain/report';
import { answerClosed } from './answer-waiting';
import { decidedInTurn } from './decided-in-turn';
import { inOrder } from './in-order';
import { reportTenancy } from './read-reports';

type Refused = Refusal<'WRONG_STATE' | 'INVALID_VALUE' | 'TOO_LONG'>;

type Decided = Promise<Result<Report, Refused>>;

/** How many vulnerabilities wait to be closed with reports; nothing of those with which none does. */
export const closingAwaits = awaitedClosings;

const closeAwaited = async (env: Env, report: Report): Promise<Report> => {
  const { id, organizationId, groupId, rootId } = report;
  const scopes = await scopesToClose(env, report);
  const done = await inOrder(scopes, async (scope) => ({
    ...scope,
    ...(await closeVanished(env, { organizationId, groupId }, scope.id, id, { silence: 'AWAITED' })),
  }));
  const { moved, changed } = await moveConfirmed(env, report);
  await answerClosed(env, rootId, id);
  const findingIds = [...new Set(done.flatMap((each) => each.findingIds))];
  await endChanged(env, id, changed, findingIds);
  await refreshFigures(
    env,
    findingIds.map((findingId) => ({ findingId, rootId })),
  );
  await track(
    env,
    done.flatMap(({ happenings }) => happenings),
  );
  const confirmed = afterConfirmation(report, done, moved);
  await updateReport(env.db, confirmed);
  return confirmed;
};

/** Decides on what waits with a report, if it does so still. Throws CONFLICT when somebody was quicker. */
const settle = async (
  env: Env,
  id: string,
  justification: string,
  fact: 'ClosingConfirmed' | 'ClosingRejected',
  decide: (env: Env, report: Report) => Promise<Report>,
): Decided => {
  const [found] = await selectReports(env.db, [id]);
  if (found === undefined) throw notFound();
  authorize(env, 'REPORT_UPLOAD', reportTenancy(found));
  const waiting = (await closingAwaits(env, [id])).get(id);
  return decidedInTurn<Report, Refused>(env, found, async (inner) => {
    const active = await checkActive(inner, found.groupId, ['input', 'reportId']);
    if (!active.ok) return active;
    const why = checkText(justification, ['input', 'justification'], { minimum: 1, maximum: 10_000 });
    if (!why.ok) return why;
    if (waiting === undefined)
      return refuse('WRONG_STATE', ['input', 'reportId'], 'Nothing waits to be closed with this report.');
    await takeTurns(inner.db, `reports on root ${found.rootId}`);
    const [report] = await selectReports(inner.db, [id]);
    if (report?.state !== 'APPLIED' || !(await closingAwaits(inner, [id])).has(id)) throw conflict();
    const decided = await decide(inner, report);
    await forgetAwaited(inner, id);
    await record(inner, {
      type: fact,
      on: reportTenancy(report),
      subjectId: id,
      data: { fileName: report.fileName, sha256: report.sha256, counts: decided.counts, justification: why.value },
    });
    return succeed(decided);
  });
};

/**
 * Closes what a report does not show any more and was too much to close at once, and moves what another run of it shows
 * elsewhere: as if the upload had said so. What later reports changed, or people said to be open since, stays as it is.
 */
export const confirmClosing = (env: Env, id: string, justification: string): Decided =>
  settle(env, id, justification, 'ClosingConfirmed', closeAwaited);

/** Leaves open what a report does not show any more, and asks no more. */
export const rejectClosing = (env: Env, id: string, justification: string): Decided =>
  settle(env, id, justification, 'ClosingRejected', (_, report) => Promise.resolve(report));
