import type { Role } from '../support/world';
import type { Made, Step } from './story';

const version = {
  loc: 40,
  lastAuthor: 'developer@example.com',
  lastCommit: 'b'.repeat(40),
  modifiedAt: '2025-12-01T00:00:00Z',
};

/** What there is to be tested of each kind of root, and that it was tested; then it is gone, and back. */
export const toeStory = (rootId: string): readonly Step[] => {
  const step = (
    mutation: string,
    input: (made: Made) => object,
    remember?: Step['remember'],
    as: Role = 'ANALYST',
  ): Step => ({
    mutation,
    as,
    input: (made) => ({ ...input(made) }),
    ...(remember === undefined ? {} : { remember }),
  });
  const manager: Role = 'ORGANIZATION_ORGANIZATION_MANAGER';
  const presences = ['ABSENT', 'PRESENT'] as const;
  return [
    step('addToeLines', () => ({ rootId, filename: 'src/quote.js', ...version }), ['file', 'toeLines']),
    step('attackToeLines', ({ file }) => ({ toeLinesId: file, attackedLines: 30, comments: 'The parser is left.' })),
    ...presences.map((presence) => step('updateToeLines', ({ file }) => ({ toeLinesId: file, presence }))),
    step(
      'addToeInput',
      ({ app }) => ({ rootId: app, component: 'https://example.com/app/search', entryPoint: 'q' }),
      ['input', 'toeInput'],
      manager,
    ),
    ...presences.map((presence) =>
      step('updateToeInput', ({ input }) => ({ toeInputId: input, presence }), undefined, manager),
    ),
    step('addToePort', ({ address }) => ({ rootId: address, port: 443 }), ['port', 'toePort'], manager),
    ...presences.map((presence) =>
      step('updateToePort', ({ port }) => ({ toePortId: port, presence }), undefined, manager),
    ),
    step(
      'addGroupMember',
      ({ edge }) => ({ groupId: edge, email: 'analyst@example.com', role: 'ANALYST' }),
      undefined,
      manager,
    ),
    step('attackToeInput', ({ input }) => ({ toeInputId: input })),
    step('attackToePort', ({ port }) => ({ toePortId: port })),
  ];
};
