import type { Env } from '../../kernel/env';
import type { Group } from '../../modules/groups';
import type { Organization } from '../../modules/organizations';
import { updateGroupPolicies, updateOrganizationPolicies } from '../../modules/policies';
import { treatMatching, type Wish } from '../../modules/treatments';
import type { VulnerabilityFilter } from '../../modules/vulnerabilities';
import { CommandFailure, done } from '../failure';

/** What an organization demands of all its groups. */
export const demand = async (
  env: Env,
  { id }: Organization,
  policies: Parameters<typeof updateOrganizationPolicies>[2],
): Promise<void> => {
  done(await updateOrganizationPolicies(env, id, policies));
};

/** What a group demands itself. */
export const demandInGroup = async (
  env: Env,
  { id }: Group,
  policies: Parameters<typeof updateGroupPolicies>[2],
): Promise<void> => {
  done(await updateGroupPolicies(env, id, policies));
};

/** Treats what a filter finds among the open vulnerabilities of a group; something must be found. */
export const treat = async (env: Env, group: Group, filter: VulnerabilityFilter, wish: Wish): Promise<void> => {
  const wanted = { ...filter, state: ['VULNERABLE'] } as const;
  const { vulnerabilityIds, refusals } = done(await treatMatching(env, group.id, wanted, wish, false));
  if (vulnerabilityIds.length === 0 || refusals.length > 0)
    throw new CommandFailure(refusals[0]?.message ?? 'No vulnerability was found to be treated.');
};
