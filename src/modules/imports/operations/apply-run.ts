import type { Env } from '../../../kernel/env';
import { findingIdsByKey, openReportedFindings } from '../../findings';
import {
  applyRun,
  changedEvidence,
  decideStaged,
  ensureScope,
  keepFindings,
  keepScope,
  newWeaknesses,
  noMovements,
  outcomesIn,
  renewScope,
  wasReportedOn,
  type RunPart,
  type SightingScope,
} from '../../vulnerabilities';
import type { ClosingVerdict } from '../domain/closing';
import { contentElsewhere } from '../domain/identity';
import type { RunOutline } from '../domain/observation';
import { reconcile } from '../domain/reconcile';
import { scopeNameOf } from '../domain/scope-name';
import type { Application, Applied } from './application';
import { applyListed } from './apply-listed';
import type { Beside } from './beside';

/** A run, or some of its results, whose turn it is to be applied. */
export interface Turn {
  readonly run: RunOutline;
  readonly index: number;
  readonly part: RunPart;
  readonly verdict: ClosingVerdict;
  /** Whether all runs of the scope may close. */
  readonly silent: boolean;
  /** How many vulnerabilities the tool saw before the report. */
  readonly present: number;
  /** Tells all that the runs of the scope are recognised by. */
  readonly resultsDigest: number;
  /**
   * All of the run, results that were decided already along with those of other runs, results that were left over, or
   * results of which something else became since.
   */
  readonly what: 'RUN' | 'DECIDED' | 'APART' | 'AGAIN';
}

/** The scope of a run, as it stands now. */
export const scopeOf = (env: Env, { group, root, branch }: Application, run: RunOutline): Promise<SightingScope> =>
  ensureScope(
    env,
    { organizationId: group.organizationId, groupId: group.id },
    { rootId: root.id, ...scopeNameOf(run, branch) },
  );

/** Decides what becomes of the results of a run, unless that was done, and makes it so. */
export const applyTurn = async (env: Env, application: Application, turn: Turn, beside: Beside): Promise<Applied> => {
  const { reportId, group, root } = application;
  const { run, index, part, verdict, silent, present, resultsDigest, what } = turn;
  const outdated = verdict === 'OUTDATED';
  const scope = await scopeOf(env, application, run);
  const inReport = { scope, part, traits: application.traits[index] };
  const outcomes =
    what === 'DECIDED' || what === 'AGAIN'
      ? await outcomesIn(env, part)
      : await decideStaged(
          env,
          part,
          scope,
          reconcile(outdated),
          verdict === 'CLOSES' ? { contentElsewhere: contentElsewhere(scope.tool), of: [part], ofAll: silent } : null,
          outdated ? noMovements : await beside.tellingTo(env, inReport),
          inReport.traits,
        );
  const changed = outdated ? [] : await changedEvidence(env, part, scope);
  const before = await keepScope(env, reportId, scope);
  const known = await wasReportedOn(env, root.id);
  const fresh = (outcomes.NEW ?? 0) === 0 ? new Map<string, number>() : await newWeaknesses(env, part);
  const weaknesses = [...fresh.keys()].flatMap((key) => application.weaknesses.get(key) ?? []);
  const stood = await findingIdsByKey(env, group.id, [...fresh.keys()]);
  const findingIds = await openReportedFindings(env, group, weaknesses, stood);
  await keepFindings(env, reportId, [...findingIds.values()], [...stood.values()]);
  const now = env.now();
  const facts = {
    reportId,
    organizationId: group.organizationId,
    groupId: group.id,
    rootId: root.id,
    scopeId: scope.id,
    ownKey: scope.ownKey,
    branch: run.branch ?? application.branch,
    commit: run.revision ?? application.commit,
    review: group.features.includes('REVIEW'),
    outdated,
    // What was left over was numbered apart from the others: it takes nothing from what they showed.
    silent: verdict === 'CLOSES' && silent && what !== 'APART',
    now,
    before,
    known,
    carried: inReport.traits?.carried ?? true,
  };
  const done = await applyRun(env, part, facts, findingIds, fresh, outcomes);
  if (!outdated) {
    if (what === 'RUN') await beside.tell(env, inReport, outcomes);
    if (what !== 'AGAIN') await renewScope(env, scope.id, reportId, run.endedAt, now, resultsDigest);
  }
  const components =
    what === 'APART' || what === 'AGAIN' ? null : await applyListed(env, run, application.components, facts);
  return { run, index, scope, present, verdict, outcomes, changed, components, ...done };
};
