import type { Env } from '../../../kernel/env';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import type { Permission } from '../../access';
import { groupToChange } from '../../groups';
import { rejectionText, type RejectionReason } from '../domain/review';
import { afterEvent, type StateEvent } from '../domain/state';
import type { Vulnerability } from '../domain/vulnerability';
import type { ChangeKind } from '../domain/vulnerability-change';
import { chosenField, chosenVulnerabilities } from './choose';
import { decide, decisionsBy } from './decide';
import { keepChanges } from './history';

export type ReviewRefused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED' | 'TOO_LONG'>;

type Reviewed = Promise<Result<readonly Vulnerability[], ReviewRefused>>;

interface Step {
  readonly permission: Permission;
  readonly event: StateEvent;
  readonly kind: ChangeKind;
  readonly fact: string;
}

const step = (
  env: Env,
  groupId: string,
  ids: readonly string[],
  { permission, event, kind, fact }: Step,
  justification: string | null,
): Reviewed =>
  transact<readonly Vulnerability[], ReviewRefused>(env, async (inner) => {
    const group = await groupToChange(inner, permission, groupId);
    if (!group.ok) return group;
    const chosen = await chosenVulnerabilities(inner, groupId, ids);
    if (!chosen.ok) return chosen;
    const decided = decisionsBy(chosen.value, (each, index) =>
      afterEvent(each, event, inner.now(), chosenField(index)),
    );
    if (!decided.ok) return decided;
    await decide(inner, decided.value);
    await keepChanges(inner, decided.value, kind, justification, fact);
    return succeed(decided.value.map(({ after }) => after));
  });

/** Confirms vulnerabilities that wait for review: they are open and released from now on. */
export const confirmVulnerabilities = (env: Env, groupId: string, ids: readonly string[]): Reviewed =>
  step(
    env,
    groupId,
    ids,
    { permission: 'VULNERABILITY_REVIEW', event: 'CONFIRM', kind: 'CONFIRMED', fact: 'VulnerabilityConfirmed' },
    null,
  );

/** Refuses vulnerabilities in review, with reasons. */
export const rejectVulnerabilities = async (
  env: Env,
  groupId: string,
  ids: readonly string[],
  reasons: readonly RejectionReason[],
  otherReason: string | null,
): Reviewed => {
  const group = await groupToChange(env, 'VULNERABILITY_REVIEW', groupId);
  if (!group.ok) return group;
  const said = rejectionText(reasons, otherReason);
  if (!said.ok) return said;
  return step(
    env,
    groupId,
    ids,
    { permission: 'VULNERABILITY_REVIEW', event: 'REJECT', kind: 'REJECTED', fact: 'VulnerabilityRejected' },
    said.value,
  );
};

/** Sends rejected vulnerabilities to review again. */
export const resubmitVulnerabilities = (env: Env, groupId: string, ids: readonly string[]): Reviewed =>
  step(
    env,
    groupId,
    ids,
    {
      permission: 'VULNERABILITY_MANAGE',
      event: 'RESUBMIT',
      kind: 'RESUBMITTED',
      fact: 'VulnerabilityResubmitted',
    },
    null,
  );
