import type { HeldRole } from '../../../kernel/actor';
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
  /** A role of the organization's own, beside the one it stands on. */
  customRoleId: optional(text),
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

/** What is read of a membership to decide on access. */
export type StoredRole = Required<HeldRole>;
