import type { Provider } from 'graphql-modules';
import type { Page } from '../../../kernel/page';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import {
  groupPages,
  groupsByIds,
  groupVisible,
  tagsOfGroups,
  type Emptying,
  type Group,
  type GroupListArguments,
} from '../index';

type None = Readonly<Record<string, never>>;

export const GROUP_BY_ID = token<ById<Group>>('GROUP_BY_ID');
export const GROUPS_BY_ORGANIZATION = token<ByParent<GroupListArguments, Page<Group>>>('GROUPS_BY_ORGANIZATION');
export const TAGS_OF_GROUP = token<ByParent<None, readonly string[]>>('TAGS_OF_GROUP');
/** What the modules above do when a group is removed; given by the application, since groups know no child. */
export const EMPTYING = token<readonly Emptying[]>('EMPTYING');

export const groupsProviders: readonly Provider[] = [
  byId(GROUP_BY_ID, groupsByIds, groupVisible),
  byParent(GROUPS_BY_ORGANIZATION, groupPages),
  byParent(TAGS_OF_GROUP, tagsOfGroups),
];
