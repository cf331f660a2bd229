import type { Env } from '../kernel/env';
import { storedGroupByName, type Group } from '../modules/groups';
import { CommandFailure } from './failure';
import type { GroupName } from './options';

/** The group that a command names; there must be one. */
export const namedGroup = async (env: Env, { organization, group: name }: GroupName): Promise<Group> => {
  const group = await storedGroupByName(env, organization, name);
  if (group === undefined) throw new CommandFailure(`NOT_FOUND (group): There is no group ${organization}/${name}.`);
  return group;
};
