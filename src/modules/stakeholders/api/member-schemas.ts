import { z } from 'zod';
import { email, id, instant, text, time } from '../../../rest/values';
import type { GroupRole, OrganizationRole } from '../../access';

export type AnyRole = OrganizationRole | GroupRole;

/** Begins the ids of operations and schemas. */
export type Word = 'Organization' | 'Group';

const said = {
  customRoleId: id
    .nullable()
    .optional()
    .describe('A role of the organization’s own; `role` is then the one that it stands on. Null takes it away.'),
  responsibility: text(1000).nullable().optional().describe('What the member answers for; at most 50 characters.'),
  expiresAt: instant.nullable().optional().describe('When the membership ends, in the future; null: never.'),
};

/** What is told of a member, and what may be said of one, at a level with some roles. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- schemas are what zod infers
export const memberSchemas = (word: Word, roles: readonly [AnyRole, ...AnyRole[]]) => {
  const where = word === 'Group' ? 'a group' : 'an organization';
  const role = z.enum(roles).describe(`The role in ${where}.`);
  const member = z
    .object({
      id: z.guid().describe('The membership’s id.'),
      email: z.string().describe('The member’s e-mail address.'),
      role,
      customRoleId: z.guid().nullable().describe('The role of the organization’s own, beside `role`; null for none.'),
      responsibility: z.string().nullable().describe('What the member answers for.'),
      expiresAt: time.nullable().describe('When the membership ends; null when it has no end.'),
      createdAt: time.describe('When the membership began.'),
    })
    .meta({ id: `${word}Member`, description: `A person’s role in ${where}.` });
  return {
    member,
    added: z.strictObject({ email: email.describe('The person’s e-mail address.'), role, ...said }),
    changed: z.strictObject({ role: role.optional(), ...said }),
  };
};
