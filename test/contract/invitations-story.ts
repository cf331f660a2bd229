import type { Env } from '../../src/kernel/env';
import { tokenOf } from '../support/links';
import type { Made, Step } from './story';

const as = 'ORGANIZATION_ORGANIZATION_MANAGER';

/** A manager who leaves a group, and an organization that somebody else manages from then on. */
const leavingStory = (groupId: string): readonly Step[] => [
  {
    mutation: 'addGroupMember',
    as,
    input: () => ({ groupId, email: 'organization-organization-manager@example.com', role: 'VIEWER' }),
  },
  { mutation: 'leaveGroup', as, input: () => ({ groupId }) },
  { mutation: 'addOrganization', as, input: () => ({ name: 'acme-labs-two' }), remember: ['left', 'organization'] },
  {
    mutation: 'addOrganizationMember',
    as,
    input: ({ left }) => ({ organizationId: left, email: 'heir@example.com', role: 'ORGANIZATION_MANAGER' }),
  },
  { mutation: 'leaveOrganization', as, input: ({ left }) => ({ organizationId: left }) },
];

/** Invitations that are accepted, rejected and taken back, and one that stays open. */
export const invitationsStory = (env: Env, organizationId: string, groupId: string): readonly Step[] => {
  const invite = (name: string): Step => ({
    mutation: 'inviteOrganizationMember',
    as,
    input: () => ({ organizationId, email: `${name}@example.com`, role: 'USER' }),
    remember: [name, 'invitation'],
  });
  const by = async (made: Made, name: string) => ({ token: await tokenOf(env, made[name] ?? '') });
  return [
    ...['accepting', 'rejecting', 'revoked'].map(invite),
    { mutation: 'acceptInvitation', as, input: (made) => by(made, 'accepting') },
    { mutation: 'rejectInvitation', as, input: (made) => by(made, 'rejecting') },
    { mutation: 'revokeInvitation', as, input: ({ revoked }) => ({ invitationId: revoked }) },
    {
      mutation: 'inviteGroupMember',
      as,
      input: () => ({ groupId, email: 'invited@example.com', role: 'VIEWER' }),
      remember: ['invitation', 'invitation'],
    },
    { mutation: 'resendInvitation', as, input: ({ invitation }) => ({ invitationId: invitation }) },
    ...leavingStory(groupId),
  ];
};
