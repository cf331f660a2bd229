import { checkText } from '../../../kernel/checks';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { PolicyValues } from '../../policies';

const day = 24 * 60 * 60 * 1000;

/** So many days the request of a permanent acceptance waits for its answer. */
export const requestDays = 5;

/** Requests of this moment or before have waited too long now (both ISO 8601, UTC). */
export const lapsedUntil = (now: string): string => new Date(Date.parse(now) - requestDays * day).toISOString();

export const dayOf = (instant: string): string => instant.slice(0, 10);

/** Whether a policy allows to accept anything until a day, counted from the day of now (both ISO 8601, UTC). */
export const checkUntil = (
  until: string,
  now: string,
  { maxAcceptanceDays }: Pick<PolicyValues, 'maxAcceptanceDays'>,
): Result<null, Refusal<'INVALID_VALUE' | 'POLICY_LIMIT'>> => {
  const field = ['input', 'until'];
  const today = dayOf(now);
  if (until < today) return refuse('INVALID_VALUE', field, `The last day has passed: give ${today} or later.`);
  return maxAcceptanceDays === null || Date.parse(until) - Date.parse(today) <= maxAcceptanceDays * day
    ? succeed(null)
    : refuse('POLICY_LIMIT', field, `The policies in force allow at most ${maxAcceptanceDays} days from today.`);
};

const checkScore = (score: number, { minAcceptanceSeverity: lowest, maxAcceptanceSeverity: highest }: PolicyValues) =>
  score >= lowest && score <= highest
    ? undefined
    : `The policies in force allow to accept scores from ${lowest} to ${highest}; this one is ${score}.`;

const checkNumber = (acceptances: number, { maxNumberAcceptances: most }: PolicyValues) =>
  most === null || acceptances < most
    ? undefined
    : `The policies in force limit the acceptances of a vulnerability to ${most}; this one had ${acceptances}.`;

/** Whether policies allow to accept a vulnerability until a date: by its own score, and how often that was done before. */
export const checkAcceptable = (
  severityScore: number,
  acceptances: number,
  policies: PolicyValues,
  field: readonly string[],
): Result<null, Refusal<'POLICY_LIMIT'>> => {
  const against = checkScore(severityScore, policies) ?? checkNumber(acceptances, policies);
  return against === undefined ? succeed(null) : refuse('POLICY_LIMIT', field, against);
};

const mostBranches = 50;
/** As long as reports may have them. */
const longestBranch = 500;

/** The branches that a treatment is to be for, each once and by name, so that the same ones are always told alike. */
export const checkBranches = (
  branches: readonly string[],
  field: readonly string[],
): Result<readonly string[], Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  if (branches.length < 1 || branches.length > mostBranches)
    return refuse('INVALID_VALUE', field, `Name 1 to ${mostBranches} branches, or leave them out for all.`);
  const checked = branches.map((branch, index) =>
    checkText(branch, [...field, String(index)], { minimum: 1, maximum: longestBranch }),
  );
  const failed = firstFailure(checked);
  return failed ?? succeed([...new Set(checked.flatMap((each) => (each.ok ? [each.value] : [])))].sort());
};
