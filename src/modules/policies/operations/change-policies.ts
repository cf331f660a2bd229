import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { groupsByIds, groupToChange } from '../../groups';
import { organizationsByIds } from '../../organizations';
import * as data from '../data/policies';
import { changedPolicies, isRange, rangeField, samePolicies, type PolicyPatch } from '../domain/change';
import { inForce, ownOf, type OwnPolicies, type Policies, type StoredPolicies } from '../domain/policies';

type Refused = Refusal<'INVALID_VALUE' | 'WRONG_STATE'>;

/** Changes of an organization's policies and of its groups' wait for each other: together they make one range. */
const takePoliciesTurn = ({ db }: Env, organizationId: string): Promise<void> =>
  takeTurns(db, `policies of ${organizationId}`);

const setBy = (stored: readonly StoredPolicies[], id: string): StoredPolicies | undefined =>
  stored.find((each) => each.id === id);

/** Stores what an owner sets now, with its row of history. What changes nothing leaves no trace. */
const keep = async (
  env: Env,
  owner: data.Owner,
  stored: StoredPolicies | undefined,
  after: OwnPolicies,
): Promise<void> => {
  const before = ownOf(stored);
  if (samePolicies(before, after)) return;
  const kept =
    stored === undefined
      ? await data.insertPolicies(env.db, owner, after)
      : await data.updatePolicies(env.db, owner, before, after);
  if (kept === 0) throw conflict();
  const { id, organizationId, groupId } = owner;
  await data.insertPolicyChange(env.db, {
    id: env.newId(),
    ownerId: id,
    organizationId,
    groupId,
    at: env.now(),
    by: nameOf(env.actor),
    before,
    after,
  });
  await record(env, {
    type: 'PoliciesUpdated',
    on: { organizationId, groupId },
    subjectId: id,
    data: { before, after },
  });
};

const noRange = (change: PolicyPatch, { minAcceptanceSeverity: lowest, maxAcceptanceSeverity: highest }: Policies) =>
  refuse(
    'INVALID_VALUE',
    rangeField(change),
    `The lowest score that may be accepted (${lowest.value}) would be above the highest one (${highest.value}).`,
  );

const mostNamed = 3;

/** Refuses what would leave groups that set one side of the range themselves without any. */
const checkGroups = async (
  env: Env,
  next: OwnPolicies,
  groups: readonly StoredPolicies[],
  change: PolicyPatch,
): Promise<Result<null, Refusal<'INVALID_VALUE'>>> => {
  const broken = groups.filter((group) => !isRange(inForce(next, group))).map(({ id }) => id);
  if (broken.length === 0) return succeed(null);
  const names = (await groupsByIds(env, broken.slice(0, mostNamed))).map(({ name }) => name).join(', ');
  return refuse(
    'INVALID_VALUE',
    rangeField(change),
    `In ${broken.length === 1 ? 'a group' : `${broken.length} groups`} (${names}${broken.length > mostNamed ? ', …' : ''}) the lowest score that may be accepted would be above the highest one: change it there first.`,
  );
};

/** Changes an organization's policies. What its groups set themselves stays, and must still make a range with them. */
export const updateOrganizationPolicies = (
  env: Env,
  organizationId: string,
  change: PolicyPatch,
): Promise<Result<Policies, Refused>> =>
  transact<Policies, Refused>(env, async (inner) => {
    authorize(inner, 'ORGANIZATION_POLICIES_UPDATE', { organizationId, groupId: null });
    if ((await organizationsByIds(inner, [organizationId])).length === 0) throw notFound();
    await takePoliciesTurn(inner, organizationId);
    const stored = await data.selectOfOrganization(inner.db, organizationId);
    const before = setBy(stored, organizationId);
    const next = changedPolicies(ownOf(before), change);
    if (!next.ok) return next;
    const policies = inForce(next.value);
    if (!isRange(policies)) return noRange(change, policies);
    const groups = await checkGroups(
      inner,
      next.value,
      stored.filter(({ groupId }) => groupId !== null),
      change,
    );
    if (!groups.ok) return groups;
    await keep(inner, { id: organizationId, organizationId, groupId: null }, before, next.value);
    return succeed(policies);
  });

/** Changes a group's policies; `inactivityPeriod` is its organization's alone. */
export const updateGroupPolicies = (
  env: Env,
  groupId: string,
  change: Omit<PolicyPatch, 'inactivityPeriod'>,
): Promise<Result<Policies, Refused>> =>
  transact<Policies, Refused>(env, async (inner) => {
    const group = await groupToChange(inner, 'GROUP_POLICIES_UPDATE', groupId);
    if (!group.ok) return group;
    const { organizationId } = group.value;
    await takePoliciesTurn(inner, organizationId);
    const stored = await data.selectPolicies(inner.db, [organizationId, groupId]);
    const before = setBy(stored, groupId);
    const next = changedPolicies(ownOf(before), change);
    if (!next.ok) return next;
    const policies = inForce(ownOf(setBy(stored, organizationId)), next.value);
    if (!isRange(policies)) return noRange(change, policies);
    await keep(inner, { id: groupId, organizationId, groupId }, before, next.value);
    return succeed(policies);
  });
