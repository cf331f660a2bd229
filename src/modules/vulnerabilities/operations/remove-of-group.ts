import type { Env } from '../../../kernel/env';
import { deleteOfGroup } from '../data/removal';

/** Removes the vulnerabilities of a group that is being removed, with their histories and identities. */
export const removeVulnerabilitiesOfGroup = ({ db }: Env, { id }: { readonly id: string }): Promise<void> =>
  deleteOfGroup(db, id);
