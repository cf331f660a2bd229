import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { reach, type Permission } from '../../access';
import * as data from '../data/group-tags';
import { tagKey, type Tag } from '../domain/tag';

/** The tags of groups that the actor was shown, in the order of their letters. */
export const tagsOfGroups = async (
  { db }: Pick<Env, 'db'>,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = grouped(groupIds, await data.selectTagsOfGroups(db, groupIds), ({ groupId }) => groupId);
  return new Map([...rows].map(([id, tags]) => [id, tags.map(({ tag }) => tag).sort()]));
};

/** The tags of organizations that groups carry which the actor may see, by name: a page for each organization. */
export const tagPages = (
  { db, actor }: Env,
  organizationIds: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<Tag>>> =>
  pagesOf(data.tagListing(db, reach(actor, 'GROUP_READ')), organizationIds, page);

/** The groups of tags on which the actor holds a permission, by the keys of the tags; none for what is no tag. */
export const groupsOfTags = async (
  { db, actor }: Env,
  permission: Permission,
  tags: readonly Pick<Tag, 'organizationId' | 'name'>[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
  const rows = await data.selectTaggedGroups(
    db,
    reach(actor, permission),
    distinct(tags.map(({ organizationId }) => organizationId)),
    distinct(tags.map(({ name }) => name)),
  );
  const found = grouped(tags.map(tagKey), rows, ({ organizationId, tag }) => tagKey({ organizationId, name: tag }));
  return new Map([...found].map(([key, of]) => [key, of.map(({ groupId }) => groupId)]));
};
