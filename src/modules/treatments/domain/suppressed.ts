import { treatedOn, type Suppressing } from '../../vulnerabilities';
import { untreated, type Treatment } from './treatment';

const named = (branches: readonly (string | null)[]): readonly string[] => [
  ...new Set(branches.filter((branch) => branch !== null)),
];

/** The branches that are told to suppress something; null is all, when one of them is not named. */
const branchesOf = (suppressing: readonly Suppressing[]): readonly string[] | null =>
  suppressing.some(({ branch }) => branch === null) ? null : [...named(suppressing.map(({ branch }) => branch))].sort();

/** What is asked for where tools suppress what nobody treats: to accept it for good on their branches. */
export const requestedBy = (suppressing: readonly Suppressing[]): Treatment => ({
  ...untreated,
  treatment: 'ACCEPTED_UNDEFINED',
  acceptance: 'SUBMITTED',
  treatmentBranches: branchesOf(suppressing),
});

/** Why it is asked for: as the first tool that says it does. */
export const reasonOf = (suppressing: readonly Suppressing[]): string => {
  const said = suppressing.map(({ suppression }) => suppression?.justification?.trim() ?? '').find((why) => why !== '');
  const [first] = suppressing;
  return said ?? `It is suppressed in ${first?.tool ?? 'the tool'}, which gives no reason.`;
};

/** Whether a tool still suppresses, on a branch that a request is for, what it was made for. */
export const isSuppressedStill = (
  request: Pick<Treatment, 'treatmentBranches'>,
  suppressing: readonly Suppressing[],
): boolean => suppressing.some(({ branch }) => treatedOn(request, branch));
