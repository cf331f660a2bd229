import type { Env } from '../../../kernel/env';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import {
  chosenField,
  chosenVulnerabilities,
  decisionsBy,
  matchingVulnerabilities,
  type Decidable,
  type Vulnerability,
  type VulnerabilityFilter,
} from '../../vulnerabilities';
import { afterStep } from '../domain/step';
import { groundsOf } from './grounds';
import { keep } from './keep';
import { planOf, type PlanRefused, type Wish } from './plan';

export type TreatRefused = PlanRefused | Refusal<'LIMIT_REACHED' | 'OWN_REQUEST'>;

/** Changes the treatment of vulnerabilities that the caller names: of all, or of none. */
export const treatChosen = (
  env: Env,
  groupId: string,
  ids: readonly string[],
  wish: Wish,
): Promise<Result<readonly Vulnerability[], TreatRefused>> =>
  transact<readonly Vulnerability[], TreatRefused>(env, async (inner) => {
    const plan = await planOf(inner, groupId, wish);
    if (!plan.ok) return plan;
    const { step, policies, justification } = plan.value;
    const chosen = await chosenVulnerabilities(inner, groupId, ids);
    if (!chosen.ok) return chosen;
    const grounds = await groundsOf(inner, step.event, chosen.value, policies);
    const decided = decisionsBy(chosen.value, (each, index) => afterStep(each, step, grounds, chosenField(index)));
    if (!decided.ok) return decided;
    await keep(inner, decided.value, step.event, justification);
    return succeed(decided.value.map(({ after }) => after));
  });

/** Why a vulnerability stays as it is. */
export interface TreatmentRefusal {
  readonly vulnerabilityId: string;
  readonly code: TreatRefused['code'];
  readonly message: string;
}

/** What became of vulnerabilities, or would become of them. */
export interface TreatmentOutcome {
  readonly vulnerabilityIds: readonly string[];
  readonly refusals: readonly TreatmentRefusal[];
}

/**
 * Changes the treatment of the vulnerabilities that a filter finds, but for those that the rules refuse: these stay,
 * each with its reason. A dry run answers the same, and writes nothing.
 */
export const treatMatching = (
  env: Env,
  groupId: string,
  filter: VulnerabilityFilter,
  wish: Wish,
  dryRun: boolean,
): Promise<Result<TreatmentOutcome, TreatRefused>> =>
  transact<TreatmentOutcome, TreatRefused>(env, async (inner) => {
    const plan = await planOf(inner, groupId, wish);
    if (!plan.ok) return plan;
    const { group, step, policies, justification } = plan.value;
    const found = await matchingVulnerabilities(inner, group, filter);
    if (!found.ok) return found;
    const grounds = await groundsOf(inner, step.event, found.value, policies);
    const tried = found.value.map((before) => ({ before, next: afterStep(before, step, grounds, []) }));
    const decisions = tried.flatMap(({ before, next }) => (next.ok ? [{ before, after: next.value }] : []));
    if (!dryRun) await keep(inner, decisions, step.event, justification);
    return succeed({
      vulnerabilityIds: decisions.map(({ before }) => before.id),
      refusals: tried.flatMap(({ before, next }) => (next.ok ? [] : [refusalOf(before, next.error)])),
    });
  });

const refusalOf = (
  { id }: Decidable,
  { code, message }: { readonly code: TreatmentRefusal['code']; readonly message: string },
): TreatmentRefusal => ({ vulnerabilityId: id, code, message });
