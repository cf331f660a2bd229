import type { Env } from '../../../kernel/env';
import { findingIdsByKey, openReportedFindings } from '../../findings';
import {
  applyRun,
  awaitClosing,
  decideStaged,
  ensureScope,
  keepFindings,
  keepScope,
  newWeaknesses,
  presentIn,
  refreshFigures,
  renewScope,
  track,
  wasReportedOn,
} from '../../vulnerabilities';
import { runVerdict, type ClosingVerdict } from '../domain/closing';
import { contentElsewhere, stableToolName } from '../domain/identity';
import type { RunOutline } from '../domain/observation';
import { countsOf, type Analysis } from '../domain/report';
import { reconcile } from '../domain/reconcile';
import type { Application, Applied } from './application';
import { applyStatements } from './apply-statements';
import { answerWaiting, closeScope } from './close-scope';
import { inOrder } from './in-order';

const applyOne = async (env: Env, application: Application, run: RunOutline, index: number): Promise<Applied> => {
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
  const present = await presentIn(env, scope.id);
  const verdict = runVerdict(run, scope.lastReportId === reportId ? null : scope.lastEndedAt);
  const outdated = verdict === 'OUTDATED';
  const outcomes = await decideStaged(
    env,
    part,
    scope,
    reconcile(outdated),
    verdict === 'CLOSES' ? contentElsewhere(scope.tool) : null,
  );
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
  if (!outdated) await renewScope(env, scope.id, reportId, run.endedAt, now);
  return { run, index, scope, present, verdict, outcomes, ...done };
};

/** What applying came to: run by run, and the scopes in which something stayed open that is seen no more. */
export interface AppliedReport {
  readonly analyses: readonly Analysis[];
  /** Whether anything was stored of what it states. */
  readonly stated: boolean;
  readonly keptOpen: readonly { readonly scopeId: string; readonly verdict: ClosingVerdict }[];
}

/** An export of which nothing was taken: it speaks for no tool. */
const saysNothing = ({ parts }: Application, { exported }: RunOutline, index: number): boolean =>
  exported === true && parts[index]?.from === parts[index]?.to;

/** Makes what was staged so, run by run, then closes scope by scope. Runs in the transaction of its caller. */
export const applyStaged = async (env: Env, application: Application): Promise<AppliedReport> => {
  const done = await inOrder(application.runs, async (run, index) =>
    saysNothing(application, run, index) ? null : applyOne(env, application, run, index),
  );
  const applied = done.filter((each) => each !== null);
  const scopes = [...new Set(applied.map(({ scope }) => scope.id))];
  const closings = new Map(
    await inOrder(scopes, async (id) => {
      const runs = applied.filter(({ scope }) => scope.id === id);
      return [id, { ...(await closeScope(env, application, runs)), first: runs[0]?.index }] as const;
    }),
  );
  await awaitClosing(
    env,
    application.reportId,
    [...closings].flatMap(([id, { verdict }]) => (verdict === 'TOO_MANY_VANISHED' ? [id] : [])),
  );
  await answerWaiting(env, application, applied);
  const changed = [
    ...applied.flatMap(({ findingIds }) => findingIds),
    ...[...closings.values()].flatMap(({ findingIds }) => findingIds),
  ];
  await refreshFigures(
    env,
    [...new Set(changed)].map((findingId) => ({ findingId, rootId: application.root.id })),
  );
  // Counting holds the findings, whose tracking is not to be added to before.
  await track(
    env,
    [...applied, ...closings.values()].flatMap(({ happenings }) => happenings),
  );
  const stated = application.statements === 0 ? null : await applyStatements(env, application);
  const analyses = application.runs.map((run, index): Analysis => {
    const { scope, outcomes = {} } = done[index] ?? {};
    const closing = scope === undefined ? { verdict: 'OUTDATED' as const, first: undefined } : closings.get(scope.id);
    // What a scope closes is told once, with its first run.
    const told = { closed: 0, keptOpen: 0, ...(closing?.first === index ? closing : {}) };
    return {
      tool: run.tool.name,
      toolVersion: run.tool.version,
      category: run.category,
      branch: run.branch ?? application.branch,
      commit: run.revision ?? application.commit,
      closing: closing?.verdict ?? 'NO_RESULTS',
      counts: {
        ...countsOf(outcomes, application.drops[index] ?? {}, told.closed, told.keptOpen),
        statements: index === 0 ? (stated?.counts ?? null) : null,
      },
      notifications: [...(index === 0 ? (stated?.notifications ?? []) : []), ...run.notifications].slice(0, 50),
    };
  });
  return {
    analyses,
    stated: stated?.recorded === true,
    keptOpen: [...closings].flatMap(([scopeId, { verdict, keptOpen }]) => (keptOpen > 0 ? [{ scopeId, verdict }] : [])),
  };
};
