// Projects under test. A group belongs to one organization and holds roots, findings and reports.
// Invariants: names are unique in the organization whatever the case of their letters; an archived group is only read;
// a group carries each of its tags once, and 20 at most.
export type { Group, GroupFeature } from './domain/group';
export { tagKey, tagOf, tagOfKey, type Tag } from './domain/tag';
export { addGroup, removeGroup, updateGroup, type Emptying } from './operations/change-groups';
export {
  checkActive,
  groupByName,
  groupPages,
  groupsByIds,
  groupTenancy,
  groupToChange,
  groupVisible,
  hasGroups,
  storedGroupByName,
  taggedGroupPages,
  type GroupListArguments,
} from './operations/read-groups';
export { addGroupTags, removeGroupTags } from './operations/change-tags';
export { groupsOfTags, tagPages, tagsOfGroups } from './operations/read-tags';
