import type { Engine } from '../../../database/db';
import { isOrphan } from '../../../database/retry';
import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import { again } from '../../../kernel/again';
import type { Env } from '../../../kernel/env';
import { laneOf, type Lane } from '../../../kernel/lane';
import { conflict } from '../../../kernel/refusal';
import { groupTenancy } from '../../groups';
import { policiesInForce } from '../../policies';
import { stagedCount } from '../../vulnerabilities';
import { selectNextOrder } from '../data/reports';
import { closingPolicy, runEnd } from '../domain/closing';
import { remarksOn } from '../domain/remarks';
import { sumOf, undoableFrom, type Report } from '../domain/report';
import type { ImportedReport } from '../domain/preview';
import { applyStaged } from './apply-staged';
import { forgetStaged } from './discard-report';
import { previewedChanges } from './previewed-changes';
import { sameReport } from './same-report';
import { stageHeld } from './stage-report';
import { takenTraits } from './take-suppressed';
import { tellAliases } from './tell-aliases';
import type { WholeReport } from './whole-report';

class RolledBack extends Error {
  constructor(readonly report: ImportedReport) {
    super('rolled back');
  }
}

/** What is gone of it, as once a database server was restarted, would be taken for what the tool sees no more. */
const checkStaged = async (env: Env, { reportId, staged }: WholeReport): Promise<void> => {
  if ((await stagedCount(env, reportId)) !== staged.observations)
    throw new Error('what was staged of the report is gone');
};

const applyIn = async (env: Env, whole: WholeReport): Promise<ImportedReport> => {
  const { reportId, group, root, upload, stored, contentKey, staged } = whole;
  await takeTurns(env.db, `reports on root ${root.id}`);
  const same = await sameReport(env, root.id, contentKey);
  if (same !== undefined && staged.statements === 0) return same;
  await stageHeld(env, reportId, staged);
  await checkStaged(env, whole);
  const policies = await policiesInForce(env, group);
  const { analyses, keptOpen, stated } = await applyStaged(env, {
    ...staged,
    runs: staged.runs.map((run) => {
      const { endedAt, notifications } = runEnd(run, upload.analysedAt ?? null, env.now());
      const remarks = remarksOn(run, root.__typename === 'GitRoot' ? root.url : null);
      const category = run.category ?? upload.category ?? null;
      return { ...run, category, endedAt, notifications: [...remarks, ...notifications] };
    }),
    traits: await takenTraits(env, reportId, policies, staged),
    reportId,
    group,
    root,
    branch: upload.branch,
    commit: upload.commit,
    confirmClosing: upload.confirmClosing,
    closing: closingPolicy(policies),
    suppressedResults: policies.suppressedResults,
    claims: whole.claims,
    repeats: same ?? null,
    // A preview tells lines of what is kept aside; what is not held is forgotten by whoever kept it aside.
    forget: async () => {
      if (staged.held.length > 0 && !upload.dryRun)
        await forgetStaged(env, reportId, { components: staged.components > 0 });
    },
  });
  // What is held is this transaction's own. What was kept aside before could be taken away by one that takes it for left.
  if (staged.held.length === 0) await checkStaged(env, whole);
  if (same !== undefined && !stated) throw new RolledBack(same);
  const now = env.now();
  const report: Report = {
    id: reportId,
    organizationId: group.organizationId,
    groupId: group.id,
    rootId: root.id,
    format: staged.format,
    fileName: upload.file.fileName,
    bytes: stored.bytes,
    sha256: stored.sha256,
    contentKey,
    state: upload.dryRun ? 'PREVIEWED' : 'APPLIED',
    counts: sumOf(analyses.map(({ counts }) => counts)),
    analyses,
    createdAt: now,
    createdBy: nameOf(env.actor),
    appliedOrder: await selectNextOrder(env.db, root.id),
    undoableUntil: undoableFrom(now),
    failure: null,
  };
  if (upload.dryRun) throw new RolledBack({ ...report, changes: await previewedChanges(env, report, keptOpen) });
  await whole.keep(env, report);
  await record(env, {
    type: 'ReportApplied',
    on: groupTenancy(group),
    subjectId: reportId,
    data: {
      root: root.nickname,
      fileName: report.fileName,
      sha256: report.sha256,
      branch: upload.branch,
      commit: upload.commit,
      counts: report.counts,
    },
  });
  return report;
};

/**
 * Each holds a connection, for many seconds when the report is large: enough of them must be left for everybody else.
 * SQLite has one writer anyway.
 */
const applying: Readonly<Record<Engine, Lane>> = {
  sqlite: laneOf({ atATime: 1, waiting: Infinity, milliseconds: null }),
  postgres: laneOf({ atATime: 2, waiting: Infinity, milliseconds: null }),
};

/** Applies in one transaction; a preview does the same and rolls back, so that it can't differ. */
const applyWhole = async (env: Env, whole: WholeReport): Promise<ImportedReport> => {
  try {
    return await env.db.transaction((db) => applyIn({ ...env, db }, whole));
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.report;
    // The root was removed meanwhile, or its group; or a finding with the last report on another root, or by a person.
    throw isOrphan(thrown) ? conflict() : thrown;
  }
};

/** The same, when it is its turn, and anew when something that it rests on changed: nobody need send it again for that. */
export const applyInTurn = async (env: Env, whole: WholeReport): Promise<ImportedReport> => {
  const report = await applying[env.db.engine].inTurn(() => again(() => applyWhole(env, whole)));
  if (report.state === 'APPLIED') await tellAliases(env, whole);
  return report;
};

/** Whether the next one would have to wait for others. */
export const isFull = (engine: Engine): boolean => applying[engine].isFull();
