import type { Db } from '../../../database/db';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, insertMany, selectAmong } from '../../../database/portable';
import { change, plain, rows, type Columns } from '../../../database/rows';
import { withinReach, type Within } from '../../../database/within-reach';
import type { Listing } from '../../../kernel/listing';
import { tagOf, type Tag } from '../domain/tag';

/** A group that carries a tag. */
export interface GroupTag {
  readonly organizationId: string;
  readonly tag: string;
  readonly groupId: string;
}

const columns: Columns<GroupTag> = { organizationId: plain, tag: plain, groupId: plain };
const types = { organizationId: 'text', tag: 'text', groupId: 'text' } as const;

export const selectTagsOfGroups = (db: Db, groupIds: readonly string[]): Promise<readonly GroupTag[]> =>
  selectAmong(db, 'group_tags', columns, 'groupId', groupIds);

/** Fails with a duplicate when the group carries one of them. */
export const insertGroupTags = (db: Db, tags: readonly GroupTag[]): Promise<number> =>
  insertMany(
    db,
    'group_tags',
    types,
    tags.map((each) => ({ ...each })),
  );

export const deleteGroupTags = (db: Db, groupId: string, tags: readonly string[]): Promise<number> =>
  change(
    db,
    db
      .sql('group_tags')
      .where({ groupId })
      .whereRaw(among(db, 'group_tags.tag', tags))
      .delete(),
  );

const ofWhat = ['group_tags.organizationId', 'group_tags.groupId'] as const;

/** The groups that the actor may see and that carry one of some tags in one of some organizations. */
export const selectTaggedGroups = (
  db: Db,
  sight: Within,
  organizationIds: readonly string[],
  tags: readonly string[],
): Promise<readonly GroupTag[]> =>
  rows(
    db,
    withinReach(db, db.sql('group_tags'), sight, ofWhat)
      .whereRaw(among(db, 'group_tags.organizationId', organizationIds))
      .whereRaw(among(db, 'group_tags.tag', tags)),
    columns,
    'group_tags',
  );

type Name = Pick<GroupTag, 'organizationId' | 'tag'>;

/** The tags of organizations that some group carries which the actor may see, by name. */
export const tagListing = (db: Db, sight: Within): Listing<Tag> => {
  const list: ListQuery<Name> = {
    table: 'group_tags',
    columns: { organizationId: plain, tag: plain },
    parent: 'organizationId',
    where: (query) => withinReach(db, query, sight, ofWhat),
    column: 'tag',
    direction: 'asc',
    distinct: true,
  };
  return {
    sort: 'NAME_ASC',
    kind: 'text',
    value: ({ name }) => name,
    pages: async (parents, request) => {
      const pages = await selectPages(db, list, request, parents);
      return new Map([...pages].map(([id, names]) => [id, names.map((each) => tagOf(each.organizationId, each.tag))]));
    },
    counts: (parents) => countPages(db, list, parents),
  };
};
