import type { Subject } from '../../../rest/door';
import { name } from '../../../rest/values';
import { groupTenancy, storedGroupByName, type Group } from '../index';

/** What a path names a group by. */
export const groupNames = {
  organization: name.describe('The name of the organization.'),
  group: name.describe('The name of the group in the organization.'),
};

/** The group that a path names. */
export const namedGroup: Subject<{ readonly organization: string; readonly group: string }, Group> = {
  level: 'GROUP',
  find: (env, { organization, group }) => storedGroupByName(env, organization, group),
  tenancy: groupTenancy,
};
