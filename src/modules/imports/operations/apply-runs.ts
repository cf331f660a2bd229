import type { Env } from '../../../kernel/env';
import {
  decideStaged,
  identityNames,
  presentIn,
  setRepeatedApart,
  type OutcomeCounts,
  type RunPart,
} from '../../vulnerabilities';
import { jointVerdict, runVerdicts } from '../domain/closing';
import { contentElsewhere } from '../domain/identity';
import { joinedDigest } from '../domain/result-digest';
import type { RunOutline } from '../domain/observation';
import { reconcile } from '../domain/reconcile';
import { byScope, scopeNameOf } from '../domain/scope-name';
import type { Application, Applied } from './application';
import { applyTurn, scopeOf, type Turn } from './apply-run';
import { nothingBeside, type Beside } from './beside';
import { inOrder } from './in-order';

interface PlacedRun {
  readonly run: RunOutline;
  readonly index: number;
}

const partOf = ({ reportId, parts }: Application, index: number): RunPart =>
  parts[index] ?? { reportId, from: 0, to: 0 };

/** An export of which nothing was taken: it speaks for no tool. */
const saysNothing = (application: Application, { run, index }: PlacedRun): boolean => {
  const { from, to } = partOf(application, index);
  return run.exported === true && from === to;
};

const summed = (left: OutcomeCounts, right: OutcomeCounts): OutcomeCounts =>
  Object.fromEntries(
    [...Object.keys(left), ...Object.keys(right)].map((outcome) => {
      const name = outcome as keyof OutcomeCounts;
      return [name, (left[name] ?? 0) + (right[name] ?? 0)];
    }),
  );

const joined = (left: Applied, right: Applied): Applied => ({
  ...left,
  outcomes: summed(left.outcomes, right.outcomes),
  findingIds: [...left.findingIds, ...right.findingIds],
  happenings: [...left.happenings, ...right.happenings],
  changed: [...left.changed, ...right.changed],
});

/** All results of some runs, which follow each other; null when they are of fewer than two, or others are between them. */
const wholeOf = (application: Application, turns: readonly Turn[]): RunPart | null => {
  const own = turns.filter(({ part }) => part.from < part.to);
  if (own.length < 2) return null;
  const [from, to] = own.reduce(
    ([least, most], { part }) => [Math.min(least, part.from), Math.max(most, part.to)],
    [Infinity, 0],
  );
  const within = application.parts.filter((part) => part.from < part.to && part.from < to && part.to > from);
  return within.length === own.length ? { reportId: application.reportId, from, to } : null;
};

/**
 * Applies runs of one scope whose results were decided as if one run had them. What a later one shows in the place of
 * an earlier one is left over until all were applied: it is the same, as where a header is read with several files.
 */
const applyTogether = async (
  env: Env,
  application: Application,
  turns: readonly Turn[],
  part: RunPart,
  beside: Beside,
): Promise<readonly Applied[]> => {
  const [{ run, silent }] = turns as readonly [Turn];
  const scope = await scopeOf(env, application, run);
  const own = turns.map(({ index }) => application.traits[index]);
  const traits = {
    showsCode: own.some((each) => each?.showsCode === true),
    unrooted: own.some((each) => each?.unrooted === true),
    // Only results of one run were compared.
    repeated: identityNames,
    renamed: own.some((each) => each?.renamed === true),
    carried: own.some((each) => each?.carried === true),
    resultsDigest: turns[0]?.resultsDigest ?? 0,
  };
  const beyond = application.parts.reduce((most, { to }) => Math.max(most, to), 0);
  const parts = turns.map((turn) => turn.part);
  const apart = await setRepeatedApart(env, part, parts, beyond);
  const movements = await beside.tellingTo(env, { scope, part, traits });
  const of = turns.filter(({ verdict }) => verdict === 'CLOSES').map((turn) => turn.part);
  const silence = { contentElsewhere: contentElsewhere(scope.tool), of, ofAll: silent };
  await decideStaged(env, part, scope, reconcile(false), of.length > 0 ? silence : null, movements, traits);
  const applied = await inOrder(turns, (turn) => applyTurn(env, application, { ...turn, what: 'DECIDED' }, beside));
  const outcomes = applied.map((each) => each.outcomes).reduce(summed, {});
  await beside.tell(env, { scope, part, traits }, outcomes);
  return inOrder(applied, async (each, at) => {
    const [turn, left] = [turns[at], apart[at]];
    return turn === undefined || left === undefined || left === null
      ? each
      : joined(each, await applyTurn(env, application, { ...turn, part: left, what: 'APART' }, beside));
  });
};

/** Applies the runs of one scope: those that are outdated one by one, the others together. */
const applyScope = async (
  env: Env,
  application: Application,
  runs: readonly [PlacedRun, ...PlacedRun[]],
  beside: Beside,
): Promise<readonly Applied[]> => {
  const scope = await scopeOf(env, application, runs[0].run);
  const present = await presentIn(env, scope.id);
  const verdicts = runVerdicts(
    runs.map(({ run }) => run),
    scope.lastEndedAt,
  );
  const silent = jointVerdict(verdicts) === 'CLOSES';
  const digests = runs.flatMap(({ index }, at) =>
    verdicts[at] === 'OUTDATED' ? [] : [application.traits[index]?.resultsDigest ?? 0],
  );
  const resultsDigest = digests.reduce(joinedDigest, 0);
  const turns = runs.map((placed, at): Turn => {
    const [part, verdict] = [partOf(application, placed.index), verdicts[at] ?? 'OUTDATED'];
    return { ...placed, part, verdict, silent, present, resultsDigest, what: 'RUN' };
  });
  const current = turns.filter(({ verdict }) => verdict !== 'OUTDATED');
  const whole = wholeOf(application, current);
  const alone = whole === null ? turns : turns.filter(({ verdict }) => verdict === 'OUTDATED');
  const applied = await inOrder(alone, (turn) => applyTurn(env, application, turn, beside));
  return whole === null ? applied : [...applied, ...(await applyTogether(env, application, current, whole, beside))];
};

/** Applies scope by scope: first those that show code, which tell the others where it went. */
export const applyRuns = async (env: Env, application: Application): Promise<readonly (Applied | null)[]> => {
  const { runs, branch, traits } = application;
  const beside = nothingBeside(runs.length);
  const placed = runs.map((run, index) => ({ run, index })).filter((each) => !saysNothing(application, each));
  const shows = (scope: readonly PlacedRun[]): number => Number(scope.some(({ index }) => traits[index]?.showsCode));
  const scopes = byScope(placed, ({ run }) => scopeNameOf(run, branch));
  const applied = await inOrder(
    scopes.toSorted((left, right) => shows(right) - shows(left)),
    (scope) => applyScope(env, application, scope, beside),
  );
  const done = new Map(applied.flat().map((each) => [each.index, each]));
  return runs.map((_, index) => done.get(index) ?? null);
};
