import { takeTurns } from '../../../database/turns';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { groupTenancy, groupToChange, type Group } from '../../groups';
import { policiesInForce, type PolicyValues } from '../../policies';
import { checkBranches, checkUntil } from '../domain/limits';
import type { Step } from '../domain/treatment-by';
import type { TreatmentStep } from '../domain/treatment';
import { assigneeOf } from './assign';

/** What a caller wants to be done. */
export interface Wish {
  readonly event: TreatmentStep;
  /** The last day (ISO 8601, UTC), for ACCEPT. */
  readonly until?: string | null;
  /** An e-mail address, for START. */
  readonly assignee?: string | null;
  /** For START, ACCEPT and REQUEST: the branches that it is for; all when left out. */
  readonly branches?: readonly string[] | null;
  /** For ACCEPT and REQUEST: whether it ends once a report shows something else than was accepted. */
  readonly endsOnChange?: boolean;
  readonly justification: string;
}

/** What is to be done, checked but for the vulnerabilities. */
export interface Plan {
  readonly group: Group;
  readonly step: Step;
  readonly policies: PolicyValues;
  readonly justification: string;
}

export type PlanRefused = Refusal<'WRONG_STATE' | 'INVALID_VALUE' | 'TOO_LONG' | 'NOT_FOUND' | 'POLICY_LIMIT'>;

const foreign = (name: string, events: string): Result<never, PlanRefused> =>
  refuse('INVALID_VALUE', ['input', name], `This is for ${events} alone.`);

const stepOf = async (
  env: Env,
  group: Group,
  policies: PolicyValues,
  { event, until = null, assignee = null, branches: named = null, endsOnChange: ends = false }: Wish,
): Promise<Result<Step, PlanRefused>> => {
  if (event !== 'ACCEPT' && until !== null) return foreign('until', 'ACCEPT');
  if (event !== 'START' && assignee !== null) return foreign('assignee', 'START');
  if (ends && event !== 'ACCEPT' && event !== 'REQUEST') return foreign('endsOnChange', 'ACCEPT and REQUEST');
  if (event === 'APPROVE' || event === 'REJECT' || event === 'WITHDRAW')
    return named === null ? succeed({ event }) : foreign('branches', 'START, ACCEPT and REQUEST');
  const branches = named === null ? succeed(null) : checkBranches(named, ['input', 'branches']);
  if (!branches.ok) return branches;
  const scope = { treatmentBranches: branches.value, endsOnChange: ends ? 1 : null };
  if (event === 'START') {
    const found = await assigneeOf(env, groupTenancy(group), assignee);
    return found.ok ? succeed({ event, assigneeId: found.value, treatmentBranches: branches.value }) : found;
  }
  if (event === 'REQUEST') return succeed({ event, ...scope });
  if (until === null) return refuse('INVALID_VALUE', ['input', 'until'], 'Give the last day.');
  const allowed = checkUntil(until, env.now(), policies);
  return allowed.ok ? succeed({ event, until, ...scope }) : allowed;
};

/**
 * Checks what is wanted in a group, in the transaction that does it. Treatments of a group are changed one after the
 * other: who asked, and how often was accepted, stands in their histories.
 */
export const planOf = async (env: Env, groupId: string, wish: Wish): Promise<Result<Plan, PlanRefused>> => {
  const decides = wish.event === 'APPROVE' || wish.event === 'REJECT';
  const group = await groupToChange(env, decides ? 'TREATMENT_MANAGE' : 'TREATMENT_CHANGE', groupId);
  if (!group.ok) return group;
  await takeTurns(env.db, `treatments of ${groupId}`);
  const why = checkText(wish.justification, ['input', 'justification'], { minimum: 1, maximum: 10_000 });
  if (!why.ok) return why;
  const policies = await policiesInForce(env, group.value);
  const step = await stepOf(env, group.value, policies, wish);
  return step.ok ? succeed({ group: group.value, step: step.value, policies, justification: why.value }) : step;
};
