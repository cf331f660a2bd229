import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { holdFindings, removeUnusedFindings } from '../../findings';
import { holdReported } from '../data/held';
import * as data from '../data/undo';
import * as findings from '../data/undo-findings';
import { restore, type Restored } from '../data/undo-restore';
import { selectSplitSince } from '../data/undo-splits';
import { selectAcceptedSince } from '../data/undo-treatments';
import { recountPlaces } from './recount-places';
import { trackedChanges } from './tracking';

/** The report that is undone, and whose it is. */
export interface UndoneReport extends Restored {
  readonly organizationId: string;
  readonly groupId: string;
}

const told = 5;

const dependent = (
  what: string,
  which: string,
  found: readonly { readonly id: string }[],
): Result<never, Refusal<'WRONG_STATE'>> => {
  const ids = found.slice(0, told).map(({ id }) => id);
  const others = found.length > told ? ', and others' : '';
  return refuse('WRONG_STATE', ['input', 'reportId'], `${what} ${found.length} ${which}: ${ids.join(', ')}${others}.`);
};

/**
 * Restores what stood before a report, in the transaction of the caller, who makes sure that no later one was applied
 * to the root. Refused when people decided since on what it brought, or on the state of what it changed; what finding
 * policies accepted of it goes with it. Answers whose reattacks events hold again, as far as nobody solved them since.
 */
export const undoApplied = async (
  env: Env,
  report: UndoneReport,
): Promise<Result<readonly string[], Refusal<'WRONG_STATE'>>> => {
  const { db } = env;
  const places = await data.selectTouchedPlaces(db, report.id);
  const findingIds = [...new Set(places.map(({ findingId }) => findingId))];
  await holdFindings(env, findingIds);
  await holdReported(db, report.id);
  const decided = await data.selectDecidedSince(db, report.id);
  if (decided.length > 0)
    return dependent('People decided since on', 'vulnerabilities that the report brought or changed', decided);
  const split = await selectSplitSince(db, report);
  if (split.length > 0)
    return dependent('People split or merged since', 'vulnerabilities that the report saw or changed', split);
  await data.takeFromEntries(db, [
    ...(await trackedChanges(env, findingIds, report.id)),
    ...(await selectAcceptedSince(db, findingIds, report.id)),
  ]);
  await restore(db, report);
  await recountPlaces(env, places, report);
  await findings.restoreFindings(db, report.id);
  await removeUnusedFindings(env, await findings.selectOpened(db, report.id), report.id);
  await findings.handOpenedOn(db, report.id);
  const held = await data.selectHeld(db, report.id);
  await data.deleteKept(db, 'report_id = ?', [report.id]);
  return succeed(held);
};

/** Forgets what was kept of reports. */
export const forgetUndo = ({ db }: Env, reports: string, binding: string): Promise<void> =>
  data.deleteKept(db, `report_id in (${reports})`, [binding]);
