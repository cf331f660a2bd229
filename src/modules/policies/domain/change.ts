import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { policyNames, type OwnPolicies, type Policies, type PolicyName } from './policies';

/** A change: what is left out stays, and null takes the own value away. */
export type PolicyPatch = Partial<OwnPolicies>;

type Invalid = Refusal<'INVALID_VALUE'>;

const mostDays = 36_500;
const mostTimes = 2 ** 31 - 1;

/** The policies that are numbers. */
type NumberName = Exclude<PolicyName, 'missionWellBeing' | 'suppressedResults'>;

const bounds: Readonly<Record<NumberName, readonly [least: number, most: number]>> = {
  inactivityPeriod: [21, mostDays],
  maxAcceptanceDays: [0, 999],
  maxNumberAcceptances: [0, mostTimes],
  minAcceptanceSeverity: [0, 10],
  maxAcceptanceSeverity: [0, 10],
  minBreakingSeverity: [0, 10],
  vulnerabilityGracePeriod: [0, mostDays],
  daysUntilItBreaks: [0, mostDays],
  maxClosingShare: [0, 100],
};

const checkBounds = (name: NumberName, value: number | null | undefined): Result<null, Invalid> => {
  const [least, most] = bounds[name];
  return value === null || value === undefined || (value >= least && value <= most)
    ? succeed(null)
    : refuse('INVALID_VALUE', ['input', name], `Give ${least} to ${most}, or null.`);
};

/** What an owner sets after a change, each value within its bounds. */
export const changedPolicies = (own: OwnPolicies, change: PolicyPatch): Result<OwnPolicies, Invalid> =>
  firstFailure((Object.keys(bounds) as NumberName[]).map((name) => checkBounds(name, change[name]))) ??
  succeed(
    Object.fromEntries(
      policyNames.map((name) => [name, change[name] === undefined ? own[name] : change[name]]),
    ) as never,
  );

export const samePolicies = (left: OwnPolicies, right: OwnPolicies): boolean =>
  policyNames.every((name) => left[name] === right[name]);

/** Whether the lowest score that may be accepted is not above the highest one. */
export const isRange = ({ minAcceptanceSeverity: lowest, maxAcceptanceSeverity: highest }: Policies): boolean =>
  lowest.value <= highest.value;

/** The side of the range of scores that a change gives, for refusals. */
export const rangeField = (change: PolicyPatch): readonly string[] => [
  'input',
  change.minAcceptanceSeverity === undefined ? 'maxAcceptanceSeverity' : 'minAcceptanceSeverity',
];
