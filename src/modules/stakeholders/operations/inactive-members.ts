import type { Env } from '../../../kernel/env';
import { succeed } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { membershipOf, quietMemberships, stakeholdersByIds, type Membership } from '../../access';
import { lastUses } from '../../auth';
import { toldAt, writeMails } from '../../mail';
import { organizationPolicies } from '../../policies';
import { inactivityStep, quietSince, type Quiet } from '../domain/inactivity';
import { endMember, organizationKeepsManager } from './end-membership';
import { takeMembersTurn } from './members-turn';
import { placeOf } from './send-invitation';

const batch = 200;

interface Candidate extends Quiet {
  readonly membership: Membership;
  readonly once: string;
}

const latest = (...instants: readonly (string | null | undefined)[]): string =>
  instants.reduce<string>((last, each) => (each != null && each > last ? each : last), '');

/** What is known of members who have not signed in for long. */
const candidatesOf = async (env: Env, memberships: readonly Membership[]): Promise<readonly Candidate[]> => {
  const people = new Map(
    (await stakeholdersByIds(env, [...new Set(memberships.map(({ stakeholderId }) => stakeholderId))])).map((each) => [
      each.id,
      each,
    ]),
  );
  const uses = await lastUses(env, [...people.keys()]);
  const policies = await organizationPolicies(env, [...new Set(memberships.map((each) => each.organizationId))]);
  const found = memberships.map((membership) => {
    const { id, stakeholderId, organizationId, createdAt } = membership;
    const lastActive = latest(createdAt, people.get(stakeholderId)?.lastLoginAt, uses.get(stakeholderId));
    const days = policies.get(organizationId)?.inactivityPeriod.value ?? Number.MAX_SAFE_INTEGER;
    return { membership, lastActive, days, once: `inactive ${id} ${lastActive}` };
  });
  const told = await toldAt(
    env,
    found.map(({ once }) => once),
  );
  return found.map((each) => ({ ...each, toldAt: told.get(each.once) ?? null }));
};

const mailOf = async (env: Env, { membership, days }: Candidate) => ({
  to: membership.email,
  organizationId: membership.organizationId,
  organization: (await placeOf(env, { ...membership, groupId: null })).organization,
  days,
});

const notice = async (env: Env, candidate: Candidate, removedAt: string): Promise<void> => {
  const { to, organizationId, organization, days } = await mailOf(env, candidate);
  const told = { organization, days, removedAt };
  await env.db.transaction((db) =>
    writeMails({ ...env, db }, [{ kind: 'INACTIVITY_NOTICE', to, told, organizationId, once: candidate.once }]),
  );
};

/** Removes a member; the last manager stays, since nobody else could let anybody in. */
const remove = async (env: Env, candidate: Candidate): Promise<boolean> => {
  const removed = await transact<boolean, never>(env, async (inner) => {
    const on = { organizationId: candidate.membership.organizationId, groupId: null };
    await takeMembersTurn(inner, on);
    const before = await membershipOf(inner, on, candidate.membership.email);
    if (before?.id !== candidate.membership.id) return succeed(false);
    // They may have come back at this very moment.
    const [now] = await candidatesOf(inner, [before]);
    if (now?.once !== candidate.once) return succeed(false);
    const kept = await organizationKeepsManager(inner, on, before, null);
    if (!kept.ok) return succeed(false);
    const { to, organizationId, organization, days } = await mailOf(inner, candidate);
    await endMember(inner, before, 'InactiveMemberRemoved');
    await writeMails(inner, [{ kind: 'INACTIVITY_REMOVAL', to, organizationId, told: { organization, days } }]);
    return succeed(true);
  });
  return removed.ok && removed.value;
};

const judge = async (env: Env, candidate: Candidate): Promise<number> => {
  const step = inactivityStep(candidate, env.now());
  if (step.kind === 'NOTICE') await notice(env, candidate, step.removedAt);
  return step.kind === 'REMOVE' && (await remove(env, candidate)) ? 1 : 0;
};

const judgeFrom = async (env: Env, afterId: string): Promise<number> => {
  const quiet = await quietMemberships(env, { since: quietSince(env.now()), afterId }, batch);
  const removed = await (
    await candidatesOf(env, quiet)
  ).reduce<Promise<number>>(async (sum, candidate) => (await sum) + (await judge(env, candidate)), Promise.resolve(0));
  const last = quiet.at(-1);
  return last === undefined || quiet.length < batch ? removed : removed + (await judgeFrom(env, last.id));
};

/**
 * Removes members of organizations who did nothing for as long as the organization's policy says, a week after they were
 * told at the earliest; and tells those who are about to be. Answers how many were removed.
 */
export const removeInactiveMembers = (env: Env): Promise<number> =>
  judgeFrom({ ...env, actor: { kind: 'SERVER', email: 'inactivity' } }, '');
