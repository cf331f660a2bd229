import type { Tenancy } from '../../../kernel/actor';
import { refuse, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import type { GroupRole, OrganizationRole } from '../../access';

export const invitationShape = {
  id: text,
  organizationId: text,
  /** Null for one to an organization. */
  groupId: optional(text),
  /** In lower case. */
  email: text,
  role: oneOf<OrganizationRole | GroupRole>(),
  responsibility: optional(text),
  /** When the membership ends that it leads to. */
  membershipExpiresAt: optional(time),
  /** What the newest link names: older ones lead nowhere. */
  tokenId: text,
  invitedBy: text,
  /** Null when nobody of the installation's people invited. */
  inviterId: optional(text),
  createdAt: time,
  /** When the newest link was sent. */
  sentAt: time,
  expiresAt: time,
};

/** A role that waits for its person to say yes. It grants nothing. */
export type Invitation = EntityOf<typeof invitationShape>;

export const invitationTenancy = ({ organizationId, groupId }: Invitation): Tenancy => ({ organizationId, groupId });

/** The role of an invitation to an organization; null for one to a group. */
export const organizationRole = ({ groupId, role }: Invitation): OrganizationRole | null =>
  groupId === null ? (role as OrganizationRole) : null;

/** The role of an invitation to a group; null for one to an organization. */
export const groupRole = ({ groupId, role }: Invitation): GroupRole | null =>
  groupId === null ? null : (role as GroupRole);

/** When a link ends that is sent now: a week later, and not after the membership that it leads to. */
export const linkEnd = (now: string, week: number, membershipExpiresAt: string | null): string => {
  const end = new Date(Date.parse(now) + week).toISOString();
  return membershipExpiresAt !== null && membershipExpiresAt < end ? membershipExpiresAt : end;
};

/** How many mails were written within a day. */
export interface SentToday {
  readonly ofInvitation: number;
  readonly ofOrganization: number;
  readonly toRecipient: number;
}

const mostOfInvitation = 3;
const mostOfOrganization = 200;
const mostToRecipient = 20;

/** Refuses another mail where there were enough: invitations are mails to people who asked for none. */
export const checkSentToday = (
  { ofInvitation, ofOrganization, toRecipient }: SentToday,
  field: readonly string[],
): Result<never, Refusal<'LIMIT_REACHED'>> | undefined => {
  if (ofInvitation >= mostOfInvitation)
    return refuse('LIMIT_REACHED', field, `An invitation is sent at most ${mostOfInvitation} times a day.`);
  if (ofOrganization >= mostOfOrganization)
    return refuse('LIMIT_REACHED', field, `An organization sends at most ${mostOfOrganization} invitations a day.`);
  return toRecipient >= mostToRecipient
    ? refuse('LIMIT_REACHED', field, 'This address was sent enough invitations today.')
    : undefined;
};

/** A role is for people when somebody can be invited to it: pipelines read no mail. */
export const isForPeople = (role: Invitation['role']): boolean => role !== 'GATE';
