import type { Env } from '../../../kernel/env';
import { awaitMoves, putUnwitnessedBack, setUnwitnessedApart } from '../../vulnerabilities';
import type { Application, Applied } from './application';
import { applyTurn } from './apply-run';
import { nothingBeside } from './beside';
import { inOrder } from './in-order';

const moveOfRun = async (env: Env, application: Application, applied: Applied, beyond: number): Promise<Applied> => {
  const { run, index, verdict, present, outcomes } = applied;
  const part = application.parts[index];
  if (part === undefined || verdict === 'OUTDATED') return applied;
  const apart = await setUnwitnessedApart(env, part, beyond);
  if (apart === null) return applied;
  const turn = { run, index, part: apart, verdict, present, silent: false, resultsDigest: 0, what: 'AGAIN' } as const;
  const { outcomes: now, changed } = await applyTurn(env, application, turn, nothingBeside(1));
  await putUnwitnessedBack(env, apart, beyond);
  const moved = now.MOVED ?? 0;
  return {
    ...applied,
    outcomes: { ...outcomes, MOVED: (outcomes.MOVED ?? 0) + moved, UNCHANGED: (outcomes.UNCHANGED ?? 0) - moved },
    changed: [...applied.changed, ...changed],
  };
};

const isOfSeveral = (applied: readonly Applied[]): boolean => new Set(applied.map(({ scope }) => scope.id)).size > 1;

/**
 * Moves what stayed where a tool saw it that the report itself says sees it no more, to where another of its tools does:
 * known only once all was closed. Else it would stay there until the same results come again.
 */
export const moveUnwitnessed = async (
  env: Env,
  application: Application,
  applied: readonly Applied[],
): Promise<readonly Applied[]> => {
  if (!isOfSeveral(applied)) return applied;
  // Behind what was left over of runs that were decided together.
  const beyond = 2 * application.parts.reduce((most, { to }) => Math.max(most, to), 0);
  return inOrder(applied, (each) => moveOfRun(env, application, each, beyond));
};

/** Keeps what is to move so once it is confirmed that scopes of the report see it no more, which waits. */
export const awaitUnwitnessed = async (
  env: Env,
  { parts }: Application,
  applied: readonly Applied[],
): Promise<void> => {
  if (!isOfSeveral(applied)) return;
  await inOrder(applied, async ({ index, scope, verdict }) => {
    const part = parts[index];
    if (part !== undefined && verdict !== 'OUTDATED') await awaitMoves(env, part, { scopeId: scope.id, run: index });
  });
};
