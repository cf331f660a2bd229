import type { Env } from '../../../kernel/env';
import { deleteOfGroup } from '../data/removal';
import { removeFiguresOfGroup } from './figures';

/** Removes the vulnerabilities of a group that is being removed, with their histories, identities and figures. */
export const removeVulnerabilitiesOfGroup = async (
  env: Env,
  group: { readonly id: string; readonly organizationId: string },
): Promise<void> => {
  await deleteOfGroup(env.db, group.id);
  await removeFiguresOfGroup(env, group);
};
