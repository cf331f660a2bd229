// Projects under test. A group belongs to one organization and holds roots, findings and reports.
// Invariants: names are unique in the organization whatever the case of their letters; an archived group is only read.
export type { Group, GroupFeature } from './domain/group';
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
  type GroupListArguments,
} from './operations/read-groups';
