import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pageOfAll } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { selectCustomRolesOf } from '../data/custom-roles';
import { holderListing } from '../data/permission-holders';
import { holding } from '../domain/holding';
import type { Membership } from '../domain/membership';
import type { Permission } from '../domain/policy';
import { authorize } from './authorize';

/** Who holds a permission on an organization or a group at this moment, for those who may see its members. */
export const permissionHolders = async (
  env: Env,
  on: Tenancy,
  permission: Permission,
  page: PageArguments,
): Promise<Page<Membership>> => {
  authorize(env, on.groupId === null ? 'ORGANIZATION_MEMBERS_READ' : 'GROUP_MEMBERS_READ', on);
  const who = holding(permission, on, await selectCustomRolesOf(env.db, on.organizationId));
  return pageOfAll(holderListing(env.db, { ...on, now: env.now() }, who), page);
};
