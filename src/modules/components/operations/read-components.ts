import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { reach, requireReach } from '../../access';
import * as data from '../data/components';
import type { Component, InventoryOf } from '../domain/component';

export interface ComponentListArguments extends PageArguments {
  readonly filter?: data.ComponentFilter | null | undefined;
  readonly orderBy?: data.ComponentOrder | null | undefined;
}

/** The components of roots or groups that the actor was shown, or of what the actor may see of organizations: a page for each. */
export const componentPages = async (
  env: Env,
  parent: 'rootId' | 'groupId' | 'organizationId',
  parentIds: readonly string[],
  { filter, orderBy, ...page }: ComponentListArguments,
): Promise<ReadonlyMap<string, Page<Component>>> => {
  // Whoever reaches nothing is told so by roots and groups; an organization is theirs to see without any of its groups.
  if (parent !== 'organizationId') requireReach(env, 'VULNERABILITY_READ');
  const order = orderBy ?? { field: 'NAME', direction: 'ASC' };
  return pagesOf(
    data.componentListing(env.db, parent, reach(env.actor, 'VULNERABILITY_READ'), filter, order),
    parentIds,
    page,
  );
};

/** How many vulnerabilities stand at components that the actor was shown. */
export const vulnerabilitiesAtComponents = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> =>
  new Map((await data.selectStandingAt(db, ids)).map(({ id, count }) => [id, count]));

/** The inventories that components of scopes are of. */
export const inventoriesOf = async (
  { db }: Env,
  scopeIds: readonly string[],
): Promise<ReadonlyMap<string, InventoryOf>> =>
  new Map((await data.selectInventories(db, scopeIds)).map((each) => [each.scopeId, each]));
