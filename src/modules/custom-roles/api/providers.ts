import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import { customRolePages, customRolesByIds, type CustomRole } from '../../access';
import { customRoleVisible } from '../index';

export const CUSTOM_ROLE_BY_ID = token<ById<CustomRole>>('CUSTOM_ROLE_BY_ID');
export const CUSTOM_ROLES_BY_ORGANIZATION =
  token<ByParent<PageArguments, Page<CustomRole>>>('CUSTOM_ROLES_BY_ORGANIZATION');

export const customRolesProviders: readonly Provider[] = [
  byId(CUSTOM_ROLE_BY_ID, customRolesByIds, customRoleVisible),
  byParent(CUSTOM_ROLES_BY_ORGANIZATION, customRolePages),
];
