import { z } from 'zod';
import { door, type Door } from '../../../rest/door';
import { answerPage, linked, pageArguments, readingPage } from '../../../rest/pages';
import { email, pageOf, paging, time } from '../../../rest/values';
import { peoplePage, userRoles } from '../../access';
import { invitePerson } from '../index';

export const peopleTag = 'People';

const who = { kind: 'can', permission: 'PEOPLE_MANAGE', on: null } as const;

const person = z
  .object({
    id: z.guid().describe('The person’s id.'),
    email: z.string().describe('The e-mail address.'),
    name: z.string().nullable().describe('The name, as far as it is known.'),
    role: z.enum(userRoles).describe('The role on the installation.'),
    state: z.enum(['INVITED', 'ACTIVE', 'SUSPENDED']).describe('Whether the person may sign in, and has.'),
    createdAt: time.describe('When the person was added.'),
    lastLoginAt: time.nullable().describe('When the person signed in last; null before the first time.'),
  })
  .meta({ id: 'Person', description: 'A person with access to the installation.' });

const listDoor = (): Door =>
  door({
    id: 'listPeople',
    method: 'get',
    path: '/rest/v1/users',
    tag: peopleTag,
    summary: 'The people of the installation',
    description: 'By e-mail address.',
    who,
    query: paging,
    replies: { 200: { description: 'A page of people.', json: pageOf(person), headers: linked } },
    refusals: [],
    work: async ({ env, request, query }) =>
      answerPage(request, await readingPage(peoplePage(env, pageArguments(query))), (each) => each),
  });

const inviteDoor = (): Door =>
  door({
    id: 'invitePerson',
    method: 'post',
    path: '/rest/v1/users',
    tag: peopleTag,
    summary: 'Make a person known who signs in by a provider',
    description: 'A person who is known already gets the role instead.',
    who,
    takes: {
      json: z.strictObject({
        email: email.describe('The person’s e-mail address.'),
        role: z.enum(userRoles).default('USER').describe('The role on the installation.'),
      }),
    },
    replies: { 200: { description: 'The person, as it is now.', json: person } },
    refusals: [],
    work: async ({ env, body }) => ({ status: 200, body: await invitePerson(env, body.email, body.role) }),
  });

/** /rest/v1/users. */
export const peopleDoors = (): readonly Door[] => [listDoor(), inviteDoor()];
