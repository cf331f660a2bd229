import { contents, uploaded } from '../modules/evidences/files';
import type { Step } from './story';

/** What people do with the evidences of the finding that the story made, in an order in which each step succeeds. */
export const evidencesStory = (): readonly Step[] => {
  const add = (name: string, kind: string, content: Buffer): Step => ({
    mutation: 'addEvidence',
    as: 'ANALYST',
    input: ({ finding: findingId }) => ({ findingId, kind, file: uploaded(content), description: 'To be seen.' }),
    remember: [name, 'evidence'],
  });
  return [
    add('picture', 'EXPLOITATION', contents.png),
    add('rows', 'RECORDS', contents.csv),
    {
      mutation: 'updateEvidence',
      as: 'ANALYST',
      input: ({ picture: evidenceId }) => ({ evidenceId, description: 'The first row.' }),
    },
    { mutation: 'approveEvidence', as: 'REVIEWER', input: ({ picture: evidenceId }) => ({ evidenceId }) },
    { mutation: 'removeEvidence', as: 'ANALYST', input: ({ rows: evidenceId }) => ({ evidenceId }) },
  ];
};
