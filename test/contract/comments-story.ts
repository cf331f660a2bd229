import type { Role } from '../support/world';
import type { Made, Step } from './story';

/** What people write on the objects that the story made. */
export const commentsStory = (groupId: string): readonly Step[] => {
  const write = (as: Role, input: (made: Made) => object, name?: string): Step => ({
    mutation: 'addComment',
    as,
    input: (made) => ({ content: 'Is it **reachable**?', ...input(made) }),
    ...(name === undefined ? {} : { remember: [name, 'comment'] }),
  });
  return [
    write('VIEWER', () => ({ on: 'GROUP', subjectId: groupId })),
    write('DEVELOPER', ({ event }) => ({ on: 'EVENT', subjectId: event })),
    write('DEVELOPER', ({ finding }) => ({ on: 'FINDING', subjectId: finding }), 'question'),
    write('ANALYST', ({ finding, question }) => ({
      on: 'FINDING',
      subjectId: finding,
      parentId: question,
      content: 'From outside.',
    })),
    write('REVIEWER', ({ finding }) => ({ on: 'FINDING', subjectId: finding, kind: 'OBSERVATION' })),
    {
      mutation: 'updateComment',
      as: 'DEVELOPER',
      input: ({ question }) => ({ commentId: question, content: 'Is it reachable from outside?' }),
    },
  ];
};
