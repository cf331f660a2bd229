import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize, may, reach, type Permission } from '../../access';
import { storedOrganizationByName } from '../../organizations';
import { groupListing, type GroupFilter, type GroupOrder } from '../data/group-lists';
import * as data from '../data/groups';
import { groupNameKey, type Group } from '../domain/group';

export type { GroupFilter, GroupOrder };

export interface GroupListArguments extends PageArguments {
  readonly filter?: GroupFilter | null | undefined;
  readonly orderBy?: GroupOrder | null | undefined;
}

/** As stored, for loaders and for deciding on access. */
export const groupsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Group[]> =>
  data.selectGroups(db, ids);

export const groupTenancy = ({ id, organizationId }: Pick<Group, 'id' | 'organizationId'>): Tenancy => ({
  organizationId,
  groupId: id,
});

export const groupVisible = ({ actor }: Pick<Env, 'actor'>, group: Group): boolean =>
  may(actor, 'GROUP_READ', groupTenancy(group));

/** As stored; undefined when there is none. For doors that name groups: ask `authorize` before telling anything. */
export const storedGroupByName = async (
  env: Env,
  organizationName: string,
  name: string,
): Promise<Group | undefined> => {
  const organization = await storedOrganizationByName(env, organizationName);
  return organization && (await data.selectGroupByName(env.db, organization.id, groupNameKey(name)));
};

/** The group with this name in this organization; undefined when there is none that the actor may see. */
export const groupByName = async (env: Env, organizationName: string, name: string): Promise<Group | undefined> => {
  const group = await storedGroupByName(env, organizationName, name);
  return group !== undefined && groupVisible(env, group) ? group : undefined;
};

/** Refuses what would change a group that is kept for reading alone. */
export const checkActive = async (
  env: Env,
  groupId: string,
  field: readonly string[],
): Promise<Result<null, Refusal<'WRONG_STATE'>>> => {
  const [group] = await groupsByIds(env, [groupId]);
  if (group === undefined) throw notFound();
  return group.state === 'ACTIVE' ? succeed(null) : refuse('WRONG_STATE', field, 'The group is not active.');
};

/** The group that a change concerns: the actor needs the permission on it, and it must be active. Throws NOT_FOUND. */
export const groupToChange = async (
  env: Env,
  permission: Permission,
  groupId: string,
): Promise<Result<Group, Refusal<'WRONG_STATE'>>> => {
  const [group] = await groupsByIds(env, [groupId]);
  authorize(env, permission, group && groupTenancy(group));
  if (group === undefined) throw notFound();
  return group.state === 'ACTIVE'
    ? succeed(group)
    : refuse('WRONG_STATE', ['input', 'groupId'], 'The group is not active.');
};

const pages = (
  { db, actor }: Env,
  of: Parameters<typeof groupListing>[1],
  ids: readonly string[],
  { filter, orderBy, ...page }: GroupListArguments,
): Promise<ReadonlyMap<string, Page<Group>>> =>
  pagesOf(
    groupListing(db, of, reach(actor, 'GROUP_READ'), filter, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }),
    ids,
    page,
  );

/** The groups of organizations that the actor may see: a page for each organization. */
export const groupPages = (
  env: Env,
  organizationIds: readonly string[],
  args: GroupListArguments,
): Promise<ReadonlyMap<string, Page<Group>>> => pages(env, 'ORGANIZATION', organizationIds, args);

/** The groups that carry tags and that the actor may see: a page for each tag, by its key. */
export const taggedGroupPages = (
  env: Env,
  tagKeys: readonly string[],
  args: GroupListArguments,
): Promise<ReadonlyMap<string, Page<Group>>> => pages(env, 'TAG', tagKeys, args);

/** Whether an organization has any group, visible or not. */
export const hasGroups = async ({ db }: Env, organizationId: string): Promise<boolean> =>
  (await data.selectGroupsOfOrganization(db, organizationId, 1)).length > 0;
