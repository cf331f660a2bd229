import type { Env } from '../../../kernel/env';
import { groupsOfTags, taggedGroupPages, tagKey, tagOf, tagPages, type Tag } from '../../groups';

/** A tag of an organization, seen as the groups that carry it. */
export type Portfolio = Tag;

/** The portfolios of organizations that hold groups which the actor may see, by name. */
export const portfolioPages = tagPages;

/** The groups of portfolios that the actor may see, by the keys of the portfolios. */
export const portfolioGroupPages = taggedGroupPages;

/** What tells portfolios apart where only texts do. */
export const portfolioKey: (portfolio: Portfolio) => string = tagKey;

/** The portfolio of a name in each of some organizations; null where the actor may see none of its groups. */
export const portfoliosNamed = async (
  env: Env,
  organizationIds: readonly string[],
  { name }: Pick<Portfolio, 'name'>,
): Promise<ReadonlyMap<string, Portfolio | null>> => {
  const named = organizationIds.map((organizationId) => tagOf(organizationId, name));
  const groups = await groupsOfTags(env, 'GROUP_READ', named);
  const exists = (portfolio: Portfolio): boolean => (groups.get(tagKey(portfolio)) ?? []).length > 0;
  return new Map(named.map((each) => [each.organizationId, exists(each) ? each : null]));
};
