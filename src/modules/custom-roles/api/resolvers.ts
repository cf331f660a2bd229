import type * as Api from '../../../../generated/graphql/custom-roles/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { permissionsOf } from '../../access';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import { addCustomRole, removeCustomRole, updateCustomRole } from '../index';
import { CUSTOM_ROLES_BY_ORGANIZATION } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Organization: {
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
};
