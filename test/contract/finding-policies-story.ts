import type { Role } from '../support/world';
import type { Step } from './story';

const manager: Role = 'ORGANIZATION_ORGANIZATION_MANAGER';

/** What becomes of the acceptances of whole weaknesses, in an order in which each step succeeds. */
export const findingPoliciesStory = (organizationId: string): readonly Step[] => {
  const step = (mutation: string, as: Role, weaknessKey: string): Step => ({
    mutation,
    as,
    input: () => ({ organizationId, weaknessKey, justification: 'A filter stands before it.' }),
  });
  return [
    step('requestFindingPolicy', 'ORGANIZATION_USER', 'CWE-89'),
    step('approveFindingPolicy', manager, 'CWE-89'),
    step('deactivateFindingPolicy', manager, 'CWE-89'),
    step('requestFindingPolicy', 'ORGANIZATION_USER', 'CWE-79'),
    step('rejectFindingPolicy', manager, 'CWE-79'),
  ];
};
