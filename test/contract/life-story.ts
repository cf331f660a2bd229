import type { Role } from '../support/world';
import type { Made, Step } from './story';

const justification = 'Seen in the running program.';

/** What people do with vulnerabilities of the finding that the story made, in an order in which each step succeeds. */
export const lifeStory = (groupId: string, rootId: string): readonly Step[] => {
  const add = (name: string): Step => ({
    mutation: 'addVulnerability',
    as: 'ANALYST',
    input: ({ finding: findingId }) => ({
      findingId,
      rootId,
      kind: 'LINES',
      where: `src/${name}.js`,
      specific: '3',
    }),
    remember: [name, 'vulnerability'],
  });
  const step = (mutation: string, as: Role, names: readonly string[], more: object = {}): Step => ({
    mutation,
    as,
    input: (made: Made) => ({ groupId, vulnerabilityIds: names.map((name) => made[name]), ...more }),
  });
  return [
    add('lived'),
    add('refused'),
    add('claimed'),
    step('rejectVulnerabilities', 'REVIEWER', ['lived', 'refused'], { reasons: ['NAMING'] }),
    step('resubmitVulnerabilities', 'ANALYST', ['lived']),
    step('confirmVulnerabilities', 'REVIEWER', ['lived', 'claimed']),
    step('requestReattacks', 'DEVELOPER', ['lived'], { justification }),
    {
      mutation: 'verifyReattacks',
      as: 'REVIEWER',
      input: ({ lived }) => ({ groupId, openIds: [lived], justification }),
    },
    step('closeVulnerabilities', 'ANALYST', ['lived'], { justification }),
    step('requestZeroRisk', 'DEVELOPER', ['claimed'], { justification }),
    step('confirmZeroRisk', 'REVIEWER', ['claimed'], { justification }),
    step('rejectZeroRisk', 'REVIEWER', ['claimed'], { justification }),
  ];
};
