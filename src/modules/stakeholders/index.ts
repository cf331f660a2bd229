// The people of organizations and groups: inviting, adding, changing and removing members.
// Invariants: an organization keeps at least one manager without an end; a member of a group is one of its organization;
// nobody gives a role above their own; an invitation grants nothing, and its link is of use once.
export { groupRole, invitationTenancy, organizationRole, type Invitation } from './domain/invitation';
export { acceptInvitation, rejectInvitation } from './operations/answer-invitation';
export { addMember, removeMember, updateMember, type MemberChange, type NewMember } from './operations/change-members';
export { inviteMember, resendInvitation, revokeInvitation } from './operations/invite';
export { expireInvitations, invitationPages, invitationsByIds, offerBy } from './operations/read-invitations';
