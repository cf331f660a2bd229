import type { Env } from '../../../kernel/env';
import { openReportedFindings, type ReportedWeakness } from '../../findings';
import type { Group } from '../../groups';
import type { Root } from '../../roots';
import {
  applyRun,
  closeVanished,
  decideStaged,
  ensureScope,
  newWeaknessKeys,
  presentIn,
  refreshFigures,
  renewScope,
  vanishedFrom,
  type OutcomeCounts,
  type SightingScope,
} from '../../vulnerabilities';
import { jointVerdict, runVerdict, vanishingVerdict, type ClosingPolicy, type ClosingVerdict } from '../domain/closing';
import { stableToolName } from '../domain/identity';
import type { RunOutline } from '../domain/observation';
import { countsOf, type Analysis, type Drops } from '../domain/report';
import { reconcile } from '../domain/reconcile';

export interface Application {
  readonly reportId: string;
  readonly group: Group;
  readonly root: Root;
  readonly runs: readonly RunOutline[];
  readonly observations: number;
  readonly drops: readonly Drops[];
  readonly weaknesses: ReadonlyMap<string, ReportedWeakness>;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly confirmClosing: boolean;
  readonly closing: ClosingPolicy;
}

interface Applied {
  readonly run: RunOutline;
  readonly index: number;
  readonly scope: SightingScope;
  readonly present: number;
  readonly verdict: ClosingVerdict;
  readonly outcomes: OutcomeCounts;
  readonly findingIds: readonly string[];
}

const inOrder = <T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<readonly R[]> =>
  items.reduce<Promise<readonly R[]>>(
    async (before, item, index) => [...(await before), await work(item, index)],
    Promise.resolve([]),
  );

const applyOne = async (env: Env, application: Application, run: RunOutline, index: number): Promise<Applied> => {
  const { reportId, group, root, observations } = application;
  const branch = run.branch ?? application.branch;
  const scope = await ensureScope(env, { organizationId: group.organizationId, groupId: group.id }, {
    rootId: root.id,
    tool: stableToolName(run.tool.name),
    category: run.category ?? '',
    branch: branch ?? '',
  });
  const present = await presentIn(env, scope.id);
  const verdict = runVerdict(run, scope.lastReportId === reportId ? null : scope.lastEndedAt);
  const outdated = verdict === 'OUTDATED';
  const outcomes = await decideStaged(
    env,
    { reportId, run: index, rootId: root.id, observations },
    reconcile(outdated),
  );
  const keys = await newWeaknessKeys(env, reportId, index);
  const weaknesses = keys.flatMap((key) => application.weaknesses.get(key) ?? []);
  const findingIds = await openReportedFindings(env, group, weaknesses);
  const facts = {
    reportId,
    run: index,
    organizationId: group.organizationId,
    groupId: group.id,
    rootId: root.id,
    scopeId: scope.id,
    branch,
    commit: run.revision ?? application.commit,
    review: group.features.includes('REVIEW'),
  };
  const touched = await applyRun(env, facts, findingIds, outdated);
  if (!outdated) await renewScope(env, scope.id, reportId, run.endedAt);
  return { run, index, scope, present, verdict, outcomes, findingIds: touched };
};

interface Closed {
  readonly verdict: ClosingVerdict;
  readonly closed: number;
  readonly keptOpen: number;
  readonly findingIds: readonly string[];
}

/** Closes in one scope, once all its runs were applied. */
const closeScope = async (env: Env, application: Application, runs: readonly Applied[]): Promise<Closed> => {
  const { reportId, confirmClosing, closing } = application;
  const [first] = runs as readonly [Applied, ...Applied[]];
  const gone = await vanishedFrom(env, first.scope.id, reportId);
  const own = jointVerdict(runs.map(({ verdict }) => verdict));
  const verdict = own === 'CLOSES' ? vanishingVerdict(gone, first.present, confirmClosing, closing) : own;
  if (verdict !== 'CLOSES') return { verdict, closed: 0, keptOpen: gone, findingIds: [] };
  return { verdict, keptOpen: 0, ...(await closeVanished(env, first.scope.id, reportId)) };
};

/** Makes what was staged so, run by run, then closes scope by scope. Runs in the transaction of its caller. */
export const applyStaged = async (env: Env, application: Application): Promise<readonly Analysis[]> => {
  const applied = await inOrder(application.runs, (run, index) => applyOne(env, application, run, index));
  const scopes = [...new Set(applied.map(({ scope }) => scope.id))];
  const closings = new Map(
    await inOrder(scopes, async (id) => {
      const runs = applied.filter(({ scope }) => scope.id === id);
      return [id, { ...(await closeScope(env, application, runs)), first: runs[0]?.index }] as const;
    }),
  );
  await refreshFigures(env, [
    ...applied.flatMap(({ findingIds }) => findingIds),
    ...[...closings.values()].flatMap(({ findingIds }) => findingIds),
  ]);
  return applied.map(({ run, index, scope, outcomes }): Analysis => {
    const closing = closings.get(scope.id);
    // What a scope closes is told once, with its first run.
    const told = closing?.first === index ? closing : { closed: 0, keptOpen: 0 };
    return {
      tool: run.tool.name,
      toolVersion: run.tool.version,
      category: run.category,
      branch: run.branch ?? application.branch,
      commit: run.revision ?? application.commit,
      closing: closing?.verdict ?? 'NO_RESULTS',
      counts: countsOf(outcomes, application.drops[index] ?? {}, told.closed, told.keptOpen),
      notifications: run.notifications.slice(0, 50),
    };
  });
};
