import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pageOfAll } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may, reach } from '../../access';
import { organizationListing, type OrganizationFilter, type OrganizationOrder } from '../data/organization-lists';
import * as data from '../data/organizations';
import { organizationNameKey, type Organization } from '../domain/organization';

export interface OrganizationListArguments extends PageArguments {
  readonly filter?: OrganizationFilter | null | undefined;
  readonly orderBy?: OrganizationOrder | null | undefined;
}

/** As stored, for loaders and for deciding on access. */
export const organizationsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Organization[]> =>
  data.selectOrganizations(db, ids);

export const organizationTenancy = ({ id }: Pick<Organization, 'id'>): Tenancy => ({
  organizationId: id,
  groupId: null,
});

export const organizationVisible = ({ actor }: Pick<Env, 'actor'>, organization: Organization): boolean =>
  may(actor, 'ORGANIZATION_READ', organizationTenancy(organization));

/** As stored; undefined when there is none. For doors that name objects: ask `authorize` before telling anything. */
export const storedOrganizationByName = ({ db }: Env, name: string): Promise<Organization | undefined> =>
  data.selectOrganizationByName(db, organizationNameKey(name));

/** The organization with this name; undefined when there is none that the actor may see. */
export const organizationByName = async (env: Env, name: string): Promise<Organization | undefined> => {
  const organization = await storedOrganizationByName(env, name);
  return organization !== undefined && organizationVisible(env, organization) ? organization : undefined;
};

/** The organizations that the actor may see. */
export const organizationPage = (
  { db, actor }: Env,
  { filter, orderBy, ...page }: OrganizationListArguments,
): Promise<Page<Organization>> => {
  const { everywhere, organizationIds } = reach(actor, 'ORGANIZATION_READ');
  const ids = everywhere ? 'all' : organizationIds;
  return pageOfAll(organizationListing(db, ids, filter, orderBy ?? { field: 'NAME', direction: 'ASC' }), page);
};
