import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { decisionsBy, vulnerabilitiesByIds, type Decidable } from '../../vulnerabilities';
import { selectStandingOfPolicy, selectTouched, selectTreatmentChanges } from '../data/treatment-changes';
import { dayOf } from '../domain/limits';
import { treatedSo } from '../domain/step';
import { isAllowed, restored, sameTreatment, type Treatment } from '../domain/treatment';
import { keep } from './keep';

const forGood = ({ assigneeId }: Decidable): Treatment => ({
  treatment: 'ACCEPTED_UNDEFINED',
  acceptance: 'APPROVED',
  acceptedUntil: null,
  treatmentBranches: null,
  endsOnChange: null,
  assigneeId,
});

/**
 * Accepts vulnerabilities for good in the name of a finding policy, in the transaction of the caller. What the policy
 * accepted once stays as people decided since, and what is accepted for good on all branches stays so by itself.
 */
export const acceptByPolicy = async (
  env: Env,
  findingPolicyId: string,
  vulnerabilities: readonly Decidable[],
  justification: string,
): Promise<void> => {
  const ids = vulnerabilities.map(({ id }) => id);
  const touched = new Set(ids.length === 0 ? [] : await selectTouched(env.db, findingPolicyId, ids));
  const fresh = vulnerabilities.filter((each) => !touched.has(each.id) && !sameTreatment(each, forGood(each)));
  const now = env.now();
  const decided = decisionsBy(fresh, (each) => treatedSo(each, 'ACCEPT_BY_POLICY', forGood(each), now, []));
  if (decided.ok) await keep(env, decided.value, 'ACCEPT_BY_POLICY', justification, { findingPolicyId });
};

/**
 * Ends acceptances that a finding policy made and nobody changed since: what held before holds again, unless its time
 * has passed. It goes on after a step of their histories, in the transaction of the caller; answers the last step it
 * saw, or null when there are no more.
 */
export const endByPolicy = async (
  env: Env,
  findingPolicyId: string,
  after: string,
  most: number,
  justification: string,
): Promise<string | null> => {
  const made = await selectStandingOfPolicy(env.db, findingPolicyId, after, most);
  const ids = made.map(({ vulnerabilityId }) => vulnerabilityId);
  if (ids.length === 0) return null;
  const steps = grouped(ids, await selectTreatmentChanges(env.db, ids, 2), ({ vulnerabilityId }) => vulnerabilityId);
  const now = env.now();
  const standing = (await vulnerabilitiesByIds(env, ids)).filter((each) => isAllowed(each, 'END_POLICY'));
  const decided = decisionsBy(standing, (each) =>
    treatedSo(each, 'END_POLICY', restored(steps.get(each.id)?.at(-2), dayOf(now)), now, []),
  );
  if (decided.ok) await keep(env, decided.value, 'END_POLICY', justification, { findingPolicyId });
  return made.length < most ? null : (made.at(-1)?.id ?? null);
};
