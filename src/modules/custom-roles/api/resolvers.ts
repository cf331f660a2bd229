import type * as Api from '../../../../generated/graphql/custom-roles/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { inGroup, inOrganization, levelOf, permissionHolders, permissionsHeld, permissionsOf } from '../../access';
import { STAKEHOLDER_BY_ID } from '../../access/api/providers';
import { groupTenancy } from '../../groups';
import { GROUP_BY_ID } from '../../groups/api/providers';
import { organizationTenancy } from '../../organizations';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import { addCustomRole, removeCustomRole, updateCustomRole } from '../index';
import { CUSTOM_ROLE_BY_ID, CUSTOM_ROLES_BY_ORGANIZATION } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    whoCanInOrganization: (_, { organizationId, permission, ...page }, { env }) =>
      permissionHolders(env, { organizationId, groupId: null }, permission, page),
    whoCanInGroup: async (_, { groupId, permission, ...page }, { env, injector }) => {
      const { organizationId } = await related(injector.get(GROUP_BY_ID), groupId);
      return permissionHolders(env, { organizationId, groupId }, permission, page);
    },
  },
  PermissionHolder: {
    stakeholder: ({ stakeholderId }, _, { injector }) => related(injector.get(STAKEHOLDER_BY_ID), stakeholderId),
    level: levelOf,
    organizationRole: (membership) => (membership.groupId === null ? inOrganization(membership).role : null),
    groupRole: (membership) => (membership.groupId === null ? null : inGroup(membership).role),
    customRole: async ({ customRoleId }, _, { injector }) =>
      customRoleId === null ? null : ((await injector.get(CUSTOM_ROLE_BY_ID).load(customRoleId)) ?? null),
  },
  Group: {
    myPermissions: (group, _, { env }) => permissionsHeld(env.actor, groupTenancy(group)),
  },
  Organization: {
    myPermissions: (organization, _, { env }) => permissionsHeld(env.actor, organizationTenancy(organization)),
    customRoles: ({ id }, args, { injector }) => injector.get(CUSTOM_ROLES_BY_ORGANIZATION).load(id, args),
  },
  CustomRole: {
    organization: ({ organizationId }, _, { injector }) => related(injector.get(ORGANIZATION_BY_ID), organizationId),
    permissions: permissionsOf,
  },
  Mutation: {
    addCustomRole: async (_, { input: { organizationId, description, ...draft } }, { env }) =>
      answer('customRole', await addCustomRole(env, organizationId, { ...draft, description: description ?? '' })),
    updateCustomRole: async (_, { input: { organizationId, customRoleId, ...change } }, { env }) =>
      answer('customRole', await updateCustomRole(env, organizationId, customRoleId, patch(change))),
    removeCustomRole: async (_, { input: { organizationId, customRoleId } }, { env }) =>
      simpleAnswer(await removeCustomRole(env, organizationId, customRoleId)),
  },
  CustomRoleConnection: countFields,
  PermissionHolderConnection: countFields,
};
