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
  presentIn,
  renewScope,
  wasReportedOn,
} from '../../vulnerabilities';
import { runVerdict } from '../domain/closing';
import { contentElsewhere, stableToolName } from '../domain/identity';
import type { RunOutline } from '../domain/observation';
import { reconcile } from '../domain/reconcile';
import type { Application, Applied } from './application';
import { applyListed } from './apply-listed';
import { nothingBeside, type Beside } from './beside';
import { inOrder } from './in-order';

const applyOne = async (
  env: Env,
  application: Application,
  run: RunOutline,
  index: number,
  beside: Beside,
): Promise<Applied> => {
  const { reportId, group, root } = application;
  const part = application.parts[index] ?? { reportId, from: 0, to: 0 };
  const branch = run.branch ?? application.branch;
  const scope = await ensureScope(
    env,
    { organizationId: group.organizationId, groupId: group.id },
    {
      rootId: root.id,
      tool: stableToolName(run.tool.name),
      category: run.category ?? '',
      branch: branch ?? '',
    },
  );
  const inReport = { scope, part, traits: application.traits[index] };
  const present = await presentIn(env, scope.id);
  const verdict = runVerdict(run, scope.lastReportId === reportId ? null : scope.lastEndedAt);
  const outdated = verdict === 'OUTDATED';
  const outcomes = await decideStaged(
    env,
    part,
    scope,
    reconcile(outdated),
    verdict === 'CLOSES' ? contentElsewhere(scope.tool) : null,
    outdated ? noMovements : await beside.tellingTo(env, inReport),
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
    branch,
    commit: run.revision ?? application.commit,
    review: group.features.includes('REVIEW'),
    outdated,
    now,
    before,
    known,
  };
  const done = await applyRun(env, part, facts, findingIds, fresh);
  if (!outdated) {
    await beside.tell(env, inReport, outcomes);
    await renewScope(env, scope.id, reportId, run.endedAt, now);
  }
  const components = await applyListed(env, run, application.components, facts);
  return { run, index, scope, present, verdict, outcomes, changed, components, ...done };
};

/** An export of which nothing was taken: it speaks for no tool. */
const saysNothing = ({ parts }: Application, { exported }: RunOutline, index: number): boolean =>
  exported === true && parts[index]?.from === parts[index]?.to;

/** Applies run by run: first those that show code, which tell the others where it went. */
export const applyRuns = async (env: Env, application: Application): Promise<readonly (Applied | null)[]> => {
  const { runs, traits } = application;
  const shows = (index: number): number => Number(traits[index]?.showsCode ?? false);
  const beside = nothingBeside(runs.length);
  const order = runs
    .map((run, index) => ({ run, index }))
    .toSorted((left, right) => shows(right.index) - shows(left.index));
  const done = await inOrder(order, async ({ run, index }) => ({
    index,
    applied: saysNothing(application, run, index) ? null : await applyOne(env, application, run, index, beside),
  }));
  return done.toSorted((left, right) => left.index - right.index).map(({ applied }) => applied);
};
