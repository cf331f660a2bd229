import { plain, rawRows } from '../../src/database/rows';
import type { Group } from '../../src/modules/groups';
import type { Root } from '../../src/modules/roots';
import type { World } from '../support/world';
import { finding, sarif } from '../http/cases';
import { uploaded } from '../modules/evidences/files';
import type { Made, Step } from './story';

const path = 'src/split.js';

/** A fast and a slow scan see one place, which the code has the slow one leave out; somebody tells that they mean two flaws of it, and somebody else that they do not. */
export const splitStory = ({ db }: World['env'], { id: groupId }: Group, { nickname }: Root): readonly Step[] => {
  const upload = (category: string, before: (made: Made) => Promise<void>, more: object = {}): Step => ({
    mutation: 'uploadReport',
    as: 'ANALYST',
    input: async (made) => {
      await before(made);
      return {
        groupId,
        rootNickname: nickname,
        category,
        file: uploaded(Buffer.from(sarif([{ ...finding(path), ...more }]))),
      };
    },
  });
  /** A report tells no ids of what it brought. */
  const remember = async (made: Made): Promise<void> => {
    const [seen] = await rawRows<{ id: string }>(
      db,
      'select id from vulnerabilities where group_id = ? and "where" = ?',
      [groupId, path],
      { id: plain },
    );
    Object.assign(made, { merged: seen?.id });
  };
  return [
    upload('fast', () => Promise.resolve()),
    upload('slow', remember, { suppressions: [{ kind: 'inSource', justification: 'Only half of it is wrong.' }] }),
    {
      mutation: 'splitVulnerability',
      as: 'ANALYST',
      input: ({ merged }) => ({
        vulnerabilityId: merged,
        sightings: [{ tool: 'scanner', category: 'slow' }],
        justification: 'The slow scan means the other half of the line.',
      }),
      remember: ['apart', 'splitOff'],
    },
    {
      mutation: 'mergeVulnerabilities',
      as: 'ANALYST',
      input: ({ merged, apart }) => ({
        vulnerabilityId: merged,
        mergedIds: [apart],
        justification: 'Both halves of the line are mended together.',
      }),
    },
  ];
};
