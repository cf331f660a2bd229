import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { groupToChange } from '../../groups';
import { chosenField, chosenVulnerabilities, decide, decisionsBy, type Vulnerability } from '../../vulnerabilities';
import { requested } from '../domain/reattack';
import { keepSteps } from './keep-steps';

export type ReattackRefused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED' | 'TOO_LONG'>;
export type Reattacked = Promise<Result<readonly Vulnerability[], ReattackRefused>>;

/** Why, in 11 to 10,000 characters: a word or two says nothing to whoever verifies. */
export const checkJustification = (text: string): Result<string, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> =>
  checkText(text, ['input', 'justification'], { minimum: 11, maximum: 10_000 });

/** Asks for the verification of fixes. The group must use reattacks, and each vulnerability must be open. */
export const requestReattacks = (
  env: Env,
  groupId: string,
  ids: readonly string[],
  justification: string,
): Reattacked =>
  transact<readonly Vulnerability[], ReattackRefused>(env, async (inner) => {
    const group = await groupToChange(inner, 'REATTACK_REQUEST', groupId);
    if (!group.ok) return group;
    if (!group.value.features.includes('REATTACK'))
      return refuse('WRONG_STATE', ['input', 'groupId'], 'The group does not use reattacks.');
    const why = checkJustification(justification);
    if (!why.ok) return why;
    const chosen = await chosenVulnerabilities(inner, groupId, ids);
    if (!chosen.ok) return chosen;
    const decided = decisionsBy(chosen.value, (each, index) => requested(each, inner.now(), chosenField(index)));
    if (!decided.ok) return decided;
    await decide(inner, decided.value);
    await keepSteps(inner, decided.value, { fact: 'ReattackRequested', justification: why.value });
    return succeed(decided.value.map(({ after }) => after));
  });
