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

/** The same with the evidences of the event that the story made and did not solve. */
export const eventEvidencesStory = (): readonly Step[] => {
  const add = (name: string, kind: string, content: Buffer): Step => ({
    mutation: 'addEventEvidence',
    as: 'ANALYST',
    input: ({ event: eventId }) => ({ eventId, kind, file: uploaded(content), description: 'What it answers.' }),
    remember: [name, 'evidence'],
  });
  return [
    add('answer', 'IMAGE_1', contents.png),
    add('log', 'FILE_1', contents.zip),
    { mutation: 'removeEventEvidence', as: 'ANALYST', input: ({ log: evidenceId }) => ({ evidenceId }) },
  ];
};
