import { takeTurns } from '../../../database/turns';
import { again } from '../../../kernel/again';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { findingsOfWeakness } from '../../findings';
import { groupsByIds } from '../../groups';
import { acceptByPolicy, endByPolicy } from '../../treatments';
import { standingIn } from '../../vulnerabilities';
import { selectDecidedPolicies, selectFindingPolicies } from '../data/finding-policies';
import type { FindingPolicy } from '../domain/finding-policy';

/** So many are decided on in a transaction: the more there are, the longer others wait for each. */
const batch = 2_000;

/** Whoever decides on a policy, and whoever carries it out, wait for each other. */
export const takePolicyTurn = ({ db }: Env, { id }: Pick<FindingPolicy, 'id'>): Promise<void> =>
  takeTurns(db, `finding policy ${id}`);

/** The findings of the weakness in groups that take changes. */
const findingsOf = async (env: Env, { organizationId, weaknessKey }: FindingPolicy): Promise<readonly string[]> => {
  const findings = await findingsOfWeakness(env, organizationId, weaknessKey);
  const groups = await groupsByIds(
    env,
    findings.map(({ groupId }) => groupId),
  );
  const active = new Set(groups.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id));
  return findings.filter(({ groupId }) => active.has(groupId)).map(({ id }) => id);
};

const accepted = 'A finding policy of the organization accepts this weakness.';
const ended = 'The finding policy of the organization was deactivated.';

/** A batch of a policy's work after a place: the place that it came to, or null when nothing is left. */
type Batch = (env: Env, policy: FindingPolicy, after: string) => Promise<string | null>;

const acceptSome: Batch = async (env, policy, after) => {
  const open = await standingIn(env, await findingsOf(env, policy), after, batch);
  await acceptByPolicy(env, policy.id, open, accepted);
  return open.length < batch ? null : (open.at(-1)?.id ?? null);
};

const endSome: Batch = (env, policy, after) => endByPolicy(env, policy.id, after, batch, ended);

const work: Readonly<Partial<Record<FindingPolicy['state'], Batch>>> = { APPROVED: acceptSome, INACTIVE: endSome };

/** Each batch is a transaction, which sees how the policy stands then: a deactivated one accepts nothing more. */
const step = (
  env: Env,
  id: string,
  state: FindingPolicy['state'],
  after: string,
): Promise<Result<string | null, never>> =>
  transact<string | null, never>(env, async (inner) => {
    await takePolicyTurn(inner, { id });
    const [policy] = await selectFindingPolicies(inner.db, [id]);
    const some = policy?.state === state ? work[state] : undefined;
    return succeed(policy === undefined || some === undefined ? null : await some(inner, policy, after));
  });

/** Carries out what a policy demands by its state, at most so many batches; work that is done already is not done again. */
export const carryOut = async (
  env: Env,
  policy: Pick<FindingPolicy, 'id' | 'state'>,
  batches: number,
  after = '',
): Promise<void> => {
  const came = await again(() => step(env, policy.id, policy.state, after));
  if (came.ok && came.value !== null && batches > 1) await carryOut(env, policy, batches - 1, came.value);
};

/**
 * Carries out all finding policies: accepts what was reported since, and ends what is still to be ended. The server does
 * it, nobody else.
 */
export const applyFindingPolicies = async (env: Env): Promise<void> => {
  const server: Env = { ...env, actor: { kind: 'SERVER', email: 'finding-policies' } };
  await (
    await selectDecidedPolicies(env.db)
  ).reduce(async (before, policy) => {
    await before;
    await carryOut(server, policy, Number.POSITIVE_INFINITY);
  }, Promise.resolve());
};
