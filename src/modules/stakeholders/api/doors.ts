import type { z } from 'zod';
import type { Tenancy } from '../../../kernel/actor';
import { patch } from '../../../kernel/patch';
import { door, type Door, type Subject } from '../../../rest/door';
import { answerPage, linked, pageArguments, readingPage } from '../../../rest/pages';
import { done } from '../../../rest/refused';
import { email, pageOf, paging } from '../../../rest/values';
import { groupRoles, memberPages, organizationRoles, type Permission } from '../../access';
import { groupNames, namedGroup } from '../../groups/api/subjects';
import { namedOrganization, organizationNames } from '../../organizations/api/subjects';
import { addMember, removeMember, updateMember } from '../index';
import { memberSchemas, type AnyRole, type Word } from './member-schemas';

export const tag = 'Members';

type Names = Readonly<Record<string, z.ZodType<string>>>;

interface Level<T> {
  readonly level: 'ORGANIZATION' | 'GROUP';
  readonly word: Word;
  readonly path: string;
  readonly names: Names;
  readonly subject: Subject<never, T>;
  readonly roles: readonly [AnyRole, ...AnyRole[]];
  readonly read: Permission;
  readonly manage: Permission;
}

const doorsOf = <T extends { readonly id: string }>(at: Level<T>): readonly Door[] => {
  const { level, word, path, names } = at;
  // It is named by what the path names.
  const subject = at.subject as Subject<Readonly<Record<string, string>>, T>;
  const { member, added: newMember, changed } = memberSchemas(word, at.roles);
  const one = { ...names, email: email.describe('The member’s e-mail address.') };
  const manage = { kind: 'can', permission: at.manage, on: subject } as const;
  const on = (found: T): Tenancy => subject.tenancy(found);

  const list = door({
    id: `list${word}Members`,
    method: 'get',
    path,
    tag,
    summary: `The members of ${level === 'GROUP' ? 'a group' : 'an organization'}`,
    description: 'By e-mail address.',
    who: { kind: 'can', permission: at.read, on: subject },
    names,
    query: paging,
    replies: { 200: { description: 'A page of members.', json: pageOf(member), headers: linked } },
    refusals: [],
    work: async ({ env, request, found, query }) => {
      const pages = await readingPage(memberPages(env, level, [found.id], pageArguments(query)));
      return answerPage(request, pages.get(found.id), (each) => each);
    },
  });
  const add = door({
    id: `add${word}Member`,
    method: 'post',
    path,
    tag,
    summary: 'Add a member',
    description:
      level === 'GROUP'
        ? 'The person also becomes a user of the organization. An unknown person is added as invited.'
        : 'An unknown person is added as invited.',
    who: manage,
    names,
    takes: { json: newMember },
    replies: { 201: { description: 'Added.', json: member } },
    refusals: [409, 422],
    work: async ({ env, found, body }) => {
      const { customRoleId = null, responsibility = null, expiresAt = null, ...given } = body;
      const added = done(await addMember(env, on(found), { ...given, customRoleId, responsibility, expiresAt }));
      return { status: 201, body: added };
    },
  });
  const update = door({
    id: `update${word}Member`,
    method: 'patch',
    path: `${path}/{email}`,
    tag,
    summary: 'Change a member’s role, responsibility or end',
    description: 'What is left out stays.',
    who: manage,
    names: one,
    takes: { json: changed },
    replies: { 200: { description: 'Changed.', json: member } },
    // Groups may be without a manager.
    refusals: level === 'GROUP' ? [422] : [409, 422],
    work: async ({ env, found, path: { email: whose }, body }) => {
      const change = patch(body, ['customRoleId', 'responsibility', 'expiresAt']);
      return { status: 200, body: done(await updateMember(env, on(found), whose, change)) };
    },
  });
  const remove = door({
    id: `remove${word}Member`,
    method: 'delete',
    path: `${path}/{email}`,
    tag,
    summary: 'Remove a member',
    description: level === 'GROUP' ? 'Other roles stay.' : 'The person leaves all groups of it, too.',
    who: manage,
    names: one,
    replies: { 204: { description: 'Removed.' } },
    refusals: level === 'GROUP' ? [] : [409],
    work: async ({ env, found, path: { email: whose } }) => {
      done(await removeMember(env, on(found), whose));
      return { status: 204 };
    },
  });
  return [list, add, update, remove];
};

/** Members of organizations and groups. */
export const memberDoors = (): readonly Door[] => [
  ...doorsOf({
    level: 'ORGANIZATION',
    word: 'Organization',
    path: '/rest/v1/organizations/{organization}/members',
    names: organizationNames,
    subject: namedOrganization,
    roles: organizationRoles,
    read: 'ORGANIZATION_MEMBERS_READ',
    manage: 'ORGANIZATION_MEMBERS_MANAGE',
  }),
  ...doorsOf({
    level: 'GROUP',
    word: 'Group',
    path: '/rest/v1/groups/{organization}/{group}/members',
    names: groupNames,
    subject: namedGroup,
    roles: groupRoles,
    read: 'GROUP_MEMBERS_READ',
    manage: 'GROUP_MEMBERS_MANAGE',
  }),
];
