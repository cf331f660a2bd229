import type { Injector } from 'graphql-modules';
import type * as Api from '../../../../generated/graphql/stakeholders/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { notFound } from '../../../kernel/refusal';
import type { Group } from '../../groups';
import { GROUP_BY_ID } from '../../groups/api/providers';
import type { Organization } from '../../organizations';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import {
  acceptInvitation,
  groupRole,
  inviteMember,
  offerBy,
  organizationRole,
  rejectInvitation,
  resendInvitation,
  revokeInvitation,
  type Invitation,
} from '../index';
import { stated, tenancyOfGroup, tenancyOfOrganization } from './inputs';
import { INVITATION_BY_ID, INVITATIONS_BY_GROUP, INVITATIONS_BY_ORGANIZATION } from './providers';

interface Asked {
  readonly injector: Injector;
}

const asked = async (injector: Injector, id: string): Promise<Invitation> => {
  const stored = await injector.get(INVITATION_BY_ID).stored(id);
  if (stored === undefined) throw notFound();
  return stored;
};

type Mutations =
  'inviteOrganizationMember' | 'inviteGroupMember' | `${'resend' | 'revoke' | 'accept' | 'reject'}Invitation`;

const mutations: Required<Pick<Api.Resolvers['Mutation'], Mutations>> = {
  inviteOrganizationMember: async (_, { input: { organizationId, email, role, ...details } }, { env }) => {
    const member = { email, role, ...stated(details) };
    return answer('invitation', await inviteMember(env, tenancyOfOrganization(organizationId), member));
  },
  inviteGroupMember: async (_, { input: { groupId, email, role, ...details } }, { env, injector }) => {
    const member = { email, role, ...stated(details) };
    return answer('invitation', await inviteMember(env, await tenancyOfGroup(injector, groupId), member));
  },
  resendInvitation: async (_, { input: { invitationId } }, { env, injector }) =>
    answer('invitation', await resendInvitation(env, await asked(injector, invitationId))),
  revokeInvitation: async (_, { input: { invitationId } }, { env, injector }) =>
    simpleAnswer(await revokeInvitation(env, await asked(injector, invitationId))),
  acceptInvitation: async (_, { input: { token, password } }, { env }) =>
    simpleAnswer(await acceptInvitation(env, token, password ?? null)),
  rejectInvitation: async (_, { input: { token } }, { env }) => simpleAnswer(await rejectInvitation(env, token)),
};

const offer: Required<Pick<Api.Resolvers['Query'], 'invitationOffer'>> = {
  invitationOffer: async (_, { token }, { env }) => (await offerBy(env, token)) ?? null,
};

const ofOrganization: Required<Pick<NonNullable<Api.Resolvers['Organization']>, 'invitations'>> = {
  invitations: ({ id }, args, { injector }) => injector.get(INVITATIONS_BY_ORGANIZATION).load(id, args),
};

const ofGroup: Required<Pick<NonNullable<Api.Resolvers['Group']>, 'invitations'>> = {
  invitations: ({ id }, args, { injector }) => injector.get(INVITATIONS_BY_GROUP).load(id, args),
};

/** The resolvers of invitations, by the type that they are fields of. */
export const invitationResolvers = {
  offer,
  mutations,
  ofOrganization,
  ofGroup,
  invitation: {
    organization: ({ organizationId }: Invitation, _: unknown, { injector }: Asked): Promise<Organization> =>
      related(injector.get(ORGANIZATION_BY_ID), organizationId),
    group: ({ groupId }: Invitation, _: unknown, { injector }: Asked): Promise<Group> | null =>
      groupId === null ? null : related(injector.get(GROUP_BY_ID), groupId),
    organizationRole,
    groupRole,
  },
  connection: countFields,
};
