import type { GroupRole, OrganizationRole } from './roles';

interface Held {
  readonly id: string;
  readonly stakeholderId: string;
  readonly organizationId: string;
  /** The member's e-mail address, by which lists are sorted. */
  readonly email: string;
  readonly responsibility: string | null;
  readonly expiresAt: string | null;
  readonly createdAt: string;
}

/** A person's role in an organization. */
export interface OrganizationMembership extends Held {
  readonly role: OrganizationRole;
}

/** A person's role in a group. */
export interface GroupMembership extends Held {
  readonly groupId: string;
  readonly role: GroupRole;
}

/** A membership as it is stored: groupId is null in an organization. */
export interface Membership extends Held {
  readonly groupId: string | null;
  readonly role: OrganizationRole | GroupRole;
}

export const inOrganization = (membership: Membership): OrganizationMembership =>
  membership as unknown as OrganizationMembership;

export const inGroup = (membership: Membership): GroupMembership => membership as GroupMembership;
