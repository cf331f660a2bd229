import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Result } from '../../../kernel/result';
import { holdFindings } from '../../findings';
import { updateDecisions } from '../data/decisions';
import { countedAs } from '../domain/counted-as';
import type { Decidable, Vulnerability } from '../domain/vulnerability';
import { countedNow, refreshChanged } from './figures';

/** A vulnerability as it was read, and as it is to be. */
export interface Decision<V extends Decidable = Vulnerability> {
  readonly before: V;
  readonly after: V;
}

/** What a rule makes of each vulnerability, or its first refusal. */
export const decisionsBy = <V extends Decidable, E>(
  vulnerabilities: readonly V[],
  rule: (vulnerability: V, index: number) => Result<V, E>,
): Result<readonly Decision<V>[], E> => {
  const decided = vulnerabilities.map((before, index) => [before, rule(before, index)] as const);
  const refused = decided.find(([, after]) => !after.ok)?.[1];
  if (refused?.ok === false) return refused;
  return succeed(decided.flatMap(([before, after]) => (after.ok ? [{ before, after: after.value }] : [])));
};

const changesFigures = ({ before, after }: Decision<Decidable>): boolean => countedAs(before) !== countedAs(after);

/**
 * Makes decisions on vulnerabilities so, with the figures that follow, in the transaction of the caller, who keeps the
 * history. Throws CONFLICT, so that nothing is changed, when somebody decided on one of them meanwhile.
 */
export const decide = async (env: Env, decisions: readonly Decision<Decidable>[]): Promise<void> => {
  if (decisions.length === 0) return;
  const findingIds = decisions.map(({ after }) => after.findingId);
  // Findings come before their vulnerabilities, as when a finding's vectors change: nobody waits in a circle.
  await holdFindings(env, findingIds);
  const changing = decisions.filter(changesFigures).map(({ after }) => after);
  const before = await countedNow(env, changing);
  if ((await updateDecisions(env.db, decisions)) !== decisions.length) throw conflict();
  await refreshChanged(env, changing, before);
};
