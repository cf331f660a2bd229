import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize } from '../../access';
import { undoInventory } from '../../components';
import { releaseHeldBySolved } from '../../events';
import { checkActive } from '../../groups';
import { undoApplied } from '../../vulnerabilities';
import { selectNewestApplied, selectReports, updateUndone } from '../data/reports';
import { appliedFrom, type Report } from '../domain/report';
import { decidedInTurn } from './decided-in-turn';
import { reportTenancy } from './read-reports';

type Refused = Refusal<'WRONG_STATE' | 'INVALID_VALUE' | 'TOO_LONG'>;

const field = ['input', 'reportId'];

/** When a report was applied that can be undone, or why it can't as things stand; `newest` is the newest of its root. */
const checkUndoable = (report: Report, newest: Report | undefined, now: string): Result<string, Refused> => {
  if (report.state === 'UNDONE') return refuse('WRONG_STATE', field, 'The report was undone already.');
  if (newest !== undefined && newest.id !== report.id && (newest.appliedOrder ?? 0) > (report.appliedOrder ?? 0))
    return refuse('WRONG_STATE', field, `A later report of the root was applied: undo that one first, ${newest.id}.`);
  return report.undoableUntil === null || report.undoableUntil < now
    ? refuse('WRONG_STATE', field, 'What the report changed is not kept any more: that is so after 30 days.')
    : succeed(appliedFrom(report.undoableUntil));
};

/**
 * Restores what stood before a report, as if it had never been uploaded. Refused when a later report of the root stands
 * on it, when people decided since on what it brought or changed, and after 30 days.
 */
export const undoReport = async (env: Env, id: string, justification: string): Promise<Result<Report, Refused>> => {
  const [found] = await selectReports(env.db, [id]);
  if (found === undefined) throw notFound();
  authorize(env, 'REPORT_UNDO', reportTenancy(found));
  return decidedInTurn<Report, Refused>(env, found, async (inner) => {
    const active = await checkActive(inner, found.groupId, field);
    if (!active.ok) return active;
    const why = checkText(justification, ['input', 'justification'], { minimum: 1, maximum: 10_000 });
    if (!why.ok) return why;
    await takeTurns(inner.db, `reports on root ${found.rootId}`);
    const [report] = await selectReports(inner.db, [id]);
    if (report === undefined) throw notFound();
    const undoable = checkUndoable(report, await selectNewestApplied(inner.db, report.rootId), inner.now());
    if (!undoable.ok) return undoable;
    await undoInventory(inner, report.id);
    const commits = report.analyses.map(({ commit }) => commit);
    const undone = await undoApplied(inner, { ...report, commits, appliedAt: undoable.value });
    if (!undone.ok) return undone;
    await releaseHeldBySolved(inner, undone.value);
    // Its time may have ended meanwhile: then only a part of it was restored, which is taken back.
    if ((await updateUndone(inner.db, id)) === 0) throw conflict();
    await record(inner, {
      type: 'ReportUndone',
      on: reportTenancy(report),
      subjectId: id,
      data: { fileName: report.fileName, sha256: report.sha256, counts: report.counts, justification: why.value },
    });
    return succeed({ ...report, state: 'UNDONE', undoableUntil: null });
  });
};
