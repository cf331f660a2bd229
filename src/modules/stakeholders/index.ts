// The people of organizations and groups: inviting, adding, changing and removing members.
// Invariants: an organization keeps at least one manager without an end; a member of a group is one of its organization;
// nobody gives a role above their own; an invitation grants nothing, and its link is of use once.
export { groupRole, invitationTenancy, organizationRole, type Invitation } from './domain/invitation';
export { acceptInvitation, rejectInvitation } from './operations/answer-invitation';
export { addMember, updateMember, type MemberChange, type NewMember } from './operations/change-members';
export { expireMemberships, noticeEndingMemberships } from './operations/expire-memberships';
export { removeInactiveMembers } from './operations/inactive-members';
export { leave, removeMember } from './operations/remove-member';
export { inviteMember, resendInvitation, revokeInvitation } from './operations/invite';
export {
  expireInvitations,
  invitationPages,
  invitationsByIds,
  offerBy,
  type InvitationListArguments,
} from './operations/read-invitations';
