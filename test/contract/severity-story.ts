import type { Step } from './story';

/** What is noted on a vulnerability, and how the severity changes of a finding and of a vulnerability that the story made. */
export const severityStory = (groupId: string): readonly Step[] => [
  {
    mutation: 'annotateVulnerabilities',
    as: 'DEVELOPER',
    input: ({ lived }) => ({
      groupId,
      vulnerabilityIds: [lived],
      addTags: ['checkout'],
      trackerLink: 'https://tracker.example.com/T-1',
    }),
  },
  {
    mutation: 'updateVulnerability',
    as: 'ANALYST',
    input: ({ lived }) => ({ vulnerabilityId: lived, commit: 'b'.repeat(40) }),
  },
  {
    mutation: 'updateVulnerabilitySeverity',
    as: 'ANALYST',
    input: ({ lived }) => ({
      groupId,
      vulnerabilityIds: [lived],
      cvss31: 'CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:U/C:L/I:N/A:N',
      cvss40: 'CVSS:4.0/AV:L/AC:H/AT:N/PR:L/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N',
    }),
  },
  {
    mutation: 'updateFinding',
    as: 'ANALYST',
    input: ({ finding }) => ({
      findingId: finding,
      cvss40: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    }),
  },
];
