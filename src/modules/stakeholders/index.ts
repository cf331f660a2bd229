// The people of organizations and groups: adding, changing and removing members.
// Invariants: an organization keeps at least one manager without an end; a member of a group is one of its organization.
export { addMember, removeMember, updateMember, type MemberChange, type NewMember } from './operations/change-members';
