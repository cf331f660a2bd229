import type { Subject } from '../../../rest/door';
import { name } from '../../../rest/values';
import { organizationTenancy, storedOrganizationByName, type Organization } from '../index';

/** What a path names an organization by. */
export const organizationNames = { organization: name.describe('The name of the organization.') };

/** The organization that a path names. */
export const namedOrganization: Subject<{ readonly organization: string }, Organization> = {
  level: 'ORGANIZATION',
  find: (env, { organization }) => storedOrganizationByName(env, organization),
  tenancy: organizationTenancy,
};
