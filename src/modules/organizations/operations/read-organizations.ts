import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pageOfAll } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may, reach } from '../../access';
import * as data from '../data/organizations';
import { organizationNameKey, type Organization } from '../domain/organization';

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

/** The organizations that the actor may see, by name. */
export const organizationPage = ({ db, actor }: Env, args: PageArguments): Promise<Page<Organization>> => {
  const { everywhere, organizationIds } = reach(actor, 'ORGANIZATION_READ');
  const ids = everywhere ? 'all' : organizationIds;
  return pageOfAll(
    {
      sort: 'NAME_ASC',
      kind: 'text',
      value: ({ name }: Organization) => organizationNameKey(name),
      pages: (_, request) => data.selectOrganizationPage(db, ids, request),
      counts: () => data.countOrganizations(db, ids),
    },
    args,
  );
};
