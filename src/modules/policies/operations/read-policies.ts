import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { may } from '../../access';
import { groupsByIds, type Group } from '../../groups';
import * as data from '../data/policies';
import { inForce, ownOf, valuesOf, type Policies, type PolicyChange, type PolicyValues } from '../domain/policies';

/** The policies in force for organizations that the actor was shown. */
export const organizationPolicies = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Policies>> => {
  const set = new Map((await data.selectPolicies(db, ids)).map((each) => [each.id, each]));
  return new Map(ids.map((id) => [id, inForce(ownOf(set.get(id)))]));
};

const ofGroups = async (
  { db }: Env,
  groups: readonly Pick<Group, 'id' | 'organizationId'>[],
): Promise<ReadonlyMap<string, Policies>> => {
  const owners = [...new Set(groups.flatMap(({ id, organizationId }) => [id, organizationId]))];
  const set = new Map((await data.selectPolicies(db, owners)).map((each) => [each.id, each]));
  return new Map(
    groups.map(({ id, organizationId }) => [id, inForce(ownOf(set.get(organizationId)), ownOf(set.get(id)))]),
  );
};

/** The policies in force for groups that the actor was shown. */
export const groupPolicies = async (env: Env, ids: readonly string[]): Promise<ReadonlyMap<string, Policies>> =>
  ofGroups(env, await groupsByIds(env, ids));

/** The values in force for a group: its own, else its organization's, else the defaults. */
export const policiesInForce = async (env: Env, group: Pick<Group, 'id' | 'organizationId'>): Promise<PolicyValues> =>
  valuesOf((await ofGroups(env, [group])).get(group.id) as Policies);

/** The history names people: it is for those who may see the members. */
export const policyHistoryVisible = ({ actor }: Pick<Env, 'actor'>, on: Tenancy): boolean =>
  may(actor, on.groupId === null ? 'ORGANIZATION_MEMBERS_READ' : 'GROUP_MEMBERS_READ', on);

/** How the policies of organizations or groups changed. */
export const policyHistories = async (
  { db }: Env,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PolicyChange[]>> =>
  grouped(ownerIds, await data.selectPolicyChanges(db, ownerIds), ({ ownerId }) => ownerId);

/** Removes the policies of a group that is being removed. An organization's go with it by themselves. */
export const removePoliciesOfGroup = ({ db }: Env, { id }: { readonly id: string }): Promise<void> =>
  data.deleteOfGroup(db, id);
