import type { Env } from '../../../kernel/env';
import { endChanged } from '../../treatments';
import { refreshFigures, track } from '../../vulnerabilities';
import type { ClosingVerdict } from '../domain/closing';
import { countsOf, type Analysis } from '../domain/report';
import { answerWaiting } from './answer-waiting';
import type { Application } from './application';
import { applyRuns } from './apply-runs';
import { applyStatements } from './apply-statements';
import { closeScopes } from './close-scope';
import { awaitUnwitnessed, moveUnwitnessed } from './move-unwitnessed';
import { askFor, findingsAsked } from './take-suppressed';

/** What applying came to: run by run, and the scopes in which something stayed open that is seen no more. */
export interface AppliedReport {
  readonly analyses: readonly Analysis[];
  /** Whether anything was stored of what it states. */
  readonly stated: boolean;
  readonly keptOpen: readonly { readonly scopeId: string; readonly verdict: ClosingVerdict }[];
}

/** Makes what was staged so, run by run, then closes scope by scope. Runs in the transaction of its caller. */
export const applyStaged = async (env: Env, application: Application): Promise<AppliedReport> => {
  const seen = await applyRuns(env, application);
  const first = seen.filter((each) => each !== null);
  const closings = await closeScopes(env, application, first);
  const applied = await moveUnwitnessed(env, application, first);
  const done = new Map(applied.map((each) => [each.index, each]));
  const waits = [...closings.values()].some(({ verdict }) => verdict === 'TOO_MANY_VANISHED');
  if (waits) await awaitUnwitnessed(env, application, first);
  await answerWaiting(env, application, applied);
  const changed = [
    ...applied.flatMap(({ findingIds }) => findingIds),
    ...[...closings.values()].flatMap(({ findingIds }) => findingIds),
  ];
  const shownOtherwise = applied.flatMap((each) => each.changed);
  const asked = await findingsAsked(env, application, shownOtherwise);
  await endChanged(env, application.reportId, shownOtherwise, [...changed, ...asked]);
  const notes = await askFor(env, application, asked, changed);
  // What is written from here on gets the room that becomes free, in place of more of it.
  if (application.statements === 0) await application.forget();
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
  if (application.statements > 0) await application.forget();
  const analyses = application.runs.map((run, index): Analysis => {
    const { scope, outcomes = {}, components = null } = done.get(index) ?? {};
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
        components,
        statements: index === 0 ? (stated?.counts ?? null) : null,
      },
      notifications: [...(index === 0 ? [...notes, ...(stated?.notifications ?? [])] : []), ...run.notifications].slice(
        0,
        50,
      ),
    };
  });
  return {
    analyses,
    stated: stated?.recorded === true,
    keptOpen: [...closings].flatMap(([scopeId, { verdict, keptOpen }]) => (keptOpen > 0 ? [{ scopeId, verdict }] : [])),
  };
};
