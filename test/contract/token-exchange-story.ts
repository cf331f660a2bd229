import type { Step } from './story';

const as = 'ORGANIZATION_ORGANIZATION_MANAGER';

/** Rules by which pipelines get tokens: one that stays, and one that is removed again. */
export const tokenExchangeStory = (groupId: string): readonly Step[] => {
  const add = (name: string): Step => ({
    mutation: 'addTrustRule',
    as,
    input: () => ({
      groupId,
      name,
      issuer: 'https://token.actions.githubusercontent.com',
      audience: 'https://integrates.example.com',
      conditions: [{ claim: 'repository', value: 'acme/shop' }],
      scopes: ['REPORT_UPLOAD'],
    }),
    remember: [name, 'rule'],
  });
  return [
    add('pipeline'),
    add('mistaken'),
    { mutation: 'updateTrustRule', as, input: ({ pipeline }) => ({ groupId, ruleId: pipeline, lifetimeMinutes: 30 }) },
    { mutation: 'removeTrustRule', as, input: ({ mistaken }) => ({ groupId, ruleId: mistaken }) },
  ];
};
