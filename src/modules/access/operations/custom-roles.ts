import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import * as data from '../data/custom-roles';
import { holdsCustomRole } from '../data/memberships';
import { updateRevision } from '../data/revision';
import type { CustomRole } from '../domain/custom-role';

/** As stored, for loaders and for deciding on their use. */
export const customRolesByIds = ({ db }: Pick<Env, 'db'>, ids: readonly string[]): Promise<readonly CustomRole[]> =>
  data.selectCustomRoles(db, ids);

export const customRolesOf = ({ db }: Pick<Env, 'db'>, organizationId: string): Promise<readonly CustomRole[]> =>
  data.selectCustomRolesOf(db, organizationId);

/** The custom roles of organizations, by name: a page for each. */
export const customRolePages = (
  { db }: Env,
  organizationIds: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<CustomRole>>> => pagesOf(data.customRoleListing(db), organizationIds, page);

export const addRole = async ({ db }: Env, role: CustomRole, nameKey: string): Promise<void> => {
  await data.insertCustomRole(db, role, nameKey);
};

/** Changes a role; whoever holds it has what it gives from the next request on. Answers 0 when it is gone. */
export const changeRole = async ({ db }: Env, role: CustomRole, nameKey: string): Promise<number> => {
  const changed = await data.updateCustomRole(db, role, nameKey);
  await updateRevision(db);
  return changed;
};

/** Whether somebody holds the role, also by a membership that has ended and stands still. */
export const isHeld = ({ db }: Env, id: string): Promise<boolean> => holdsCustomRole(db, id);

export const dropRole = ({ db }: Env, id: string): Promise<number> => data.deleteCustomRole(db, id);
