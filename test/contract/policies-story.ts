import type { Step } from './story';

/** What managers demand of an organization and of a group of it. */
export const policiesStory = (organizationId: string, groupId: string): readonly Step[] => [
  {
    mutation: 'updateOrganizationPolicies',
    as: 'ORGANIZATION_ORGANIZATION_MANAGER',
    input: () => ({
      organizationId,
      inactivityPeriod: 60,
      maxAcceptanceDays: 90,
      daysUntilItBreaks: null,
      suppressedResults: 'IGNORE',
    }),
  },
  {
    mutation: 'updateGroupPolicies',
    as: 'GROUP_MANAGER',
    input: () => ({
      groupId,
      maxAcceptanceDays: 45,
      minBreakingSeverity: 4.5,
      missionWellBeing: 'HIGH',
      maxClosingShare: 40,
      suppressedResults: 'REQUEST_ACCEPTANCE',
    }),
  },
];
