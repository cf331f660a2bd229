import type { Role } from '../support/world';
import type { Made, Step } from './story';

const justification = 'The owners know of it.';

/** What owners decide on vulnerabilities of the finding that the story made, in an order in which each step succeeds. */
export const treatmentsStory = (groupId: string, rootId: string): readonly Step[] => {
  const add = (name: string): Step => ({
    mutation: 'addVulnerability',
    as: 'ANALYST',
    input: ({ finding: findingId }) => ({ findingId, rootId, kind: 'LINES', where: `src/${name}.js`, specific: '8' }),
    remember: [name, 'vulnerability'],
  });
  const step = (mutation: string, as: Role, names: readonly string[], more: object = {}): Step => ({
    mutation,
    as,
    input: (made: Made) => ({ groupId, vulnerabilityIds: names.map((name) => made[name]), justification, ...more }),
  });
  const treat = (more: object): Step => ({
    mutation: 'treatVulnerabilities',
    as: 'GROUP_MANAGER',
    input: () => ({ groupId, justification, ...more }),
  });
  const names = ['treated', 'accepted'];
  return [
    ...names.map(add),
    {
      mutation: 'confirmVulnerabilities',
      as: 'REVIEWER',
      input: (made) => ({ groupId, vulnerabilityIds: names.map((name) => made[name]) }),
    },
    step('startTreatment', 'GROUP_MANAGER', names, { assignee: 'developer@example.com' }),
    step('requestPermanentAcceptance', 'DEVELOPER', names),
    step('rejectAcceptances', 'VULNERABILITY_MANAGER', names),
    step('acceptVulnerabilities', 'DEVELOPER', ['accepted'], { until: '2026-01-20' }),
    step('requestPermanentAcceptance', 'DEVELOPER', ['accepted']),
    step('approveAcceptances', 'GROUP_MANAGER', ['accepted']),
    step('withdrawTreatments', 'DEVELOPER', ['accepted']),
    treat({ filter: { treatment: ['UNTREATED', 'IN_PROGRESS'] }, step: 'ACCEPT', until: '2026-01-20', dryRun: true }),
    treat({ filter: { treatment: ['UNTREATED'] }, step: 'START' }),
  ];
};
