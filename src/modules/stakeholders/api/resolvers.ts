import type { Injector } from 'graphql-modules';
import type * as Api from '../../../../generated/graphql/stakeholders/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields, type Page } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { unauthenticated } from '../../../kernel/refusal';
import {
  inGroup,
  inOrganization,
  type CustomRole,
  type GroupMembership,
  type OrganizationMembership,
} from '../../access';
import { STAKEHOLDER_BY_ID } from '../../access/api/providers';
import { secondFactorOf } from '../../auth';
import { GROUP_BY_ID } from '../../groups/api/providers';
import { CUSTOM_ROLE_BY_ID } from '../../custom-roles/api/providers';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import { addMember, leave, removeMember, updateMember } from '../index';
import { stated, tenancyOfGroup, tenancyOfOrganization } from './inputs';
import { invitationResolvers } from './invitation-resolvers';
import { MEMBERS_BY_GROUP, MEMBERS_BY_ORGANIZATION } from './providers';

const customRole = async (injector: Injector, id: string | null): Promise<CustomRole | null> =>
  id === null ? null : ((await injector.get(CUSTOM_ROLE_BY_ID).load(id)) ?? null);

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    me: (_, __, { env: { actor }, injector }) => {
      if (actor.kind !== 'PERSON') throw unauthenticated();
      return related(injector.get(STAKEHOLDER_BY_ID), actor.id);
    },
    ...invitationResolvers.offer,
  },
  Stakeholder: {
    secondFactor: async ({ id }, _, { env }) => (await secondFactorOf(env, id)) ?? null,
  },
  Organization: {
    members: ({ id }, args, { injector }) =>
      injector.get(MEMBERS_BY_ORGANIZATION).load(id, args) as Promise<Page<unknown>> as Promise<
        Page<OrganizationMembership>
      >,
    ...invitationResolvers.ofOrganization,
  },
  Group: {
    members: ({ id }, args, { injector }) =>
      injector.get(MEMBERS_BY_GROUP).load(id, args) as Promise<Page<unknown>> as Promise<Page<GroupMembership>>,
    ...invitationResolvers.ofGroup,
  },
  OrganizationMembership: {
    stakeholder: ({ stakeholderId }, _, { injector }) => related(injector.get(STAKEHOLDER_BY_ID), stakeholderId),
    customRole: ({ customRoleId }, _, { injector }) => customRole(injector, customRoleId),
    organization: ({ organizationId }, _, { injector }) => related(injector.get(ORGANIZATION_BY_ID), organizationId),
  },
  GroupMembership: {
    stakeholder: ({ stakeholderId }, _, { injector }) => related(injector.get(STAKEHOLDER_BY_ID), stakeholderId),
    customRole: ({ customRoleId }, _, { injector }) => customRole(injector, customRoleId),
    group: ({ groupId }, _, { injector }) => related(injector.get(GROUP_BY_ID), groupId),
  },
  Mutation: {
    addOrganizationMember: async (_, { input: { organizationId, email, role, ...details } }, { env }) => {
      const added = await addMember(env, tenancyOfOrganization(organizationId), { email, role, ...stated(details) });
      return answer('membership', added.ok ? { ...added, value: inOrganization(added.value) } : added);
    },
    updateOrganizationMember: async (_, { input: { organizationId, email, ...change } }, { env }) => {
      const next = patch(change, ['customRoleId', 'responsibility', 'expiresAt']);
      const updated = await updateMember(env, tenancyOfOrganization(organizationId), email, next);
      return answer('membership', updated.ok ? { ...updated, value: inOrganization(updated.value) } : updated);
    },
    removeOrganizationMember: async (_, { input: { organizationId, email } }, { env }) =>
      simpleAnswer(await removeMember(env, tenancyOfOrganization(organizationId), email)),
    addGroupMember: async (_, { input: { groupId, email, role, ...details } }, { env, injector }) => {
      const added = await addMember(env, await tenancyOfGroup(injector, groupId), { email, role, ...stated(details) });
      return answer('membership', added.ok ? { ...added, value: inGroup(added.value) } : added);
    },
    updateGroupMember: async (_, { input: { groupId, email, ...change } }, { env, injector }) => {
      const next = patch(change, ['customRoleId', 'responsibility', 'expiresAt']);
      const updated = await updateMember(env, await tenancyOfGroup(injector, groupId), email, next);
      return answer('membership', updated.ok ? { ...updated, value: inGroup(updated.value) } : updated);
    },
    removeGroupMember: async (_, { input: { groupId, email } }, { env, injector }) =>
      simpleAnswer(await removeMember(env, await tenancyOfGroup(injector, groupId), email)),
    leaveOrganization: async (_, { input: { organizationId } }, { env }) =>
      simpleAnswer(await leave(env, tenancyOfOrganization(organizationId))),
    leaveGroup: async (_, { input: { groupId } }, { env, injector }) =>
      simpleAnswer(await leave(env, await tenancyOfGroup(injector, groupId))),
    ...invitationResolvers.mutations,
  },
  Invitation: invitationResolvers.invitation,
  InvitationConnection: invitationResolvers.connection,
  OrganizationMembershipConnection: countFields,
  GroupMembershipConnection: countFields,
};
