import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { EventType } from './event';

/** Why an event is solved. */
export type SolvingReason =
  | 'ACCESS_GRANTED'
  | 'AFFECTED_RESOURCE_REMOVED_FROM_SCOPE'
  | 'CLONED_SUCCESSFULLY'
  | 'CREDENTIALS_ARE_WORKING_NOW'
  | 'DATA_UPDATED'
  | 'ENVIRONMENT_IS_WORKING_NOW'
  | 'INSTALLER_IS_WORKING_NOW'
  | 'IS_OK_TO_RESUME'
  | 'NEW_CREDENTIALS_PROVIDED'
  | 'NEW_ENVIRONMENT_PROVIDED'
  | 'OTHER'
  | 'PERMISSION_DENIED'
  | 'PERMISSION_GRANTED'
  | 'SUPPLIES_WERE_GIVEN'
  | 'TOE_CHANGE_APPROVED'
  | 'TOE_WILL_REMAIN_UNCHANGED';

const removed = 'AFFECTED_RESOURCE_REMOVED_FROM_SCOPE';

/** The reasons that each type of event allows. */
export const solvingReasons: Readonly<Record<EventType, readonly SolvingReason[]>> = {
  AUTHORIZATION_SPECIAL_ATTACK: ['PERMISSION_DENIED', 'PERMISSION_GRANTED'],
  CLIENT_CANCELS_PROJECT_MILESTONE: ['OTHER'],
  CLIENT_EXPLICITLY_SUSPENDS_PROJECT: ['IS_OK_TO_RESUME', removed, 'OTHER'],
  CLONING_ISSUES: ['CLONED_SUCCESSFULLY', removed],
  CREDENTIAL_ISSUES: ['CREDENTIALS_ARE_WORKING_NOW', 'NEW_CREDENTIALS_PROVIDED', removed],
  DATA_UPDATE_REQUIRED: ['DATA_UPDATED', removed, 'OTHER'],
  ENVIRONMENT_ISSUES: ['ENVIRONMENT_IS_WORKING_NOW', 'NEW_ENVIRONMENT_PROVIDED', removed],
  INSTALLER_ISSUES: ['INSTALLER_IS_WORKING_NOW', removed, 'OTHER'],
  MISSING_SUPPLIES: ['SUPPLIES_WERE_GIVEN', removed, 'OTHER'],
  NETWORK_ACCESS_ISSUES: ['PERMISSION_GRANTED', removed, 'OTHER'],
  OTHER: ['OTHER'],
  REMOTE_ACCESS_ISSUES: ['ACCESS_GRANTED', removed, 'OTHER'],
  TOE_DIFFERS_APPROVED: ['TOE_CHANGE_APPROVED', 'TOE_WILL_REMAIN_UNCHANGED'],
  VPN_ISSUES: ['ACCESS_GRANTED', removed, 'OTHER'],
};

/** Why an event was solved, as it is kept: words go with OTHER alone. */
export interface Solution {
  readonly solvingReason: SolvingReason;
  readonly otherSolvingReason: string | null;
}

/** Checks a reason against what the type of the event allows, and its words: OTHER needs some, the others take none. */
export const checkSolution = (
  type: EventType,
  reason: SolvingReason,
  other: string | null,
): Result<Solution, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  const allowed = solvingReasons[type];
  if (!allowed.includes(reason))
    return refuse('INVALID_VALUE', ['input', 'reason'], `An event of type ${type} allows ${allowed.join(', ')}.`);
  const field = ['input', 'otherReason'];
  const words = checkText(other ?? '', field, { maximum: 10_000 });
  if (!words.ok) return words;
  if (reason === 'OTHER' && words.value === '') return refuse('INVALID_VALUE', field, 'OTHER needs words: say why.');
  if (reason !== 'OTHER' && words.value !== '')
    return refuse('INVALID_VALUE', field, 'Words are for the reason OTHER.');
  return succeed({ solvingReason: reason, otherSolvingReason: reason === 'OTHER' ? words.value : null });
};
