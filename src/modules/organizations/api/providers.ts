import type { Provider } from 'graphql-modules';
import { byId, token, type ById } from '../../../kernel/loader';
import { organizationsByIds, organizationVisible, type Organization } from '../index';

export const ORGANIZATION_BY_ID = token<ById<Organization>>('ORGANIZATION_BY_ID');

export const organizationsProviders: readonly Provider[] = [
  byId(ORGANIZATION_BY_ID, organizationsByIds, organizationVisible),
];
export { removeOrganization } from '../index';
