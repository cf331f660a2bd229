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
  type RunPart,
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
  readonly parts: readonly RunPart[];
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

/** One after the other. */
const inOrder = async <T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> => {
  const done: R[] = [];
  await items.reduce(async (before, item, index) => {
    await before;
    // eslint-disable-next-line functional/immutable-data -- there may be thousands of runs
    done.push(await work(item, index));
  }, Promise.resolve());
  return done;
};

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
  const outcomes = await decideStaged(env, part, { rootId: root.id, scopeId: scope.id }, reconcile(outdated));
  const keys = (outcomes.NEW ?? 0) === 0 ? [] : await newWeaknessKeys(env, part);
  const weaknesses = keys.flatMap((key) => application.weaknesses.get(key) ?? []);
  const findingIds = await openReportedFindings(env, group, weaknesses);
  const facts = {
    reportId,
    organizationId: group.organizationId,
    groupId: group.id,
    rootId: root.id,
    scopeId: scope.id,
    branch,
    commit: run.revision ?? application.commit,
    review: group.features.includes('REVIEW'),
    outdated,
  };
  const touched = await applyRun(env, part, facts, findingIds);
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
  const own = jointVerdict(runs.map(({ verdict }) => verdict));
  // What an older run does not see may have come later: it is not missed.
  if (own === 'OUTDATED') return { verdict: own, closed: 0, keptOpen: 0, findingIds: [] };
  const { vanished, closable } = await vanishedFrom(env, first.scope.id, reportId);
  const verdict = own === 'CLOSES' ? vanishingVerdict(vanished, first.present, confirmClosing, closing) : own;
  if (verdict !== 'CLOSES') return { verdict, closed: 0, keptOpen: closable, findingIds: [] };
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
