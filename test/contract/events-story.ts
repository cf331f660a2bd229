import type { Step } from './story';

const justification = 'Seen in the running program.';

/** What stops testing: one event that is solved in the end, and one that goes on holding a reattack. */
export const eventsStory = (groupId: string, rootId: string): readonly Step[] => {
  const report = (name: string): Step => ({
    mutation: 'addEvent',
    as: 'ANALYST',
    input: () => ({
      groupId,
      rootId,
      type: 'VPN_ISSUES',
      detail: 'No route to the test network.',
      startedAt: '2026-01-01T00:00:00Z',
    }),
    remember: [name, 'event'],
  });
  return [
    report('event'),
    report('solvedEvent'),
    {
      mutation: 'updateEvent',
      as: 'ANALYST',
      input: ({ solvedEvent }) => ({ eventId: solvedEvent, type: 'NETWORK_ACCESS_ISSUES' }),
    },
    {
      mutation: 'requestEventVerification',
      as: 'DEVELOPER',
      input: ({ solvedEvent }) => ({ eventId: solvedEvent, justification: 'The firewall lets you in.' }),
    },
    {
      mutation: 'rejectEventSolution',
      as: 'REVIEWER',
      input: ({ solvedEvent }) => ({ eventId: solvedEvent, justification: 'It does not.' }),
    },
    {
      mutation: 'solveEvent',
      as: 'REVIEWER',
      input: ({ solvedEvent }) => ({ eventId: solvedEvent, reason: 'OTHER', otherReason: 'We test from inside.' }),
    },
    {
      mutation: 'addVulnerability',
      as: 'ANALYST',
      input: ({ finding: findingId }) => ({ findingId, rootId, kind: 'LINES', where: 'src/held.js', specific: '3' }),
      remember: ['held', 'vulnerability'],
    },
    {
      mutation: 'confirmVulnerabilities',
      as: 'REVIEWER',
      input: ({ held }) => ({ groupId, vulnerabilityIds: [held] }),
    },
    {
      mutation: 'requestReattacks',
      as: 'DEVELOPER',
      input: ({ held }) => ({ groupId, vulnerabilityIds: [held], justification }),
    },
    {
      mutation: 'holdReattacks',
      as: 'ANALYST',
      input: ({ event, held }) => ({ eventId: event, vulnerabilityIds: [held] }),
    },
  ];
};
