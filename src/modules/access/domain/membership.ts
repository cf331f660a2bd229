import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import type { GroupRole, OrganizationRole } from './roles';

export const membershipShape = {
  id: text,
  stakeholderId: text,
  organizationId: text,
  /** Null in an organization. */
  groupId: optional(text),
  /** The member's e-mail address, by which lists are sorted. */
  email: text,
  role: oneOf<OrganizationRole | GroupRole>(),
  responsibility: optional(text),
  expiresAt: optional(time),
  createdAt: time,
};

/** A person's role in an organization or a group. */
export type Membership = EntityOf<typeof membershipShape>;

/** A person's role in an organization. */
export type OrganizationMembership = Omit<Membership, 'groupId' | 'role'> & { readonly role: OrganizationRole };

/** A person's role in a group. */
export type GroupMembership = Omit<Membership, 'role'> & { readonly groupId: string; readonly role: GroupRole };

export const inOrganization = (membership: Membership): OrganizationMembership => membership as OrganizationMembership;

export const inGroup = (membership: Membership): GroupMembership => membership as GroupMembership;
